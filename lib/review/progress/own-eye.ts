import type { RatedAnswer } from "../practice/data";
import type { Day } from "../practice/day";
import { ratedPoints } from "../self-rating/compare";
import { byPlace, runsOf, type Timeline } from "./timeline";

/** How far one's own levels were from the judge's over the answers at one place of the timeline, 0 to 3. */
export type EyePoint = { place: Day; index: number; apart: number; answers: number };

/** clear: by more than twice the standard error of the difference; few: too few answers to say. */
export type EyeChange =
  | { kind: "closer" | "further"; before: number; after: number }
  | { kind: "none" }
  | { kind: "few" };

export type OwnEye = {
  /** Rated answers with a reading of the same judge as the latest. */
  answers: number;
  points: number;
  same: number;
  /** Each run without a gap. */
  runs: EyePoint[][];
  /** How many levels higher the candidate puts themselves on average; null where that may be chance. */
  leaning: number | null;
  change: EyeChange;
  reader: string;
};

/** A mean over fewer answers tells nothing. */
const FEWEST_ANSWERS = 5;

/**
 * How well a candidate's own levels and the judge's agree, over time. Only readings of the judge that read last count,
 * since another judge is another measure (the score contract, rule 7).
 * @param answers oldest first
 * @returns null where nothing was rated and read
 */
export function ownEye(answers: readonly RatedAnswer[], timeline: Timeline): OwnEye | null {
  const reader = answers.at(-1)?.reader;
  const rated = answers.flatMap(({ day, own, judged, ...answer }) => {
    const findings = Object.entries(judged).map(([criterionId, level]) => ({ criterionId, level }));
    const differences = ratedPoints(own, findings).map((point) => point.own - point.judged);
    if (answer.reader !== reader || differences.length === 0) return [];
    return [{ day, differences, apart: mean(differences.map(Math.abs)), higher: mean(differences) }];
  });
  if (!reader || rated.length === 0) return null;

  const higher = rated.map((answer) => answer.higher);
  const all = rated.flatMap(({ differences }) => differences);
  return {
    answers: rated.length,
    points: all.length,
    same: all.filter((difference) => difference === 0).length,
    runs: runsOf(
      byPlace(rated, timeline).map(({ place, index, items }): EyePoint => {
        return { place, index, apart: mean(items.map(({ apart }) => apart)), answers: items.length };
      }),
      timeline.step,
    ),
    leaning: rated.length >= FEWEST_ANSWERS && Math.abs(mean(higher)) > 2 * standardError(higher) ? mean(higher) : null,
    change: changeOf(rated.map(({ apart }) => apart)),
    reader,
  };
}

/** The later half of the answers against the earlier half. */
function changeOf(apart: readonly number[]): EyeChange {
  const middle = Math.floor(apart.length / 2);
  const [earlier, later] = [apart.slice(0, middle), apart.slice(middle)];
  if (earlier.length < FEWEST_ANSWERS) return { kind: "few" };
  const [before, after] = [mean(earlier), mean(later)];
  const error = Math.hypot(standardError(earlier), standardError(later));
  if (Math.abs(after - before) <= 2 * error) return { kind: "none" };
  return { kind: after < before ? "closer" : "further", before, after };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function standardError(values: readonly number[]): number {
  const middle = mean(values);
  const squares = values.reduce((sum, value) => sum + (value - middle) ** 2, 0);
  return Math.sqrt(squares / Math.max(1, values.length - 1) / Math.max(1, values.length));
}
