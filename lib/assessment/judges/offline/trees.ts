import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { z } from "zod";

/** A regression tree: a value, or a feature, where it is split, and the trees for values below and from there on. */
export type Tree = number | [feature: string, at: number, below: Tree, from: Tree];

export const treeSchema: z.ZodType<Tree> = z.lazy(() =>
  z.union([z.number(), z.tuple([z.string(), z.number(), treeSchema, treeSchema])]),
);

/** The value of a tree for the features given. @throws Error where a feature is missing */
export function treeValue(tree: Tree, features: Readonly<Record<string, number>>): number {
  if (typeof tree === "number") return tree;
  const [feature, at, below, from] = tree;
  const value = features[feature];
  if (value === undefined) throw new Error(`there is no feature "${feature}"`);
  return treeValue(value < at ? below : from, features);
}

export type Row = { features: Readonly<Record<string, number>>; target: number };

/*
 * Stochastic gradient boosting (J. Friedman, 2002): small trees, each fitted to what the ones before it left, on a random
 * half of the rows, with few features to choose from at each split. Chosen once, at round figures.
 */
const TREES = 400;
/** So many trees are fitted to all rows, those after them without the rows of another make. */
const TREES_OF_ALL_ROWS = 200;
const DEPTH = 4;
const LEARNING_RATE = 0.02;
const SHARE_OF_ROWS = 0.5;
const SHARE_OF_FEATURES = 0.2;
const FEWEST_IN_A_LEAF = 15;
/** Candidates for a split: quantiles of a feature. */
const CUTS = 31;
/** Decimals of what is written down, and computed with from the beginning. */
const DECIMALS = 4;

/**
 * Fits trees whose values add up, with `base`, to the target. The same rows, names and seed give the same trees.
 * @param names the features to choose from
 * @param more rows of another make, which only the first half of the trees learn from: the second sets right what the
 *   two makes differ in
 */
export function fitTrees(
  rows: readonly Row[],
  names: readonly string[],
  seed: number,
  more: readonly Row[] = [],
): { base: number; trees: Tree[] } {
  const all = [...rows, ...more];
  const random = xoroshiro128plus(seed);
  const base = rounded(all.reduce((sum, { target }) => sum + target, 0) / all.length);
  const columns = names.map((name) => columnOf(all, name));
  const left = Float64Array.from(all, ({ target }) => target - base);
  const trees: Tree[] = [];
  for (let round = 0; round < TREES; round++) {
    const open = round < TREES_OF_ALL_ROWS ? all : rows;
    const drawn = [...open.keys()].filter(() => uniformFloat64(random) < SHARE_OF_ROWS);
    const tree = grow(drawn, columns, left, DEPTH, random);
    trees.push(tree);
    all.forEach(({ features }, row) => {
      left[row] = (left[row] ?? 0) - treeValue(tree, features);
    });
  }
  return { base, trees };
}

/** A feature over all rows: where it may be split, and for each row how many of these places lie at or below its value. */
type Column = { name: string; cuts: number[]; bins: Uint8Array };

function columnOf(rows: readonly Row[], name: string): Column {
  const values = rows.map(({ features }) => features[name] ?? 0);
  const sorted = [...values].sort((one, two) => one - two);
  const quantiles = Array.from({ length: CUTS }, (_, index) =>
    rounded(sorted[Math.floor(((index + 1) * sorted.length) / (CUTS + 1))] ?? 0),
  );
  const cuts = [...new Set(quantiles)];
  const bins = Uint8Array.from(values, (value) => cuts.filter((cut) => value >= cut).length);
  return { name, cuts, bins };
}

function grow(
  rows: number[],
  columns: Column[],
  left: Float64Array,
  depth: number,
  random: ReturnType<typeof xoroshiro128plus>,
): Tree {
  const total = rows.reduce((sum, row) => sum + (left[row] ?? 0), 0);
  const value = rounded((LEARNING_RATE * total) / Math.max(1, rows.length));
  if (depth === 0 || rows.length < 2 * FEWEST_IN_A_LEAF) return value;
  let best: { column: Column; cut: number; gain: number } | null = null;
  for (let tried = 0; tried < SHARE_OF_FEATURES * columns.length; tried++) {
    const column = columns[uniformInt(random, 0, columns.length - 1)];
    const split = column && bestCut(column, rows, left, total);
    if (column && split && split.gain > (best?.gain ?? 0)) best = { column, ...split };
  }
  if (!best) return value;
  const { column, cut } = best;
  const isFrom = (row: number) => (column.bins[row] ?? 0) > cut;
  return [
    column.name,
    column.cuts[cut] ?? 0,
    grow(
      rows.filter((row) => !isFrom(row)),
      columns,
      left,
      depth - 1,
      random,
    ),
    grow(rows.filter(isFrom), columns, left, depth - 1, random),
  ];
}

/** The cut that takes most of the squared error away, or null where none leaves enough rows on both sides. */
function bestCut({ cuts, bins }: Column, rows: number[], left: Float64Array, total: number) {
  const sums = new Float64Array(cuts.length + 1);
  const counts = new Float64Array(cuts.length + 1);
  for (const row of rows) {
    const bin = bins[row] ?? 0;
    sums[bin] = (sums[bin] ?? 0) + (left[row] ?? 0);
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  let best: { cut: number; gain: number } | null = null;
  let below = 0;
  let count = 0;
  for (let cut = 0; cut < cuts.length; cut++) {
    below += sums[cut] ?? 0;
    count += counts[cut] ?? 0;
    const others = rows.length - count;
    if (count < FEWEST_IN_A_LEAF || others < FEWEST_IN_A_LEAF) continue;
    const gain = below ** 2 / count + (total - below) ** 2 / others - total ** 2 / rows.length;
    if (gain > (best?.gain ?? 0)) best = { cut, gain };
  }
  return best;
}

function rounded(value: number): number {
  return Number(value.toFixed(DECIMALS));
}
