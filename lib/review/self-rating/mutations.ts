import "server-only";
import type { CandidateId } from "@/lib/account/schema";
import type { Levels } from "@/lib/assessment/levels";
import { questionSchema } from "@/lib/bank/schema";
import { inTurn, type Transaction } from "@/lib/db/client";

/**
 * Keeps how a candidate rates an answer of theirs, and has its levels shown from now on, with those of the takes before
 * it. What was rated first stays: after the levels have been seen it would not be the candidate's own eye any more.
 * @param attemptId the first part of a take
 * @param levels empty where the candidate wants to see the levels without rating
 * @returns not-found also for another candidate's attempt, one that holds nothing back, and a criterion that its
 *   question does not have
 */
export async function rateOwnAnswer(
  owner: CandidateId,
  attemptId: string,
  levels: Levels,
  now: Date,
): Promise<{ ok: true } | { ok: false; reason: "not-found" }> {
  return inTurn(async (transaction) => {
    const attempt = await transaction.attempt.findFirst({
      where: {
        id: attemptId,
        part: 1,
        submittedAt: { not: null },
        interview: { candidateId: owner, rateFirst: true },
      },
    });
    const known = attempt ? questionSchema.parse(attempt.question).criteria.map(({ id }) => id) : [];
    if (!attempt || Object.keys(levels).some((id) => !known.includes(id))) return { ok: false, reason: "not-found" };
    await transaction.selfRating.upsert({
      where: { attemptId },
      create: { attemptId, candidateId: owner, levels, createdAt: now },
      update: {},
    });
    const { interviewId, position, take } = attempt;
    await showLevels(transaction, owner, { interviewId, position, take: { lt: take } }, now);
    return { ok: true };
  });
}

/** Has the report show the levels of all answers of an interview, those that were not rated too. */
export async function showAllLevels(
  owner: CandidateId,
  interviewId: string,
  now: Date,
): Promise<{ ok: true } | { ok: false; reason: "not-found" }> {
  return inTurn(async (transaction) => {
    const interview = await transaction.interview.findFirst({
      where: { id: interviewId, candidateId: owner, rateFirst: true },
      select: { id: true },
    });
    if (!interview) return { ok: false, reason: "not-found" };
    await showLevels(transaction, owner, { interviewId }, now);
    return { ok: true };
  });
}

/** The levels of answers that nobody rates any more. */
async function showLevels(
  transaction: Transaction,
  owner: CandidateId,
  which: { interviewId: string; position?: number; take?: { lt: number } },
  now: Date,
): Promise<void> {
  const attempts = await transaction.attempt.findMany({
    where: { ...which, part: 1, submittedAt: { not: null }, selfRating: null },
    select: { id: true },
  });
  const data = attempts.map(({ id }) => ({ attemptId: id, candidateId: owner, levels: {}, createdAt: now }));
  await transaction.selfRating.createMany({ data });
}
