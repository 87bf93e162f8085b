import { quadraticWeightedKappa } from "../../agreement";
import type { Level } from "../../schema";
import type { Features } from "./features";
import { expectedLevel, type Fitted, levelAt } from "./model";
import { fitTrees } from "./trees";

export type LabelledFeatures = { question: string; features: Features; level: Level };

/** The thresholds are found on rows that the trees before them were fitted without, question by question in so many parts. */
const PARTS = 4;
const THRESHOLD_ROUNDS = 3;
const THRESHOLD_CANDIDATES = 60;
const DECIMALS = 4;

/**
 * Fits the trees and the thresholds. The same rows and seed give the same model.
 * @param more rows that the trees learn from at first, and the thresholds never
 */
export function fitModel(rows: LabelledFeatures[], more: LabelledFeatures[], seed: number): Fitted {
  const questions = [...new Set(rows.map(({ question }) => question))];
  const partOf = ({ question }: LabelledFeatures) => questions.indexOf(question) % PARTS;
  const expected = Array.from({ length: PARTS }, (_, part) => {
    const fitted = fitRows(
      rows.filter((row) => partOf(row) !== part),
      more,
      seed,
    );
    return rows.flatMap((row) =>
      partOf(row) === part ? [{ value: expectedLevel(row.features, fitted), level: row.level }] : [],
    );
  }).flat();
  return { ...fitRows(rows, more, seed), thresholds: fitThresholds(expected) };
}

function fitRows(rows: LabelledFeatures[], more: LabelledFeatures[], seed: number) {
  const names = Object.keys(rows[0]?.features ?? {});
  const withTargets = (all: LabelledFeatures[]) => all.map(({ features, level }) => ({ features, target: level }));
  return fitTrees(withTargets(rows), names, seed, withTargets(more));
}

/** The cuts with the best quadratic weighted kappa, each moved in turn over the quantiles of what is expected. */
function fitThresholds(rows: { value: number; level: Level }[]): Fitted["thresholds"] {
  const labels = rows.map(({ level }) => level);
  const sorted = rows.map(({ value }) => value).sort((one, two) => one - two);
  const candidates = Array.from({ length: THRESHOLD_CANDIDATES }, (_, index) =>
    rounded(sorted[Math.floor(((index + 1) * sorted.length) / (THRESHOLD_CANDIDATES + 1))] ?? 0),
  );
  const kappa = (thresholds: Fitted["thresholds"]) =>
    quadraticWeightedKappa(
      labels,
      rows.map(({ value }) => levelAt(value, thresholds)),
    );
  let best: Fitted["thresholds"] = [0.75, 1.5, 2.25];
  let bestKappa = kappa(best);
  for (let round = 0; round < THRESHOLD_ROUNDS; round++) {
    for (const position of [0, 1, 2] as const) {
      for (const candidate of candidates) {
        const moved: Fitted["thresholds"] = [...best];
        moved[position] = candidate;
        if (moved[0] > moved[1] || moved[1] > moved[2]) continue;
        const movedKappa = kappa(moved);
        if (movedKappa > bestKappa) [best, bestKappa] = [moved, movedKappa];
      }
    }
  }
  return best;
}

function rounded(value: number): number {
  return Number(value.toFixed(DECIMALS));
}
