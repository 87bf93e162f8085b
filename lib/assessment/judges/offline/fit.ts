import { quadraticWeightedKappa } from "../../agreement";
import type { Level } from "../../schema";
import type { Features } from "./features";
import { expectedLevel, FEATURE_NAMES, type Fitted, levelAt, type Scale, TERM_NAMES, termsOf } from "./model";

export type LabelledFeatures = { features: Features; level: Level };

/** Strength of the pull of every weight towards 0 (ridge): chosen once, at a round figure, by leaving questions out. */
const RIDGE: number = 60;
const NEWTON_STEPS = 10;
const THRESHOLD_ROUNDS = 3;
const THRESHOLD_CANDIDATES = 60;
/** Decimals kept in the coefficients file. Fitted values are rounded before they are used, so that a file read back is the same model. */
const DECIMALS = 4;

/** Fits the scale, three logistic regressions and the thresholds. Deterministic: no randomness is in it. */
export function fitModel(rows: LabelledFeatures[]): Fitted {
  const scale = scaleOf(rows);
  const terms = rows.map(({ features }) => termsOf(features, scale));
  const logit = (atLeast: Level) =>
    fitLogit(
      terms,
      rows.map(({ level }) => (level >= atLeast ? 1 : 0)),
    );
  const fitted: Fitted = { scale, logits: [logit(1), logit(2), logit(3)], thresholds: [0.75, 1.5, 2.25] };
  return { ...fitted, thresholds: fitThresholds(rows, fitted) };
}

function scaleOf(rows: LabelledFeatures[]): Scale {
  return Object.fromEntries(
    FEATURE_NAMES.map((name) => {
      const values = rows.map(({ features }) => features[name]);
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
      return [name, { mean: rounded(mean), deviation: rounded(Math.sqrt(variance)) || 1 }];
    }),
  );
}

/** Logistic regression with a ridge penalty, by Newton's method (iteratively reweighted least squares). */
function fitLogit(terms: number[][], targets: number[]): Fitted["logits"][number] {
  const size = TERM_NAMES.length + 1;
  const inputs = terms.map((row) => [1, ...row]);
  let weights = new Array<number>(size).fill(0);
  for (let step = 0; step < NEWTON_STEPS; step++) {
    const gradient: number[] = weights.map((weight, index) => (index === 0 ? 0 : RIDGE * weight));
    const curvature: number[][] = weights.map((_, row) =>
      weights.map((_, column) => (row === column && row > 0 ? RIDGE : 0)),
    );
    inputs.forEach((input, index) => {
      const logit = input.reduce((sum, value, position) => sum + value * (weights[position] ?? 0), 0);
      const probability = 1 / (1 + Math.exp(-logit));
      const error = probability - (targets[index] ?? 0);
      const certainty = probability * (1 - probability);
      input.forEach((value, row) => {
        gradient[row] = (gradient[row] ?? 0) + error * value;
        const line = curvature[row];
        if (!line) return;
        for (let column = 0; column <= row; column++)
          line[column] = (line[column] ?? 0) + certainty * value * (input[column] ?? 0);
      });
    });
    const change = solve(curvature, gradient);
    weights = weights.map((weight, index) => weight - (change[index] ?? 0));
  }
  const [intercept, ...rest] = weights;
  return {
    intercept: rounded(intercept ?? 0),
    weights: Object.fromEntries(TERM_NAMES.map((name, index) => [name, rounded(rest[index] ?? 0)])),
  };
}

/** Solves a symmetric positive definite system, given by its lower half, by Cholesky's decomposition. */
function solve(lower: number[][], right: number[]): number[] {
  const at = (matrix: number[][], row: number, column: number) => matrix[row]?.[column] ?? 0;
  const root: number[][] = lower.map(() => []);
  lower.forEach((_, row) => {
    for (let column = 0; column <= row; column++) {
      let sum = at(lower, row, column);
      for (let inner = 0; inner < column; inner++) sum -= at(root, row, inner) * at(root, column, inner);
      const line = root[row];
      if (line) line[column] = row === column ? Math.sqrt(Math.max(sum, 1e-12)) : sum / at(root, column, column);
    }
  });
  const forward: number[] = [];
  right.forEach((value, row) => {
    const known = forward.reduce((sum, solved, column) => sum + at(root, row, column) * solved, 0);
    forward.push((value - known) / at(root, row, row));
  });
  const solution = new Array<number>(right.length).fill(0);
  for (let row = right.length - 1; row >= 0; row--) {
    let sum = forward[row] ?? 0;
    for (let later = row + 1; later < right.length; later++) sum -= at(root, later, row) * (solution[later] ?? 0);
    solution[row] = sum / at(root, row, row);
  }
  return solution;
}

/** The cuts with the best quadratic weighted kappa on the rows, each moved in turn over the quantiles of what is expected. */
function fitThresholds(rows: LabelledFeatures[], fitted: Fitted): Fitted["thresholds"] {
  const expected = rows.map(({ features }) => expectedLevel(features, fitted));
  const labels = rows.map(({ level }) => level);
  const sorted = [...expected].sort((one, two) => one - two);
  const candidates = Array.from({ length: THRESHOLD_CANDIDATES }, (_, index) =>
    rounded(sorted[Math.floor(((index + 1) * sorted.length) / (THRESHOLD_CANDIDATES + 1))] ?? 0),
  );
  const kappa = (thresholds: Fitted["thresholds"]) =>
    quadraticWeightedKappa(
      labels,
      expected.map((value) => levelAt(value, thresholds)),
    );
  let best = fitted.thresholds;
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
