import { z } from "zod";
import type { Level } from "../../schema";
import type { Features } from "./features";
import { treeSchema, treeValue } from "./trees";

/** A change to the features, the gates or the word lists must change this: scores of two versions are not compared. */
export const FEATURES_VERSION = "features-6";

export const fittedSchema = z.object({
  base: z.number(),
  trees: z.array(treeSchema),
  /** Where the expected level, 0 to 3, is cut into levels. */
  thresholds: z.tuple([z.number(), z.number(), z.number()]),
});
export type Fitted = z.infer<typeof fittedSchema>;

export const coefficientsSchema = z.object({
  featuresVersion: z.literal(FEATURES_VERSION),
  trainedOn: z.object({ sha256: z.string(), answers: z.number(), questions: z.number(), seed: z.number() }),
  withLookFors: fittedSchema,
  withoutLookFors: fittedSchema,
  /** What people say in answers to other questions; for a question that stands here, its own phrases are left out. */
  background: z.array(z.object({ question: z.string(), phrases: z.array(z.string()) })),
});
export type Coefficients = z.infer<typeof coefficientsSchema>;

/** The level to expect, about 0 to 3: what the trees add up to. */
export function expectedLevel(features: Features, { base, trees }: Pick<Fitted, "base" | "trees">): number {
  return trees.reduce<number>((sum, tree) => sum + treeValue(tree, features), base);
}

/** Cuts an expected level at the thresholds. */
export function levelAt(expected: number, thresholds: Fitted["thresholds"]): Level {
  const [mentioned, explained, demonstrated] = thresholds;
  if (expected >= demonstrated) return 3;
  if (expected >= explained) return 2;
  return expected >= mentioned ? 1 : 0;
}
