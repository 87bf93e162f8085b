/** The ranges by which scores are found again, best first; their bounds are those of the report's opening sentences. */
export const SCORE_RANGES = ["80-100", "60-79", "30-59", "0-29"] as const;
export type ScoreRange = (typeof SCORE_RANGES)[number];

/**
 * @param score 0 to 100, or null where nothing was judged
 * @returns the range that it lies in, or none
 */
export function scoreRangeOf(score: number | null): ScoreRange | "none" {
  if (score === null) return "none";
  if (score >= 80) return "80-100";
  if (score >= 60) return "60-79";
  return score >= 30 ? "30-59" : "0-29";
}
