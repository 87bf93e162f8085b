import "server-only";
import { z } from "zod";
import type { CandidateId } from "@/lib/account/schema";
import { database } from "@/lib/db/client";
import type { Attempt, Recording } from "@/lib/db/generated/client";
import { type Speech, wordSchema } from "@/lib/delivery/schema";
import { type Container, containerSchema, type HearingFailure, hearingFailureSchema } from "@/lib/speech/schema";
import type { Stamps } from "../clock";
import { type RecordingStatus, recordingStatusSchema } from "./schema";

/** One recording as its candidate may see it. */
export type SpokenRecording = {
  id: string;
  status: RecordingStatus;
  failure: HearingFailure | null;
  /** As it was first heard; null while it was not. */
  transcript: string | null;
  /** Whether its text is in the draft or answer. */
  hasLanded: boolean;
  /** Whether it came after the end, all of it. */
  isLate: boolean;
  hasSound: boolean;
  keep: boolean;
  hearings: number;
};

export type SpokenAnswer = {
  attemptId: string;
  /** 1: the answer to the question; 2: to its follow-up. */
  part: number;
  /** What is judged, or what had been begun. */
  text: string;
  stamps: Stamps;
  recordings: SpokenRecording[];
  /** What was said in time, for measuring. Nothing for a typed answer. */
  speeches: Speech[];
  /** The time that there was to answer, in seconds; null without a limit. */
  limitSeconds: number | null;
};

const wordsSchema = z.array(wordSchema).nullable();

/** @returns what was spoken for an attempt, or null where the owner has none of this id */
export async function findSpokenAnswer(owner: CandidateId, attemptId: string): Promise<SpokenAnswer | null> {
  const attempt = await database().attempt.findFirst({
    where: { id: attemptId, interview: { candidateId: owner } },
    include: WITH_RECORDINGS,
  });
  return attempt && toSpokenAnswer(attempt);
}

/** @returns what was spoken for a take: for the question, then for its follow-up, if one was asked */
export async function listSpokenAnswers(owner: CandidateId, attemptId: string): Promise<SpokenAnswer[]> {
  const attempts = await database().attempt.findMany({
    where: { OR: [{ id: attemptId }, { firstId: attemptId }], interview: { candidateId: owner } },
    orderBy: { part: "asc" },
    include: WITH_RECORDINGS,
  });
  return attempts.map(toSpokenAnswer);
}

const WITH_RECORDINGS = { recordings: { orderBy: { startedAt: "asc" } } } as const;

function toSpokenAnswer({ recordings, ...attempt }: Attempt & { recordings: Recording[] }): SpokenAnswer {
  const { thinkingEndsAt, answerEndsAt } = attempt;
  return {
    attemptId: attempt.id,
    part: attempt.part,
    text: attempt.answer || attempt.draft,
    stamps: attempt,
    limitSeconds: thinkingEndsAt && answerEndsAt ? (answerEndsAt.getTime() - thinkingEndsAt.getTime()) / 1000 : null,
    speeches: recordings.flatMap(({ inTimeBytes, transcript, words, seconds }) =>
      inTimeBytes > 0 && transcript !== null
        ? [{ transcript, words: wordsSchema.parse(words), seconds: seconds ?? 0 }]
        : [],
    ),
    recordings: recordings.map((recording) => ({
      id: recording.id,
      status: recordingStatusSchema.parse(recording.status),
      failure: hearingFailureSchema.nullable().parse(recording.failure),
      transcript: recording.transcript,
      hasLanded: recording.landedAt !== null,
      isLate: recording.inTimeBytes === 0,
      hasSound: recording.discardedAt === null,
      keep: recording.keep,
      hearings: recording.hearings,
    })),
  };
}

/** @returns what the sound of a recording is, or null where the owner has none, or it was discarded */
export async function findSound(
  owner: CandidateId,
  attemptId: string,
  recordingId: string,
): Promise<{ container: Container; size: number } | null> {
  const recording = await database().recording.findFirst({
    where: { id: recordingId, attemptId, discardedAt: null, attempt: { interview: { candidateId: owner } } },
  });
  return recording && { container: containerSchema.parse(recording.container), size: recording.bytes };
}
