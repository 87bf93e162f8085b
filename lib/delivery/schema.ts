import { z } from "zod";

/** One word as it was heard, with its place in the answer in seconds. */
export const wordSchema = z.object({
  text: z.string(),
  start: z.number().nonnegative(),
  end: z.number().nonnegative(),
});
export type Word = z.infer<typeof wordSchema>;

/** One stretch of speaking, as it was first heard. `words` is null where the recogniser gives no times. */
export type Speech = { transcript: string; words: readonly Word[] | null; seconds: number };

/**
 * What the page says beside the measurements, and where it comes from. Neutral bands, no verdicts.
 * Pace: the National Center for Voice and Speech gives about 150 words a minute as the average of conversation in the
 * United States; the band leaves 30 below and 20 above. Fillers: Laske and DiGennaro Reed 2024 played speeches with 0, 2,
 * 5 and 12 a minute to listeners; 5 did no measurable harm, 12 did.
 */
export const NORMS = {
  pace: { low: 120, high: 170 },
  fillersPerMinute: { harmless: 5, harmful: 12 },
} as const;

/** From this on a silence between two words counts as a pause, in seconds; shorter ones are how people breathe. */
export const PAUSE_SECONDS = 2;
