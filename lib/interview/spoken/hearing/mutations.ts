import "server-only";
import type { CandidateId } from "@/lib/account/schema";
import { requestAssessment } from "@/lib/assessment/mutations";
import { database, inTurn, type Transaction } from "@/lib/db/client";
import type { Transcription } from "@/lib/llm/transcribe-audio";
import type { HearingFailure } from "@/lib/speech/schema";
import { phaseOf } from "../../clock";
import { endingSchema } from "../../schema";
import { correctionEnd, joinTexts, MOST_HEARINGS, placeOf } from "../rules";
import type { Stop } from "../schema";

/** A recording that is to be turned into text: all of it, or its first `length` bytes. */
export type ClaimedRecording = { id: string; container: string; length: number; seconds: number };

/** Takes the longest waiting recording; null where none waits. No two callers get the same. */
export async function claimRecording(): Promise<ClaimedRecording | null> {
  for (;;) {
    const next = await database().recording.findFirst({ where: { status: "waiting" }, orderBy: { endedAt: "asc" } });
    if (!next) return null;
    const { count } = await inTurn((transaction) =>
      transaction.recording.updateMany({
        where: { id: next.id, status: "waiting" },
        data: { status: "hearing", hearings: { increment: 1 } },
      }),
    );
    if (count === 0) continue;
    // What came in time first, by itself; what came late is heard with it afterwards, since it cannot be played alone.
    const length = next.inTimeBytes > 0 && next.transcript === null ? next.inTimeBytes : next.bytes;
    return { id: next.id, container: next.container, length, seconds: lengthOf(next) };
  }
}

/** By the server's clock; the first piece was being spoken for a second when it came. */
function lengthOf({ startedAt, lastPieceAt }: { startedAt: Date; lastPieceAt: Date }): number {
  return (lastPieceAt.getTime() - startedAt.getTime()) / 1000 + 1;
}

export type Heard =
  | { ok: true; transcription: Transcription; heardBy: string }
  | { ok: false; failure: HearingFailure };

/** Stores what a claimed recording says, or why that is not known, in the attempt that it belongs to and in no other. */
export async function finishHearing(claimed: ClaimedRecording, heard: Heard, now: Date): Promise<void> {
  await database().$transaction(async (transaction) => {
    const recording = await transaction.recording.findFirst({ where: { id: claimed.id, status: "hearing" } });
    if (!recording) return;
    const isLate = claimed.length > recording.inTimeBytes;
    const isFirst = recording.transcript === null;
    if (!heard.ok) {
      const data = isFirst
        ? { status: "failed", failure: heard.failure, seconds: claimed.seconds }
        : { status: "done", heardBytes: claimed.length };
      await transaction.recording.update({ where: { id: claimed.id }, data });
    } else {
      const { text, words, seconds } = heard.transcription;
      await transaction.recording.update({
        where: { id: claimed.id },
        data: {
          status: recording.bytes > claimed.length ? "waiting" : "done",
          heardBytes: claimed.length,
          failure: null,
          ...(isFirst
            ? {
                transcript: text,
                ...(words ? { words } : {}),
                seconds: seconds ?? claimed.seconds,
                heardBy: heard.heardBy,
                landedAt: isLate || text === "" ? now : null,
              }
            : {}),
        },
      });
      if (isLate) await landLate(transaction, recording.attemptId, text);
    }
    await stampHearing(transaction, recording.attemptId, now);
    await landWhereClosed(transaction, recording.attemptId, now);
  });
}

/** Keeps what the browser's own recogniser heard. Its words are in the draft already: they came there while it listened. */
export async function storeHeardByBrowser(
  transaction: Transaction,
  recordingId: string,
  { text, by }: NonNullable<Stop["heard"]>,
  now: Date,
): Promise<void> {
  const recording = await transaction.recording.findUniqueOrThrow({ where: { id: recordingId } });
  const data = { transcript: text, heardBy: by, seconds: lengthOf(recording), landedAt: now };
  await transaction.recording.update({
    where: { id: recordingId },
    data: { ...data, status: "done", failure: null, heardBytes: recording.bytes },
  });
  await stampHearing(transaction, recording.attemptId, now);
}

/** Once nothing of an answer waits to be heard, the time to correct it begins; what is heard later does not lengthen it. */
async function stampHearing(transaction: Transaction, attemptId: string, now: Date): Promise<void> {
  const { recordings, interview, ...attempt } = await transaction.attempt.findUniqueOrThrow({
    where: { id: attemptId },
    include: { interview: true, recordings: { where: { inTimeBytes: { gt: 0 } } } },
  });
  if (attempt.submittedAt || attempt.correctionEndsAt || recordings.length === 0) return;
  const isWaiting = ({ status, transcript }: { status: string; transcript: string | null }) =>
    transcript === null && status !== "failed";
  if (recordings.some(isWaiting)) return;
  const spokenSeconds = recordings
    .filter(({ transcript }) => transcript !== "")
    .reduce((sum, { seconds }) => sum + (seconds ?? 0), 0);
  const ends = { answerEndsAt: attempt.answerEndsAt, extraTime: interview.extraTime };
  const correctionEndsAt = correctionEnd(ends, spokenSeconds, now);
  await transaction.attempt.update({ where: { id: attemptId }, data: { spokenSeconds, correctionEndsAt } });
}

/**
 * Brings what was heard into the draft of an open answer.
 * @returns the draft as it stands then, or null where the owner has no such attempt
 */
export async function landTranscripts(
  owner: CandidateId,
  attemptId: string,
  now: Date,
): Promise<{ text: string; revision: number } | null> {
  return database().$transaction(async (transaction) => {
    const attempt = await transaction.attempt.findFirst({
      where: { id: attemptId, interview: { candidateId: owner } },
    });
    if (!attempt) return null;
    if (attempt.submittedAt) return { text: attempt.draft, revision: attempt.draftRevision };
    return landInDraft(transaction, attemptId, now);
  });
}

/** The draft with all that was heard and is not in it yet. */
export async function landInDraft(
  transaction: Transaction,
  attemptId: string,
  now: Date,
): Promise<{ text: string; revision: number }> {
  const attempt = await transaction.attempt.findUniqueOrThrow({
    where: { id: attemptId },
    include: { recordings: { where: UNLANDED, orderBy: { startedAt: "asc" } } },
  });
  if (attempt.recordings.length === 0) return { text: attempt.draft, revision: attempt.draftRevision };
  const heard = attempt.recordings.map(({ transcript }) => transcript ?? "");
  const text = heard.reduce(joinTexts, attempt.draft);
  const revision = attempt.draftRevision + 1;
  const isCorrecting = phaseOf(attempt, now) !== "answering";
  await transaction.attempt.update({
    where: { id: attemptId },
    data: {
      draft: text,
      draftRevision: revision,
      draftSavedAt: now,
      ...(isCorrecting ? { draftAtEnd: attempt.draftAtEnd ?? attempt.draft } : {}),
    },
  });
  const ids = attempt.recordings.map(({ id }) => id);
  await transaction.recording.updateMany({ where: { id: { in: ids } }, data: { landedAt: now } });
  return { text, revision };
}

const UNLANDED = { transcript: { not: null }, landedAt: null };

/** Whether something was spoken in time for this answer that its candidate has not seen as text. */
export async function isUnheard(transaction: Transaction, attemptId: string): Promise<boolean> {
  const waiting = { transcript: null, status: { in: ["recording", "waiting", "hearing"] } };
  const count = await transaction.recording.count({
    where: { attemptId, inTimeBytes: { gt: 0 }, OR: [waiting, UNLANDED] },
  });
  return count > 0;
}

/** What was heard only after its attempt was closed goes where it belongs there. */
async function landWhereClosed(transaction: Transaction, attemptId: string, now: Date): Promise<void> {
  const attempt = await transaction.attempt.findUniqueOrThrow({
    where: { id: attemptId },
    include: { recordings: { where: UNLANDED, orderBy: { startedAt: "asc" } } },
  });
  if (!attempt.submittedAt) return;
  for (const { id, transcript } of attempt.recordings) {
    const ending = endingSchema.nullable().parse(attempt.ending);
    const place = placeOf({ ...attempt, ending });
    if (place === "draft") await landInDraft(transaction, attemptId, now);
    if (place === "answer") {
      attempt.answer = transcript;
      await transaction.attempt.update({ where: { id: attemptId }, data: { answer: transcript } });
      await requestAssessment(transaction, attempt, now);
    }
    await transaction.recording.update({ where: { id }, data: { landedAt: now } });
  }
}

async function landLate(transaction: Transaction, attemptId: string, text: string): Promise<void> {
  if (text === "") return;
  const { lateText } = await transaction.attempt.findUniqueOrThrow({ where: { id: attemptId } });
  if (lateText?.includes(text)) return;
  await transaction.attempt.update({ where: { id: attemptId }, data: { lateText: joinTexts(lateText ?? "", text) } });
}

/**
 * Has the recordings of an answer that could not be turned into text tried again.
 * @returns not-found also where there is none, its sound is gone, or it was tried often enough
 */
export async function hearAgain(
  owner: CandidateId,
  attemptId: string,
): Promise<{ ok: true } | { ok: false; reason: "not-found" }> {
  const mayTry = { OR: [{ hearings: { lt: MOST_HEARINGS } }, { attempt: { submittedAt: { not: null } } }] };
  const { count } = await database().$transaction(async (transaction) => {
    const failed = await transaction.recording.updateMany({
      where: {
        attemptId,
        status: "failed",
        discardedAt: null,
        attempt: { interview: { candidateId: owner } },
        ...mayTry,
      },
      data: { status: "waiting", failure: null },
    });
    if (failed.count > 0) {
      await transaction.attempt.updateMany({
        where: { id: attemptId, submittedAt: null },
        data: { correctionEndsAt: null },
      });
    }
    return failed;
  });
  return count > 0 ? { ok: true } : { ok: false, reason: "not-found" };
}

/** At the start of the server nothing is being heard: what a stopped one left half done waits again. */
export async function releaseRecordings(): Promise<void> {
  await database().recording.updateMany({ where: { status: "hearing" }, data: { status: "waiting" } });
}
