import { z } from "zod";
import type { Level } from "../../schema";
import type { FeatureName, Features } from "./features";

/** A change to the features, the gates or the word lists must change this: scores of two versions are not compared. */
export const FEATURES_VERSION = "features-1";

/** The features that the model weighs, in this order. */
export const FEATURE_NAMES = [
  "reachTopThree",
  "reachMean",
  "softShare",
  "ownership",
  "ownMean",
  "wordsMean",
  "wordsOwn",
  "answerReach",
  "answerWords",
  "criterionWords",
  "questionReach",
  "abstract",
  "caseTalk",
  "nearCase",
  "numbers",
  "past",
  "names",
  "echo",
] as const satisfies readonly FeatureName[];

/** Squares, where the middle differs from both ends, and products, where one feature changes what another one means. */
const PRODUCTS: readonly (readonly [FeatureName, FeatureName])[] = [
  ["wordsMean", "wordsMean"],
  ["answerReach", "answerReach"],
  ["caseTalk", "caseTalk"],
  ["abstract", "abstract"],
  ["echo", "echo"],
  ["reachMean", "echo"],
  ["reachMean", "caseTalk"],
  ["wordsMean", "nearCase"],
  ["softShare", "abstract"],
];

export const TERM_NAMES: readonly string[] = [...FEATURE_NAMES, ...PRODUCTS.map(([one, two]) => `${one} * ${two}`)];

/** A feature further out than this from its mean counts as this far, so that an odd answer does not carry the sum away. */
const FURTHEST = 3;

export const scaleSchema = z.record(z.string(), z.object({ mean: z.number(), deviation: z.number().positive() }));
export type Scale = z.infer<typeof scaleSchema>;

/** One logistic regression: how likely a level is at least 1, 2 or 3. */
const logitSchema = z.object({ intercept: z.number(), weights: z.record(z.string(), z.number()) });

export const fittedSchema = z.object({
  scale: scaleSchema,
  /** For the levels "at least 1", "at least 2" and "at least 3". */
  logits: z.tuple([logitSchema, logitSchema, logitSchema]),
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

/** The values that the weights apply to: standardised features, then their products, in the order of TERM_NAMES. */
export function termsOf(features: Features, scale: Scale): number[] {
  const standardised = (name: FeatureName) => {
    const { mean, deviation } = scale[name] ?? { mean: 0, deviation: 1 };
    return Math.max(-FURTHEST, Math.min(FURTHEST, (features[name] - mean) / deviation));
  };
  return [...FEATURE_NAMES.map(standardised), ...PRODUCTS.map(([one, two]) => standardised(one) * standardised(two))];
}

/** The level to expect, 0 to 3: the sum of the probabilities that it is at least 1, 2 and 3. */
export function expectedLevel(features: Features, fitted: Fitted): number {
  const terms = termsOf(features, fitted.scale);
  return fitted.logits.reduce((sum, { intercept, weights }) => {
    const logit = terms.reduce(
      (total, term, index) => total + term * (weights[TERM_NAMES[index] ?? ""] ?? 0),
      intercept,
    );
    return sum + 1 / (1 + Math.exp(-logit));
  }, 0);
}

/** Cuts an expected level at the thresholds. */
export function levelAt(expected: number, thresholds: Fitted["thresholds"]): Level {
  const [mentioned, explained, demonstrated] = thresholds;
  if (expected >= demonstrated) return 3;
  if (expected >= explained) return 2;
  return expected >= mentioned ? 1 : 0;
}
