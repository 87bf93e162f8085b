import "server-only";
import type { CandidateId } from "@/lib/account/schema";
import { wakeJudging } from "@/lib/assessment/queue";
import { rubricVersion } from "@/lib/bank/rubric-version";
import type { Bank, Question } from "@/lib/bank/schema";
import { database, type Transaction } from "@/lib/db/client";
import { askNext, goOnAfterAnswer, standingOf } from "./asking/mutations";
import { ask, endThinking, extend, GRACE_MILLISECONDS, phaseOf, type Stamps } from "./clock";
import { close, closeOverdue, keepLate } from "./closing/mutations";
import { storedClock } from "./data";
import { listingOf } from "./listing";
import { type Clock, type Draft, type Manner, PRESETS, type Purpose, USUAL_MANNER } from "./schema";
import { isUnheard } from "./spoken/hearing/mutations";
import { receiveDraft, skip, submit } from "./transitions";

type NotFound = { ok: false; reason: "not-found" };
const NOT_FOUND: NotFound = { ok: false, reason: "not-found" };

/**
 * Stores an interview with its plan and asks the first question at once.
 * @param questions the plan, in the order of asking; at least one
 */
export async function createInterview(
  owner: CandidateId,
  {
    bank,
    questions,
    clock,
    manner = USUAL_MANNER,
    purpose = "mock",
    seed,
  }: {
    bank: Pick<Bank, "id" | "title">;
    questions: Question[];
    clock: Clock;
    manner?: Manner;
    purpose?: Purpose;
    seed: number;
  },
  now: Date,
): Promise<{ interviewId: string }> {
  return database().$transaction(async (transaction) => {
    await transaction.candidate.upsert({ where: { id: owner }, create: { id: owner, createdAt: now }, update: {} });
    const { id } = await transaction.interview.create({
      data: {
        candidateId: owner,
        bankId: bank.id,
        bankTitle: bank.title,
        purpose,
        seed,
        createdAt: now,
        ...clock,
        ...manner,
        attempts: {
          create: questions.map((question, position) => ({
            position,
            ...listingOf({ candidateId: owner, bankId: bank.id, purpose }, question),
            question,
            rubricVersion: rubricVersion(question),
            ...(position === 0 ? ask(clock, now) : {}),
          })),
        },
      },
    });
    return { interviewId: id };
  });
}

/** Ends the thinking time early. Harmless when it is over already. */
export async function startAnswering(
  owner: CandidateId,
  attemptId: string,
  now: Date,
): Promise<{ ok: true } | NotFound> {
  return database().$transaction(async (transaction) => {
    const attempt = await findAttempt(transaction, owner, attemptId);
    if (!attempt) return NOT_FOUND;
    const stamps = endThinking(attempt, storedClock(attempt.interview), now);
    if (stamps) await transaction.attempt.update({ where: { id: attemptId }, data: stamps });
    return { ok: true };
  });
}

/**
 * Gives more time to answer, where the preset allows it.
 * @param extensions how many the candidate has seen given: a repeated request changes nothing
 */
export async function giveMoreTime(
  owner: CandidateId,
  attemptId: string,
  extensions: number,
  now: Date,
): Promise<{ ok: true } | { ok: false; reason: "not-found" | "not-allowed" }> {
  return database().$transaction(async (transaction) => {
    const attempt = await findAttempt(transaction, owner, attemptId);
    if (!attempt) return NOT_FOUND;
    if (!PRESETS[storedClock(attempt.interview).preset].moreTime) return { ok: false, reason: "not-allowed" };
    const answerEndsAt = extend(attempt, now);
    if (!answerEndsAt) return { ok: false, reason: "not-allowed" };
    await transaction.attempt.updateMany({
      where: { id: attemptId, extensions },
      data: { answerEndsAt, extensions: extensions + 1, ...withCorrection(attempt, answerEndsAt) },
    });
    return { ok: true };
  });
}

/** The time to correct follows the end of the answer. */
function withCorrection({ answerEndsAt, correctionEndsAt }: Stamps, end: Date): Partial<Stamps> {
  if (!answerEndsAt || !correctionEndsAt) return {};
  return { correctionEndsAt: new Date(correctionEndsAt.getTime() + end.getTime() - answerEndsAt.getTime()) };
}

export type SavedDraft =
  | { ok: true; late: boolean; revision: number }
  | { ok: false; reason: "newer-draft"; text: string; revision: number }
  | { ok: false; reason: "not-started" | "not-found" | "no-correction" };

/** Saves what has been typed so far. Text after the end is kept as late. */
export async function saveDraft(owner: CandidateId, attemptId: string, draft: Draft, now: Date): Promise<SavedDraft> {
  return database().$transaction(async (transaction): Promise<SavedDraft> => {
    const attempt = await findAttempt(transaction, owner, attemptId);
    if (!attempt) return NOT_FOUND;
    const arrival = receiveDraft(attempt, draft, now);
    if (arrival.kind === "refused") {
      const { reason } = arrival;
      if (reason !== "newer-draft") return { ok: false, reason };
      return { ok: false, reason, text: attempt.draft, revision: attempt.draftRevision };
    }
    if (arrival.kind === "saved") {
      const data = { draft: draft.text, draftRevision: draft.revision, draftSavedAt: now };
      const atEnd = phaseOf(attempt, now) === "correcting" ? { draftAtEnd: attempt.draftAtEnd ?? attempt.draft } : {};
      await transaction.attempt.update({ where: { id: attemptId }, data: { ...data, ...atEnd } });
    }
    if (arrival.kind === "late") await keepLate(transaction, attempt, draft);
    const revision = arrival.kind === "known" ? attempt.draftRevision : Math.max(draft.revision, attempt.draftRevision);
    return { ok: true, late: arrival.kind === "late", revision };
  });
}

export type Submitted =
  | { ok: true; interviewId: string; late: boolean; finished: boolean }
  | { ok: false; reason: "newer-draft"; text: string; revision: number }
  | { ok: false; reason: "not-started" | "not-found" | "empty" | "unheard" | "no-correction" };

/** Closes an attempt with its answer, which is judged in the background, and goes on with the interview. */
export async function submitAnswer(owner: CandidateId, attemptId: string, draft: Draft, now: Date): Promise<Submitted> {
  const submitted = await database().$transaction(async (transaction): Promise<Submitted> => {
    const attempt = await findAttempt(transaction, owner, attemptId);
    if (!attempt) return NOT_FOUND;
    const submission = submit({ ...attempt, isUnheard: await isUnheard(transaction, attemptId) }, draft, now);
    if (submission.kind === "refused") {
      const { reason } = submission;
      if (reason !== "newer-draft") return { ok: false, reason };
      return { ok: false, reason, text: attempt.draft, revision: attempt.draftRevision };
    }
    if (submission.kind === "too-late") {
      await closeOverdue(transaction, attempt, now);
      if (submission.keepLate) await keepLate(transaction, attempt, draft);
    } else {
      const revision = { draft: draft.text, draftRevision: Math.max(draft.revision, attempt.draftRevision) };
      await transaction.attempt.update({ where: { id: attemptId }, data: revision });
      await close(transaction, attempt, submission.closing, now);
      await goOnAfterAnswer(transaction, attempt, now);
    }
    const { kind } = await standingOf(transaction, attempt.interviewId, now);
    const late = submission.kind === "too-late";
    return { ok: true, interviewId: attempt.interviewId, late, finished: kind === "finished" };
  });
  wakeJudging();
  return submitted;
}

/** Closes an attempt without an answer and asks the next question. Harmless when it is closed already. */
export async function skipQuestion(
  owner: CandidateId,
  attemptId: string,
  now: Date,
): Promise<{ ok: true; interviewId: string; finished: boolean } | NotFound> {
  return database().$transaction(async (transaction) => {
    const attempt = await findAttempt(transaction, owner, attemptId);
    if (!attempt) return NOT_FOUND;
    const closing = skip(attempt, now);
    if (closing) {
      await close(transaction, attempt, closing, now);
      await askNext(transaction, attempt.interviewId, now);
    }
    const finished = (await standingOf(transaction, attempt.interviewId, now)).kind === "finished";
    return { ok: true, interviewId: attempt.interviewId, finished };
  });
}

/** Asks the next question, unless one is open. The only way in which a clock starts after a time-out. */
export async function continueInterview(
  owner: CandidateId,
  interviewId: string,
  now: Date,
): Promise<{ ok: true } | NotFound> {
  return database().$transaction(async (transaction) => {
    const owned = await transaction.interview.findFirst({ where: { id: interviewId, candidateId: owner } });
    if (!owned) return NOT_FOUND;
    await askNext(transaction, interviewId, now);
    return { ok: true };
  });
}

/** Closes all of the owner's attempts whose time is up. Every page that shows attempts calls it first. */
export async function settleOverdue(owner: CandidateId, now: Date): Promise<void> {
  const limit = new Date(now.getTime() - GRACE_MILLISECONDS);
  const overdue = await database().attempt.findMany({
    where: { candidateId: owner, submittedAt: null, answerEndsAt: { lt: limit } },
    select: { id: true },
  });
  for (const { id } of overdue) {
    await database().$transaction(async (transaction) => {
      const attempt = await findAttempt(transaction, owner, id);
      if (attempt) await closeOverdue(transaction, attempt, now);
    });
  }
  if (overdue.length > 0) wakeJudging();
}

async function findAttempt(transaction: Transaction, owner: CandidateId, id: string) {
  return transaction.attempt.findFirst({
    where: { id, interview: { candidateId: owner } },
    include: { interview: true },
  });
}
