import { z } from "zod";
import { criterionSchema, QUESTION_KINDS } from "@/lib/bank/schema";
import { type JudgeName, type Level, levelSchema } from "../schema";

const NOT_EMPTY = "it is empty";

const criteriaSchema = z
  .array(
    z.object({
      id: z.string().min(1, NOT_EMPTY),
      text: z.string().trim().min(1, NOT_EMPTY),
      weight: criterionSchema.shape.weight.default(1),
      lookFors: z.array(z.string()).default([]),
    }),
  )
  .min(1, "there is none")
  .refine((criteria) => new Set(criteria.map(({ id }) => id)).size === criteria.length, "two have the same id");

/** A line of a file of answers, as tests/gold/SCHEMA.md describes it. Fields that are not named here are ignored. */
export const answerLineSchema = z.object({
  id: z.string(),
  question: z.string().trim().min(1, NOT_EMPTY),
  kind: z.enum(QUESTION_KINDS),
  criteria: criteriaSchema,
  redFlags: z.array(z.string()).default([]),
  answer: z.string(),
  /** Given together, they take the rubric from a shipped bank. */
  bank: z.string().optional(),
  questionId: z.string().optional(),
});

const labels = {
  /** By criterion. */
  levels: z.record(z.string(), levelSchema),
  redFlag: z.boolean(),
};

/** A line with what careful raters made of the answer: the consensus and, where they are known, each of them. */
export const labelledLineSchema = answerLineSchema.extend({
  ...labels,
  profile: z.string().optional(),
  raters: z.array(z.object(labels)).default([]),
});
export type LabelledLine = z.infer<typeof labelledLineSchema>;

/** What is written for an answer; its records are keyed by criterion. */
export type JudgedLine = {
  id: string;
  judge: JudgeName;
  model: string;
  promptVersion: string;
  rubricVersion: string;
  levels: Record<string, Level | null>;
  /** Exact words of the answer. */
  evidence: Record<string, string[]>;
  reasons: Record<string, string>;
  redFlags: { text: string; quote: string }[];
  redFlag: boolean;
  /** 0 to 100; null where nothing was judged. */
  score: number | null;
  /** Milliseconds of judging, by the clock on the wall. */
  ms: number;
  tokens: { input: number; output: number };
  /** Why the judge gave no reading; null where it gave one. */
  error: string | null;
};

/** What is written in the place of a line that cannot be read. `line` counts from 1. */
export type UnreadLine = { id: null; line: number; error: string };

/** As much of a written line as is read again when a run is taken up. */
export const writtenLineSchema = z.union([
  z.object({ id: z.null(), line: z.int() }),
  z.object({
    id: z.string(),
    judge: z.string().optional(),
    model: z.string().optional(),
    promptVersion: z.string().optional(),
    rubricVersion: z.string().optional(),
    error: z.string().nullish(),
  }),
]);
export type WrittenLine = z.infer<typeof writtenLineSchema>;
