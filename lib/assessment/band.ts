import { z } from "zod";

/** How far scores were from their labels, by leave-one-question-out; written by `npm run train-offline-judge`. */
export const bandsSchema = z.object({
  /** The judge that was measured; no other model or version of its instructions has these bands. */
  model: z.string(),
  promptVersion: z.string(),
  /** The share of scores that lie within the band, as aimed at. */
  aim: z.number().min(0).max(1),
  /** Half the width of the band of a mean over 1, 2, 3, … answers, in points of 100. */
  halfWidths: z.array(z.number().nonnegative()).min(1),
  /** The share found, for a mean over n answers, with its 95% bootstrap interval resampled by question. */
  coverage: z.array(z.object({ n: z.int().positive(), value: z.number(), low: z.number(), high: z.number() })),
});
export type Bands = z.infer<typeof bandsSchema>;

export type Band = { halfWidth: number; low: number; high: number };

/** A band of one answer that is wider than this tells levels apart no more: the page shows them first. */
const WIDE = 15;

/**
 * The band in which the labelled score of an answer, or the mean of several, lies nine times of ten.
 * @param score 0 to 100
 * @param answers over how many answers the score is a mean; more than were measured count as the most that were
 * @returns null where no error was measured for this reader
 */
export function bandAround(
  score: number,
  answers: number,
  reader: { model: string; promptVersion: string },
  bands: readonly Bands[],
): Band | null {
  const own = bands.find(
    ({ model, promptVersion }) => model === reader.model && promptVersion === reader.promptVersion,
  );
  if (!own || answers < 1) return null;
  const halfWidth = own.halfWidths[Math.min(answers, own.halfWidths.length) - 1];
  if (halfWidth === undefined) return null;
  const rounded = Math.round(halfWidth);
  return { halfWidth: rounded, low: Math.max(0, score - rounded), high: Math.min(100, score + rounded) };
}

/** Whether a band is too wide for its number to stand first. */
export function isWide(band: Band): boolean {
  return band.halfWidth > WIDE;
}

/** Whether two scores of one judge differ by more than their bands allow; else it is no clear change. */
export function isClearChange(before: number, after: number, band: Band | null): boolean {
  // Both scores have the error, so their difference spreads √2 times as far.
  return band !== null && Math.abs(after - before) > band.halfWidth * Math.SQRT2;
}
