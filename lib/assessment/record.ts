import { z } from "zod";
import { findingSchema, judgeFailureSchema, judgeNameSchema, redFlagSchema } from "./schema";

const readingSchema = z.object({
  judge: judgeNameSchema,
  model: z.string(),
  promptVersion: z.string(),
  rubricVersion: z.string(),
  score: z.int().min(0).max(100).nullable(),
  findings: z.array(findingSchema),
  redFlags: z.array(redFlagSchema),
  finishedAt: z.date(),
});

const recordSchema = z.discriminatedUnion("status", [
  z.object({ status: z.literal("waiting") }),
  z.object({ status: z.literal("judging") }),
  z.object({ status: z.literal("failed"), failure: judgeFailureSchema, judge: judgeNameSchema }),
  readingSchema.extend({ status: z.literal("done") }),
]);

/** A stored assessment: a finished reading, a failure with its reason, or one still to come. */
export type AssessmentRecord = z.infer<typeof recordSchema>;
export type FinishedAssessment = Extract<AssessmentRecord, { status: "done" }>;

/** @throws ZodError where the row is not one that `mutations.ts` could have written */
export function toAssessmentRecord(row: unknown): AssessmentRecord {
  return recordSchema.parse(row);
}
