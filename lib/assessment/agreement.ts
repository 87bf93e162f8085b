import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** How well predicted ratings agree with labelled ones. Pure arithmetic; pairs stand at the same index. */

/**
 * Cohen's kappa with quadratic weights over the ratings 0 to `highest` (J. Cohen, "Weighted kappa", Psychological
 * Bulletin 70, 1968): 1 full agreement, 0 as good as chance, below 0 worse. NaN where there are no pairs, or where both
 * sides give one and the same rating throughout.
 */
export function quadraticWeightedKappa(labelled: number[], predicted: number[], highest = 3): number {
  const labelledCounts = new Array<number>(highest + 1).fill(0);
  const predictedCounts = new Array<number>(highest + 1).fill(0);
  let observed = 0;
  labelled.forEach((label, index) => {
    const prediction = predicted[index] ?? 0;
    labelledCounts[label] = (labelledCounts[label] ?? 0) + 1;
    predictedCounts[prediction] = (predictedCounts[prediction] ?? 0) + 1;
    observed += (label - prediction) ** 2;
  });
  let expected = 0;
  labelledCounts.forEach((labels, label) => {
    predictedCounts.forEach((predictions, prediction) => {
      expected += labels * predictions * (label - prediction) ** 2;
    });
  });
  return 1 - (observed * labelled.length) / expected;
}

/** Share of pairs, 0 to 1, that differ by at most `tolerance`: 0 for exact, 1 for adjacent agreement. */
export function agreementShare(labelled: number[], predicted: number[], tolerance = 0): number {
  return average(labelled.map((label, index) => (Math.abs(label - (predicted[index] ?? 0)) <= tolerance ? 1 : 0)));
}

/** Spearman's rank correlation, ties at their mean rank: -1 to 1; NaN where one side does not vary. */
export function rankCorrelation(first: number[], second: number[]): number {
  const ranks = [ranksOf(first), ranksOf(second)] as const;
  const [firstMean, secondMean] = [average(ranks[0]), average(ranks[1])];
  let joint = 0;
  let firstSpread = 0;
  let secondSpread = 0;
  ranks[0].forEach((rank, index) => {
    const one = rank - firstMean;
    const two = (ranks[1][index] ?? 0) - secondMean;
    joint += one * two;
    firstSpread += one * one;
    secondSpread += two * two;
  });
  return joint / Math.sqrt(firstSpread * secondSpread);
}

/** Arithmetic mean; NaN of nothing. */
export function average(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The middle value, or the mean of the two middle ones; NaN of nothing. */
export function median(values: number[]): number {
  return quantile(
    values.toSorted((one, two) => one - two),
    0.5,
  );
}

/** A figure with its 95% interval. */
export type Interval = { value: number; low: number; high: number };

/**
 * A statistic with the 95% interval of the percentile bootstrap (B. Efron, R. Tibshirani, "An Introduction to the
 * Bootstrap", 1993, chapter 13), drawing whole groups with replacement, since items of one group resemble each other.
 * Draws for which the statistic is NaN are left out; all three are NaN where nothing is left.
 * @param seed the same seed gives the same interval
 */
export function bootstrapByGroup<Item>(
  groups: Item[][],
  statistic: (items: Item[]) => number,
  { resamples = 2000, seed = 1 }: { resamples?: number; seed?: number } = {},
): Interval {
  const generator = xoroshiro128plus(seed);
  const drawn: number[] = [];
  for (let resample = 0; resample < resamples && groups.length > 0; resample++) {
    const items = groups.flatMap(() => groups[uniformInt(generator, 0, groups.length - 1)] ?? []);
    const value = statistic(items);
    if (!Number.isNaN(value)) drawn.push(value);
  }
  drawn.sort((one, two) => one - two);
  return { value: statistic(groups.flat()), low: quantile(drawn, 0.025), high: quantile(drawn, 0.975) };
}

/** Of sorted values, with linear interpolation between neighbours; NaN of nothing. */
function quantile(sorted: number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}

function ranksOf(values: number[]): number[] {
  const order = values.map((value, index) => ({ value, index })).sort((one, two) => one.value - two.value);
  const ranks = new Array<number>(values.length).fill(0);
  for (let start = 0; start < order.length; ) {
    let end = start;
    while (end + 1 < order.length && order[end + 1]?.value === order[start]?.value) end++;
    for (const { index } of order.slice(start, end + 1)) ranks[index] = (start + end) / 2 + 1;
    start = end + 1;
  }
  return ranks;
}
