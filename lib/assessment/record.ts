import { z } from "zod";
import { questionSchema } from "@/lib/bank/schema";
import { findingSchema, judgeFailureSchema, judgeNameSchema, levelSchema, redFlagSchema } from "./schema";

const disagreementSchema = z.object({ criterionId: z.string(), level: levelSchema, why: z.string() });
export type Disagreement = z.infer<typeof disagreementSchema>;

const readingSchema = z.object({
  id: z.string(),
  judge: judgeNameSchema,
  model: z.string(),
  promptVersion: z.string(),
  rubricVersion: z.string(),
  /** The question with the rubric that it was read by, where that is not the attempt's own. */
  question: questionSchema.nullish(),
  score: z.int().min(0).max(100).nullable(),
  findings: z.array(findingSchema),
  redFlags: z.array(redFlagSchema),
  inputTokens: z.int(),
  outputTokens: z.int(),
  milliseconds: z.int().nullable(),
  /** What a language model wrote about it, as Markdown; null until the candidate asked for it. */
  advice: z.string().nullable(),
  disagreements: z.array(disagreementSchema),
  finishedAt: z.date(),
});

export const assessmentRecordSchema = z.discriminatedUnion("status", [
  z.object({ status: z.literal("waiting") }),
  z.object({ status: z.literal("judging") }),
  z.object({ status: z.literal("failed"), failure: judgeFailureSchema }),
  readingSchema.extend({ status: z.literal("done") }),
]);

/** A stored assessment: a finished reading, a failure with its reason, or one still to come. */
export type AssessmentRecord = z.infer<typeof assessmentRecordSchema>;
export type FinishedAssessment = Extract<AssessmentRecord, { status: "done" }>;

export function isFinished(record: AssessmentRecord): record is FinishedAssessment {
  return record.status === "done";
}

/** @throws ZodError where the row is not one that `mutations.ts` could have written */
export function toAssessmentRecord(row: unknown): AssessmentRecord {
  return assessmentRecordSchema.parse(row);
}
