import type { Level } from "./schema";

/** A red flag would end a real interview, so no answer with one scores above this. */
export const RED_FLAG_CAP = 33;

/**
 * An answer's score: 100 · Σ(weight · level) / (3 · Σ weight) over the judged criteria, rounded half up, capped where
 * there is a red flag (the score contract of docs/scoring.md).
 * @returns 0 to 100, or null where nothing was judged.
 */
export function attemptScore(judged: { weight: number; level: Level | null }[], hasRedFlag: boolean): number | null {
  let reached = 0;
  let reachable = 0;
  for (const { weight, level } of judged) {
    if (level === null) continue;
    reached += weight * level;
    reachable += weight * 3;
  }
  if (reachable === 0) return null;
  const score = roundHalfUp((100 * reached) / reachable);
  return hasRedFlag ? Math.min(score, RED_FLAG_CAP) : score;
}

/**
 * An interview's score: the mean over the scores of its questions' latest takes, rounded half up.
 * Skipped, empty and unassessed questions have no score and are left out.
 * @returns 0 to 100, or null where no question has a score.
 */
export function interviewScore(scores: (number | null)[]): number | null {
  const known = scores.filter((score) => score !== null);
  if (known.length === 0) return null;
  return roundHalfUp(known.reduce((sum, score) => sum + score, 0) / known.length);
}

// Weights such as 0.1 are not exact in binary: 12.5 may arrive as 12.499999999999998.
function roundHalfUp(value: number): number {
  return Math.floor(value + 0.5 + 1e-9);
}
