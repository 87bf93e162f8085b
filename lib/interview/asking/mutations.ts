import "server-only";
import type { CandidateId } from "@/lib/account/schema";
import { addTokens } from "@/lib/assessment/mutations";
import { questionSchema } from "@/lib/bank/schema";
import { database, type Transaction } from "@/lib/db/client";
import type { Tokens } from "@/lib/llm/tokens";
import { ask } from "../clock";
import { IN_ORDER, storedClock, storedManner } from "../data";
import { listingOf } from "../listing";
import { FOLLOW_UP_SECONDS } from "../schema";
import { afterAnswer, mayRetake, standing } from "../transitions";

type NotFound = { ok: false; reason: "not-found" };
const NOT_FOUND: NotFound = { ok: false, reason: "not-found" };

/** What comes after an answer, in the transaction that closed it: the next question, or a wait in which no clock runs. */
export async function goOnAfterAnswer(
  transaction: Transaction,
  attempt: {
    id: string;
    interviewId: string;
    take: number;
    part: number;
    interview: Parameters<typeof storedManner>[0];
  },
  now: Date,
): Promise<void> {
  const next = afterAnswer(storedManner(attempt.interview), attempt);
  if (next === "ask-on") await askNext(transaction, attempt.interviewId, now);
  if (next !== "consider") return;
  const followUpDueAt = new Date(now.getTime() + FOLLOW_UP_SECONDS * 1000);
  await transaction.attempt.update({ where: { id: attempt.id }, data: { followUpDueAt } });
}

/**
 * Keeps the follow-up that the interviewer has thought of, to be asked next.
 * @returns false where it is too late for it: the time is up, the candidate went on, or there is one already
 */
export async function planFollowUp(
  owner: CandidateId,
  attemptId: string,
  {
    criterionId,
    words,
    assessmentId,
    tokens,
  }: { criterionId: string; words: string; assessmentId: string; tokens: Tokens },
  now: Date,
): Promise<boolean> {
  return database().$transaction(async (transaction) => {
    const first = await transaction.attempt.findFirst({
      where: { id: attemptId, interview: { candidateId: owner } },
      include: { interview: true, followUp: { select: { id: true } } },
    });
    if (!first) return false;
    await addTokens(transaction, assessmentId, tokens);
    if (first.followUp) return false;
    // Written with what it has already, to hold the row: nobody goes on in between.
    const { count } = await transaction.attempt.updateMany({
      where: { id: attemptId, followUpDueAt: { gt: now } },
      data: { followUpDueAt: first.followUpDueAt },
    });
    if (count === 0) return false;
    const { interviewId, interview, position, take, rubricVersion: version } = first;
    const question = questionSchema.parse(first.question);
    const asked = { part: 2, firstId: attemptId, followUpWords: words, criterionId };
    const listing = listingOf(interview, question, 2);
    await transaction.attempt.create({
      data: { interviewId, position, take, ...listing, question, rubricVersion: version, ...asked },
    });
    return true;
  });
}

/** How long after its wait a page may still go on by itself; a laptop that slept meanwhile finds a pause. */
const GO_ON_MILLISECONDS = 15_000;

/**
 * Ends the wait for a follow-up: asks it where there is one, and else does what comes after an answer without one.
 * Harmless when something has been asked meanwhile, or long after.
 */
export async function goOn(
  owner: CandidateId,
  attemptId: string,
  now: Date,
): Promise<{ ok: true; interviewId: string } | NotFound> {
  return database().$transaction(async (transaction) => {
    const attempt = await transaction.attempt.findFirst({
      where: { id: attemptId, interview: { candidateId: owner } },
      include: { interview: true, followUp: { select: { askedAt: true } } },
    });
    if (!attempt) return NOT_FOUND;
    const { interviewId, followUp, take } = attempt;
    const earliest = new Date(now.getTime() - GO_ON_MILLISECONDS);
    const { count } = await transaction.attempt.updateMany({
      where: { id: attemptId, followUpDueAt: { gt: earliest } },
      data: { followUpDueAt: null },
    });
    const waits = followUp === null && mayRetake(storedManner(attempt.interview), take);
    if (count === 1 && !waits) await askNext(transaction, interviewId, now);
    return { ok: true, interviewId };
  });
}

/**
 * Asks a question anew, as an attempt of its own. A repeated request changes nothing, as it names a take that is not
 * the latest any more.
 * @param attemptId the latest take
 */
export async function retakeQuestion(
  owner: CandidateId,
  attemptId: string,
  now: Date,
): Promise<{ ok: true; interviewId: string } | { ok: false; reason: "not-found" | "not-allowed" }> {
  return database().$transaction(async (transaction) => {
    const attempt = await transaction.attempt.findFirst({
      where: { id: attemptId, part: 1, interview: { candidateId: owner } },
      include: { interview: true },
    });
    if (!attempt) return NOT_FOUND;
    const { interviewId, position, take, rubricVersion: version, interview } = attempt;
    const later = await transaction.attempt.count({ where: { interviewId, position, take: { gt: take } } });
    if (later > 0) return { ok: true, interviewId };
    const { kind } = await standingOf(transaction, interviewId, now);
    const isPossible = attempt.askedAt !== null && kind !== "open" && mayRetake(storedManner(interview), take);
    if (!isPossible) return { ok: false, reason: "not-allowed" };

    // A follow-up to the earlier take that was never asked has nothing to follow any more.
    await transaction.attempt.deleteMany({ where: { interviewId, position, part: 2, askedAt: null } });
    await transaction.attempt.updateMany({ where: { interviewId }, data: { followUpDueAt: null } });
    const question = questionSchema.parse(attempt.question);
    const stamps = ask(storedClock(interview), now);
    const listing = listingOf(interview, question);
    await transaction.attempt.create({
      data: { interviewId, position, take: take + 1, ...listing, question, rubricVersion: version, ...stamps },
    });
    return { ok: true, interviewId };
  });
}

/** Where an interview stands, inside a transaction. */
export async function standingOf(transaction: Transaction, interviewId: string, now: Date) {
  return standing(await transaction.attempt.findMany({ where: { interviewId }, orderBy: [...IN_ORDER] }), now);
}

/** Asks what comes next, unless something is open, and ends any wait for a follow-up. */
export async function askNext(transaction: Transaction, interviewId: string, now: Date): Promise<void> {
  if ((await standingOf(transaction, interviewId, now)).kind === "open") return;
  await transaction.attempt.updateMany({ where: { interviewId }, data: { followUpDueAt: null } });
  const next = await transaction.attempt.findFirst({
    where: { interviewId, askedAt: null },
    orderBy: [...IN_ORDER],
    include: { interview: true },
  });
  if (!next) return;
  const stamps = ask(storedClock(next.interview), now);
  await transaction.attempt.updateMany({ where: { id: next.id, askedAt: null }, data: stamps });
}
