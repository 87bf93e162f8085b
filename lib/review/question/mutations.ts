import "server-only";
import type { CandidateId } from "@/lib/account/schema";
import { judgeAgain } from "@/lib/assessment/mutations";
import { questionSchema } from "@/lib/bank/schema";
import { database } from "@/lib/db/client";

/**
 * Has two answers to one question judged again, by the judge at work now and by the rubric of the later one, so that
 * they can be compared. Their earlier readings are kept.
 * @param ids two attempts, whichever first; the answer to a follow-up is judged with the answer that it follows
 * @returns not-found also where one is somebody else's, or they are of different questions
 */
export async function judgeBothAgain(
  owner: CandidateId,
  ids: readonly [string, string],
  now: Date,
): Promise<{ ok: true } | { ok: false; reason: "not-found" }> {
  const attempts = await database().attempt.findMany({
    where: { id: { in: [...ids] }, candidateId: owner, part: 1, askedAt: { not: null }, answer: { not: "" } },
    orderBy: [{ askedAt: "asc" }, { id: "asc" }],
    include: { followUp: { select: { id: true, answer: true } } },
  });
  const [earlier, later] = attempts;
  const isOneQuestion = earlier?.bankId === later?.bankId && earlier?.questionId === later?.questionId;
  if (!earlier || !later || !isOneQuestion) return { ok: false, reason: "not-found" };
  const question = questionSchema.parse(later.question);
  for (const { id, followUp } of attempts) {
    await judgeAgain(owner, followUp?.answer?.trim() ? followUp.id : id, now, question);
  }
  return { ok: true };
}
