import { z } from "zod";
import { levelsSchema } from "@/lib/assessment/levels";
import { assessmentRecordSchema } from "@/lib/assessment/record";
import {
  findingSchema,
  judgeFailureSchema,
  judgeNameSchema,
  levelSchema,
  redFlagSchema,
} from "@/lib/assessment/schema";
import { bankSchema, idSchema, isOwnBankId, questionSchema } from "@/lib/bank/schema";
import { wordSchema } from "@/lib/delivery/schema";
import { endingSchema, presetSchema, purposeSchema, retakesSchema } from "@/lib/interview/schema";
import { recordingStatusSchema } from "@/lib/interview/spoken/schema";
import { containerOf } from "@/lib/speech/container";
import { containerSchema, hearingFailureSchema, MAX_RECORDING_BYTES } from "@/lib/speech/schema";
import { storyDraftSchema } from "@/lib/story/schema";

/** What a file says it is; docs/decisions/011 tells what stands in it. */
export const FORMAT = "greenroom";
export const VERSION = 1;

/**
 * The largest file that is read. It is held in memory while it is; sound takes the most of it, at about 5 kB for a second
 * that was spoken, so there is room for some twelve hours of kept answers.
 */
export const MAX_FILE_BYTES = 256_000_000;

/** Sound is a third larger as base64, and the rest needs room too. */
export function fitsWithSound(soundBytes: number): boolean {
  return soundBytes * (4 / 3) < MAX_FILE_BYTES * 0.8;
}

const id = z.uuid();
const text = z.string().max(1_000_000);
const word = z.string().max(200);
// As wide as the columns are.
const count = z.int32().nonnegative();
const moment = z.iso.datetime().transform((written) => new Date(written));

// Strict, so that a field that this version does not know is reported rather than lost.
export const disagreementFields = z.strictObject({
  id,
  criterionId: idSchema,
  level: levelSchema,
  why: text,
  createdAt: moment,
});

export const assessmentFields = z
  .strictObject({
    id,
    status: z.enum(["waiting", "done", "failed"]),
    createdAt: moment,
    startedAt: moment.nullable(),
    finishedAt: moment.nullable(),
    judge: judgeNameSchema.nullable(),
    model: word.nullable(),
    promptVersion: word.nullable(),
    rubricVersion: word.nullable(),
    score: z.int().min(0).max(100).nullable(),
    findings: z.array(findingSchema.extend({ criterionId: idSchema })).nullable(),
    redFlags: z.array(redFlagSchema).nullable(),
    failure: judgeFailureSchema.nullable(),
    inputTokens: count,
    outputTokens: count,
    milliseconds: count.nullable(),
    advice: text.nullable(),
    /** The question with the rubric that it was read by, where that is not the attempt's own. */
    question: questionSchema.nullable(),
    disagreements: z.array(disagreementFields),
  })
  .refine((reading) => assessmentRecordSchema.safeParse(reading).success, { message: "the reading is not whole" });

export const recordingFields = z
  .strictObject({
    id,
    container: containerSchema,
    startedAt: moment,
    lastPieceAt: moment,
    pieces: count,
    bytes: count.max(MAX_RECORDING_BYTES),
    inTimeBytes: count,
    endedAt: moment.nullable(),
    status: recordingStatusSchema,
    failure: hearingFailureSchema.nullable(),
    hearings: count,
    heardBytes: count,
    heardBy: word.nullable(),
    seconds: z.number().nonnegative().nullable(),
    transcript: text.nullable(),
    words: z.array(wordSchema).nullable(),
    landedAt: moment.nullable(),
    keep: z.boolean(),
    discardedAt: moment.nullable(),
    /** Its bytes as base64; null where they were discarded or left out. */
    sound: z
      .string()
      .max(Math.ceil(MAX_RECORDING_BYTES / 3) * 4)
      .nullable(),
  })
  .refine(isWholeSound, { path: ["sound"], message: "the recording is damaged" });

function isWholeSound({ sound, bytes, container }: { sound: string | null; bytes: number; container: string }) {
  if (sound === null) return true;
  const decoded = decodeSound(sound);
  return decoded.length === bytes && containerOf(decoded) === container && decoded.toString("base64") === sound;
}

/** The bytes of a recording in a file. */
export function decodeSound(sound: string): Buffer {
  return Buffer.from(sound, "base64");
}

/** What the candidate thought of an answer before its levels were shown. */
export const selfRatingFields = z.strictObject({
  levels: levelsSchema,
  createdAt: moment,
});

export const attemptFields = z.strictObject({
  id,
  position: count.max(10_000),
  take: z.int32().positive(),
  part: z.union([z.literal(1), z.literal(2)]),
  firstId: id.nullable(),
  followUpWords: text.nullable(),
  criterionId: idSchema.nullable(),
  followUpDueAt: moment.nullable(),
  question: questionSchema,
  rubricVersion: word,
  askedAt: moment.nullable(),
  thinkingEndsAt: moment.nullable(),
  answerEndsAt: moment.nullable(),
  submittedAt: moment.nullable(),
  ending: endingSchema.nullable(),
  extensions: count,
  draft: text,
  draftRevision: count,
  draftSavedAt: moment.nullable(),
  answer: text.nullable(),
  lateText: text.nullable(),
  spokenAt: moment.nullable(),
  spokenSeconds: z.number().nonnegative().nullable(),
  correctionEndsAt: moment.nullable(),
  draftAtEnd: text.nullable(),
  recordings: z.array(recordingFields),
  assessments: z.array(assessmentFields),
  selfRating: selfRatingFields.nullable(),
});

export const interviewFields = z
  .strictObject({
    id,
    bankId: idSchema,
    bankTitle: word,
    purpose: purposeSchema,
    seed: z.int32(),
    preset: presetSchema,
    thinkingSeconds: count,
    answerSeconds: z.int32().positive().nullable(),
    extraTime: z.number().positive(),
    retakes: retakesSchema,
    followUps: z.boolean(),
    lowPressure: z.boolean(),
    rateFirst: z.boolean(),
    createdAt: moment,
    attempts: z.array(attemptFields).min(1),
  })
  .refine(({ attempts }) => isUnique(attempts.map(({ position, take, part }) => `${position} ${take} ${part}`)), {
    message: "two attempts stand in the same place",
  })
  .refine(({ attempts }) => attempts.every(followsOneOf(attempts)), {
    message: "a follow-up follows no answer of its interview",
  });

function followsOneOf(attempts: { id: string; part: number }[]) {
  const firsts = new Set(attempts.filter(({ part }) => part === 1).map((attempt) => attempt.id));
  return ({ part, firstId }: { part: number; firstId: string | null }) =>
    part === 1 ? firstId === null : firstId !== null && firsts.has(firstId);
}

export const bankFields = z.strictObject({
  ...bankSchema.shape,
  id: idSchema.refine(isOwnBankId, "not the id of an own bank"),
  revision: z.int32().positive(),
  createdAt: moment,
  updatedAt: moment,
});

export const storyFields = z.strictObject({
  ...storyDraftSchema.shape,
  id,
  attemptId: id.nullable(),
  createdAt: moment,
  updatedAt: moment,
});

export const archiveFields = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  exportedAt: moment,
  /** For whoever reads the file: what is not in it, and why. */
  note: text.optional(),
  candidate: z.strictObject({ createdAt: moment }).nullable(),
  banks: z.array(bankFields),
  stories: z.array(storyFields),
  interviews: z.array(interviewFields),
});

export type Archive = z.output<typeof archiveFields>;
export type ArchivedInterview = z.output<typeof interviewFields>;
export type ArchivedRecording = z.output<typeof recordingFields>;

/** Everything that a candidate has; of one interview alone, `candidate` is null and the lists beside it are empty. */
export const archiveSchema = archiveFields.refine((archive) => isUnique(idsOf(archive)), {
  message: "the same id stands in it twice",
});

/** The ids of all records in it, of whatever kind. */
export function idsOf({ banks, stories, interviews }: Archive): string[] {
  const attempts = interviews.flatMap((interview) => interview.attempts);
  const assessments = attempts.flatMap((attempt) => attempt.assessments);
  return [
    ...banks,
    ...stories,
    ...interviews,
    ...attempts,
    ...attempts.flatMap(({ recordings }) => recordings),
    ...assessments,
    ...assessments.flatMap(({ disagreements }) => disagreements),
  ].map((record) => record.id);
}

function isUnique(values: string[]): boolean {
  return new Set(values).size === values.length;
}
