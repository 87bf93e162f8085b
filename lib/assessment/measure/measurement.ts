import { z } from "zod";
import { judgeNameSchema } from "../schema";

const shareSchema = z.number().min(0).max(1).nullable();

const figuresSchema = z.object({
  /** Answers. */
  n: z.int().positive(),
  /** Quadratic weighted kappa over criteria, with a 95% bootstrap interval resampled by question. */
  qwk: z.object({ value: z.number(), low: z.number(), high: z.number() }),
  /** Shares of criteria with the labelled level, and within one of it. */
  exact: shareSchema,
  adjacent: shareSchema,
  /** Rank correlation of answer scores. */
  spearman: z.number().min(-1).max(1).nullable(),
  /** Mean capped scores by kind of answer, 0 to 100. */
  byProfile: z.record(z.string(), z.object({ n: z.int(), mean: z.number(), labelled: z.number() })),
  redFlag: z.object({ precision: shareSchema, recall: shareSchema }),
  quotesFound: shareSchema,
  notJudged: shareSchema,
  msPerAnswer: z.number(),
  tokensPerAnswer: z.number(),
});

/** What `npm run eval -- --json` prints: how often a judge agrees with the labels of `tests/gold`. */
export const measurementSchema = figuresSchema.extend({
  protocol: z.string(),
  judge: judgeNameSchema,
  model: z.string(),
  files: z.record(z.string(), figuresSchema).optional(),
});
export type Figures = z.infer<typeof figuresSchema>;
export type Measurement = z.infer<typeof measurementSchema>;
