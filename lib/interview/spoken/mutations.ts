import "server-only";
import type { CandidateId } from "@/lib/account/schema";
import { database, inTurn, type Transaction } from "@/lib/db/client";
import { discardAudio, writeAudio } from "@/lib/speech/audio-files";
import { containerOf } from "@/lib/speech/container";
import { MAX_RECORDING_BYTES, MAX_RECORDINGS } from "@/lib/speech/schema";
import { GRACE_MILLISECONDS, phaseOf } from "../clock";
import { storeHeardByBrowser } from "./hearing/mutations";
import { ABANDONED_AFTER_MILLISECONDS } from "./rules";
import type { Stop } from "./schema";

type NotFound = { ok: false; reason: "not-found" };
const NOT_FOUND: NotFound = { ok: false, reason: "not-found" };

/** A piece of a recording; `number` counts from 0. */
export type Piece = { recordingId: string; number: number; bytes: Uint8Array };

/** `next`: the piece that is wanted. `ended`: another page has taken the recording up as it was. */
export type ReceivedPiece =
  | { ok: true; next: number; late: boolean }
  | { ok: false; reason: "out-of-order"; next: number }
  | { ok: false; reason: "not-started" | "not-sound" | "too-large" | "too-many" | "ended" }
  | NotFound;

/**
 * Keeps a piece of sound. Pieces come in order; the same one again changes nothing. What comes after the end of the
 * answer is kept behind what came in time, and never judged.
 */
export async function receivePiece(
  owner: CandidateId,
  attemptId: string,
  piece: Piece,
  now: Date,
): Promise<ReceivedPiece> {
  const { recordingId, number, bytes } = piece;
  const attempt = await database().attempt.findFirst({
    where: { id: attemptId, interview: { candidateId: owner } },
    include: { recordings: { select: { id: true } } },
  });
  const recording = await database().recording.findUnique({ where: { id: recordingId } });
  if (!attempt || (recording && recording.attemptId !== attemptId)) return NOT_FOUND;
  const phase = phaseOf(attempt, now);
  if (phase === "planned" || phase === "thinking") return { ok: false, reason: "not-started" };

  const { pieces, bytes: offset, inTimeBytes } = recording ?? { pieces: 0, bytes: 0, inTimeBytes: 0 };
  const isInTime = phase === "answering" && inTimeBytes === offset;
  if (number < pieces) return { ok: true, next: pieces, late: inTimeBytes < offset };
  if (number > pieces) return { ok: false, reason: "out-of-order", next: pieces };
  if (offset + bytes.length > MAX_RECORDING_BYTES) return { ok: false, reason: "too-large" };
  if (recording && recording.status !== "recording" && isInTime) return { ok: false, reason: "ended" };
  const container = recording?.container ?? containerOf(bytes);
  if (!container) return { ok: false, reason: "not-sound" };
  if (!recording && attempt.recordings.length >= MAX_RECORDINGS) return { ok: false, reason: "too-many" };

  await writeAudio(recordingId, offset, bytes);
  const size = offset + bytes.length;
  const kept = { lastPieceAt: now, pieces: number + 1, bytes: size, ...(isInTime ? { inTimeBytes: size } : {}) };
  const isThere = await database().$transaction(async (transaction) => {
    if (recording) {
      await transaction.recording.updateMany({ where: { id: recordingId, pieces: number }, data: kept });
      return (await transaction.recording.count({ where: { id: recordingId } })) > 0;
    }
    if ((await transaction.attempt.count({ where: { id: attemptId } })) === 0) return false;
    await endOthers(transaction, attemptId, recordingId, now);
    await transaction.recording.upsert({
      where: { id: recordingId },
      create: { id: recordingId, attemptId, container, startedAt: now, status: "recording", ...kept },
      update: {},
    });
    if (isInTime) {
      const data = { spokenAt: attempt.spokenAt ?? now, correctionEndsAt: null };
      await transaction.attempt.updateMany({ where: { id: attemptId, submittedAt: null }, data });
    }
    return true;
  });
  if (!isThere) {
    // Deleted while this piece was on its way: it must not outlive its attempt.
    await discardAudio(recordingId);
    return NOT_FOUND;
  }
  return { ok: true, next: number + 1, late: !isInTime };
}

/** One speaks into one recording at a time: a new one ends what a lost page left open. */
async function endOthers(transaction: Transaction, attemptId: string, id: string, now: Date): Promise<void> {
  await transaction.recording.updateMany({
    where: { attemptId, status: "recording", id: { not: id } },
    data: { status: "waiting", endedAt: now },
  });
}

export type Stopped = { ok: true } | { ok: false; reason: "missing"; next: number } | NotFound;

/**
 * Ends a recording, and has it turned into text unless the browser has done that itself.
 * @returns missing while not all of its pieces are here
 */
export async function stopRecording(
  owner: CandidateId,
  attemptId: string,
  recordingId: string,
  { pieces, keep, heard }: Stop,
  now: Date,
): Promise<Stopped> {
  return database().$transaction(async (transaction): Promise<Stopped> => {
    const recording = await transaction.recording.findFirst({
      where: { id: recordingId, attemptId, attempt: { interview: { candidateId: owner } } },
    });
    if (!recording) return NOT_FOUND;
    if (recording.pieces < pieces) return { ok: false, reason: "missing", next: recording.pieces };
    const isAhead = recording.bytes > recording.heardBytes && recording.status !== "hearing";
    await transaction.recording.update({
      where: { id: recordingId },
      data: { keep, endedAt: recording.endedAt ?? now, ...(isAhead ? { status: "waiting" } : {}) },
    });
    if (heard && recording.transcript === null) await storeHeardByBrowser(transaction, recordingId, heard, now);
    return { ok: true };
  });
}

/**
 * Ends the recordings of the owner that nobody is making any more: their page was closed, or their time is up. What came
 * in is turned into text. Every page that shows attempts calls it, before it closes those whose time is up.
 */
export async function endAbandoned(owner: CandidateId, now: Date): Promise<{ ended: number }> {
  const isAbandoned = { lt: new Date(now.getTime() - ABANDONED_AFTER_MILLISECONDS) };
  const limit = new Date(now.getTime() - GRACE_MILLISECONDS);
  const { count } = await inTurn((transaction) =>
    transaction.recording.updateMany({
      where: {
        status: "recording",
        attempt: { interview: { candidateId: owner } },
        OR: [{ lastPieceAt: isAbandoned }, { attempt: { answerEndsAt: { lt: limit } } }],
      },
      data: { status: "waiting", endedAt: now },
    }),
  );
  return { ended: count };
}

/** Whether the candidate wants to listen to this answer on the report. Changes nothing once its sound is gone. */
export async function keepSound(owner: CandidateId, attemptId: string, keep: boolean): Promise<void> {
  await inTurn((transaction) =>
    transaction.recording.updateMany({
      where: { attemptId, discardedAt: null, attempt: { interview: { candidateId: owner } } },
      data: { keep },
    }),
  );
}

/** Throws away the sound of one answer, whatever was chosen before; its transcript stays. */
export async function discardSound(owner: CandidateId, attemptId: string, now: Date): Promise<void> {
  const mine = { attemptId, attempt: { submittedAt: { not: null }, interview: { candidateId: owner } } };
  await discard(await database().recording.findMany({ where: { ...mine, discardedAt: null } }), now);
}

/**
 * Throws away the sound of all confirmed answers of the owner that is not to be kept. Where there is no text yet, the
 * sound is the answer, and stays.
 */
export async function discardConfirmed(owner: CandidateId, now: Date): Promise<void> {
  const confirmed = await database().recording.findMany({
    where: {
      status: "done",
      keep: false,
      discardedAt: null,
      attempt: { submittedAt: { not: null }, interview: { candidateId: owner } },
    },
  });
  await discard(
    confirmed.filter(({ bytes, heardBytes, heardBy }) => bytes <= heardBytes || heardBy?.startsWith("browser")),
    now,
  );
}

async function discard(recordings: { id: string }[], now: Date): Promise<void> {
  for (const { id } of recordings) {
    await discardAudio(id);
    await inTurn((transaction) => transaction.recording.updateMany({ where: { id }, data: { discardedAt: now } }));
  }
}
