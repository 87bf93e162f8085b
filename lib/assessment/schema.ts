import { z } from "zod";
import type { Question } from "@/lib/bank/schema";
import type { Tokens } from "@/lib/llm/tokens";

/** The words for the levels 0 to 3; the same in code, in prompts and on the screen. */
export const LEVEL_WORDS = ["missing", "mentioned", "explained", "demonstrated"] as const;
export type LevelWord = (typeof LEVEL_WORDS)[number];

export const levelSchema = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]);
export type Level = z.infer<typeof levelSchema>;

/** Where in the answer a quote stands: `answer.slice(start, end)`, in UTF-16 code units. */
export const evidenceSchema = z
  .object({ start: z.int().nonnegative(), end: z.int().positive() })
  .refine(({ start, end }) => start < end);
export type Evidence = z.infer<typeof evidenceSchema>;

/** One criterion as judged, after the check of its evidence. `level` is null where it could not be judged. */
export const findingSchema = z.object({
  criterionId: z.string(),
  evidence: z.array(evidenceSchema),
  reasoning: z.string(),
  level: levelSchema.nullable(),
  /** The level that each member of a panel gave, where the judge was asked several times. */
  panel: z.array(levelSchema.nullable()).optional(),
});
export type Finding = z.infer<typeof findingSchema>;

export const redFlagSchema = z.object({ text: z.string(), evidence: evidenceSchema });
export type RedFlag = z.infer<typeof redFlagSchema>;

/** Why a judge gave no reading. The page has a sentence for each. */
export const JUDGE_FAILURES = [
  "refused",
  "cut-off",
  "invalid",
  "too-slow",
  "rate-limited",
  "unauthorised",
  "unknown-model",
  "unreachable",
  "server-error",
  "crashed",
] as const;
export const judgeFailureSchema = z.enum(JUDGE_FAILURES);
export type JudgeFailure = z.infer<typeof judgeFailureSchema>;

export const JUDGE_NAMES = ["offline", "llm"] as const;
export const judgeNameSchema = z.enum(JUDGE_NAMES);
export type JudgeName = z.infer<typeof judgeNameSchema>;

/** What a judge says of one criterion, before its quotes are looked up in the answer. */
export type Claim = { criterionId: string; quotes: string[]; reasoning: string; level: Level | null };

/** A judge's reading of one answer. Never an overall number: code computes that. */
export type Reading = {
  claims: Claim[];
  redFlags: { text: string; quote: string }[];
  tokens: Tokens;
};

/** What a judge needs to know of a question. */
export type JudgedQuestion = Pick<
  Question,
  "id" | "question" | "kind" | "criteria" | "redFlags" | "intent" | "example"
> & {
  /** What was asked in the middle of the answer, if anything. */
  followUp?: string;
  /** The other questions of its bank, where they are known: an answer that fits one of them better is off topic. */
  others?: readonly OtherQuestion[];
};
export type OtherQuestion = Pick<Question, "question" | "criteria">;

export type JudgeRequest = {
  question: JudgedQuestion;
  answer: string;
  /** Quotes of an earlier reading that are no evidence, as they stand nowhere in the answer; empty at first. */
  unfoundQuotes: string[];
  signal: AbortSignal;
};

export type Judged = { ok: true; reading: Reading } | { ok: false; failure: JudgeFailure };

/** What reads an answer. Expected trouble comes back as `{ ok: false }`; a throw is a bug. */
export type Judge = {
  name: JudgeName;
  model: string;
  promptVersion: string;
  /** How many readings one assessment takes the median of; one where it is left out. */
  panel?: number;
  read(request: JudgeRequest): Promise<Judged>;
  /** Does beforehand what the first reading of an answer to one of a bank's questions would wait for, if there is any. */
  prepare?(questions: readonly OtherQuestion[]): Promise<void>;
};
