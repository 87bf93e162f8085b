import "server-only";
import type { CandidateId } from "@/lib/account/schema";
import { database, inTurn, type Transaction } from "@/lib/db/client";
import { foldLog } from "@/lib/db/fold-log";
import type { Prisma } from "@/lib/db/generated/client";
import { forgetVectors } from "@/lib/embedding/embed";
import { discardAudio } from "@/lib/speech/audio-files";

type NotFound = { ok: false; reason: "not-found" };
const NOT_FOUND: NotFound = { ok: false, reason: "not-found" };

export type DeletedAttempt = { ok: true; interviewId: string; isWholeInterview: boolean } | NotFound;

/**
 * Deletes one take at a question for good: its answer and that to its follow-up, with all that came of them. An interview
 * of which nothing is left goes with it.
 * @param attemptId the answer to the question itself
 * @returns not-found also for another candidate's, and for one that is still open or was not asked yet
 */
export async function deleteAttempt(owner: CandidateId, attemptId: string): Promise<DeletedAttempt> {
  return erase(async (transaction) => {
    const attempt = await transaction.attempt.findFirst({
      where: { id: attemptId, part: 1, submittedAt: { not: null }, interview: { candidateId: owner } },
      select: { interviewId: true },
    });
    if (!attempt) return NOT_FOUND;
    const { interviewId } = attempt;
    await doomSound(transaction, { OR: [{ id: attemptId }, { firstId: attemptId }] });
    await transaction.attempt.delete({ where: { id: attemptId } });
    const isWholeInterview = (await transaction.attempt.count({ where: { interviewId } })) === 0;
    if (isWholeInterview) await transaction.interview.delete({ where: { id: interviewId } });
    return { ok: true, interviewId, isWholeInterview };
  });
}

/** Deletes an interview for good, with all its attempts, even one that is still going on. */
export async function deleteInterview(owner: CandidateId, interviewId: string): Promise<{ ok: true } | NotFound> {
  return erase(async (transaction) => {
    const mine = { id: interviewId, candidateId: owner };
    await doomSound(transaction, { interview: mine });
    const { count } = await transaction.interview.deleteMany({ where: mine });
    return count > 0 ? { ok: true } : NOT_FOUND;
  });
}

/** Deletes all that a candidate has, and the candidate. Harmless where there is nothing. */
export async function deleteEverything(owner: CandidateId): Promise<void> {
  await erase(async (transaction) => {
    await doomSound(transaction, { interview: { candidateId: owner } });
    await transaction.candidate.deleteMany({ where: { id: owner } });
  });
}

/** Throws away the sound that a stopped server left of what was deleted. Called once, when the server starts. */
export async function discardDoomedSound(): Promise<void> {
  for (const { id } of await database().doomedSound.findMany()) {
    await discardAudio(id);
    await inTurn((transaction) => transaction.doomedSound.deleteMany({ where: { id } }));
  }
}

/** Overwriting a history of 100,000 attempts with zeros takes some seconds. */
const DELETING_MILLISECONDS = 120_000;

/**
 * Rows first, so that nothing that is still listed has lost its sound. Then the sound, the vectors in memory (which are
 * kept by their text), and what SQLite's log still holds.
 */
async function erase<Outcome>(write: (transaction: Transaction) => Promise<Outcome>): Promise<Outcome> {
  const outcome = await database().$transaction(write, { timeout: DELETING_MILLISECONDS });
  await discardDoomedSound();
  forgetVectors();
  if (!(await foldLog())) console.error("What was deleted stays in the database's log until Greenroom stops.");
  return outcome;
}

/** Notes the sound of what is about to be deleted in the same transaction, so that no crash leaves it behind. */
async function doomSound(transaction: Transaction, attempt: Prisma.AttemptWhereInput): Promise<void> {
  const data = await transaction.recording.findMany({ where: { attempt }, select: { id: true } });
  await transaction.doomedSound.createMany({ data });
}
