import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import type { Matcher, Matrix } from "./matching";
import { type Signs, signCount } from "./signs";
import { dot, lengthOf } from "./vectors";

/** Things that are sought, each given by the signs of some texts, and sentences, each with the index of the one it meets. */
export type Lesson = { sought: Signs[][]; sentences: { signs: Signs; meets: number }[] };

/*
 * Each sentence is to lie nearer to what it meets than to what else there is (softmax over cosines, as A. Radford et al.,
 * "Learning Transferable Visual Models From Natural Language Supervision", 2021), by Adam (D. Kingma and J. Ba, 2015) with
 * a falling rate, on half of the signs at a time. Chosen once, at round figures.
 */
const ROUNDS = 20;
const LESSONS_AT_ONCE = 24;
const RATE = 0.002;
const LAST_RATE = 0.05;
const SHARPNESS = 16;
const SPREAD = 0.05;
const BITS = 32;
const [MEAN_DECAY, SQUARE_DECAY, LEAST_DEVIATION] = [0.9, 0.999, 1e-8];

type Random = ReturnType<typeof xoroshiro128plus>;

/**
 * Fits the maps of a matcher. The same lessons and seed give the same matcher.
 * @param columns dimensions of the space that they map into
 * @param among with what a sentence's own contends: with all that its lesson seeks, or that a handful of lessons does
 */
export function fitMatcher(
  lessons: readonly Lesson[],
  { columns, among, seed }: { columns: number; among: "lesson" | "lessons"; seed: number },
): Matcher {
  const random = xoroshiro128plus(seed);
  const [sought] = lessons[0]?.sought ?? [];
  if (!sought?.[0]) throw new Error("there is nothing to learn from");
  const size = signCount(sought[0].vector.length) * columns;
  const begin = Float64Array.from(
    { length: size },
    () => (SPREAD / Math.sqrt(columns)) * (2 * uniformFloat64(random) - 1),
  );
  const sentence = learner(columns, begin);
  const maps = sought.map(() => learner(columns, begin));
  const batches = Math.floor(lessons.length / LESSONS_AT_ONCE);
  for (let step = 0; step < ROUNDS * batches; step++) {
    if (step % batches === 0) lessons = shuffled(lessons, random);
    const start = (step % batches) * LESSONS_AT_ONCE;
    const batch = lessons.slice(start, start + LESSONS_AT_ONCE);
    learn(among === "lesson" ? batch : [together(batch)], sentence, maps, random);
    const rate = RATE * Math.max(LAST_RATE, 1 - step / (ROUNDS * batches));
    for (const map of [sentence, ...maps]) descend(map, rate, step + 1);
  }
  return { sentence: sentence.matrix, sought: maps.map(({ matrix }) => matrix) };
}

/** One lesson in which all that is sought contends. */
function together(lessons: readonly Lesson[]): Lesson {
  let before = 0;
  const sentences = lessons.flatMap((lesson) => {
    const first = before;
    before += lesson.sought.length;
    return lesson.sentences.map(({ signs, meets }) => ({ signs, meets: first + meets }));
  });
  return { sought: lessons.flatMap(({ sought }) => sought), sentences };
}

function shuffled<Item>(items: readonly Item[], random: Random): Item[] {
  return items
    .map((item) => ({ item, order: uniformFloat64(random) }))
    .sort((one, two) => one.order - two.order)
    .map(({ item }) => item);
}

type Learner = { matrix: Matrix; gradient: Float64Array; means: Float64Array; squares: Float64Array };

function learner(columns: number, begin: Float64Array): Learner {
  const zeros = () => new Float64Array(begin.length);
  return { matrix: { columns, values: begin.slice() }, gradient: zeros(), means: zeros(), squares: zeros() };
}

/** A text on its way through a map: the signs that take part, and where it lies before and after it is made unit length. */
type Passed = { rows: number[]; factors: number[]; from: Learner };
type Placed = { passed: Passed[]; length: number; unit: Float64Array; gradient: Float64Array };

function learn(lessons: readonly Lesson[], sentence: Learner, maps: Learner[], random: Random): void {
  const count = lessons.reduce((sum, { sentences }) => sum + sentences.length, 0);
  for (const { sought, sentences } of lessons) {
    const targets = sought.map((texts) => placed(texts, maps, random));
    for (const { signs, meets } of sentences) {
      const said = placed([signs], [sentence], random);
      const forces = targets.map(({ unit }) => Math.exp(SHARPNESS * dot(said.unit, unit)));
      const whole = forces.reduce((sum, force) => sum + force, 0);
      targets.forEach((target, index) => {
        const pull = (SHARPNESS / count) * ((forces[index] ?? 0) / whole - (index === meets ? 1 : 0));
        add(said.gradient, target.unit, pull);
        add(target.gradient, said.unit, pull);
      });
      passBack(said);
    }
    targets.forEach(passBack);
  }
}

function placed(texts: readonly Signs[], maps: readonly Learner[], random: Random): Placed {
  const columns = maps[0]?.matrix.columns ?? 0;
  const sum = new Float64Array(columns);
  const passed = texts.flatMap((text, part) => {
    const from = maps[part];
    return from ? [pass(text, from, sum, random)] : [];
  });
  const length = lengthOf(sum) || 1;
  return { passed, length, unit: sum.map((value) => value / length), gradient: new Float64Array(columns) };
}

/** Adds to `sum` where a text lies by a random half of its signs, doubled. */
function pass({ vector, concepts }: Signs, from: Learner, sum: Float64Array, random: Random): Passed {
  const { columns, values } = from.matrix;
  const passed: Passed = { rows: [], factors: [], from };
  const take = (row: number, value: number) => {
    passed.rows.push(row);
    passed.factors.push(2 * value);
    for (let column = 0; column < columns; column++) {
      sum[column] = (sum[column] ?? 0) + 2 * value * (values[row * columns + column] ?? 0);
    }
  };
  const coins = coinsFrom(random);
  for (let row = 0; row < vector.length; row++) if (coins()) take(row, vector[row] ?? 0);
  for (const { concept, weight } of concepts) if (coins()) take(vector.length + concept, weight);
  return passed;
}

/** Heads or tails, from each bit of what is drawn. */
function coinsFrom(random: Random): () => boolean {
  let bits = 0;
  let left = 0;
  return () => {
    if (left === 0) [bits, left] = [uniformInt(random, 0, 2 ** BITS - 1), BITS];
    left--;
    return ((bits >>> left) & 1) === 1;
  };
}

function passBack({ passed, length, unit, gradient }: Placed): void {
  const along = dot(gradient, unit);
  for (const { rows, factors, from } of passed) {
    const { columns } = from.matrix;
    rows.forEach((row, at) => {
      const factor = (factors[at] ?? 0) / length;
      for (let column = 0; column < columns; column++) {
        const index = row * columns + column;
        const slope = (gradient[column] ?? 0) - along * (unit[column] ?? 0);
        from.gradient[index] = (from.gradient[index] ?? 0) + factor * slope;
      }
    });
  }
}

function descend({ matrix: { values }, gradient, means, squares }: Learner, rate: number, step: number): void {
  for (let index = 0; index < values.length; index++) {
    const slope = gradient[index] ?? 0;
    const mean = MEAN_DECAY * (means[index] ?? 0) + (1 - MEAN_DECAY) * slope;
    const square = SQUARE_DECAY * (squares[index] ?? 0) + (1 - SQUARE_DECAY) * slope ** 2;
    means[index] = mean;
    squares[index] = square;
    const expected = mean / (1 - MEAN_DECAY ** step);
    const deviation = Math.sqrt(square / (1 - SQUARE_DECAY ** step)) + LEAST_DEVIATION;
    values[index] = (values[index] ?? 0) - (rate * expected) / deviation;
    gradient[index] = 0;
  }
}

function add(sum: Float64Array, one: Float64Array, factor: number): void {
  for (let index = 0; index < sum.length; index++) sum[index] = (sum[index] ?? 0) + factor * (one[index] ?? 0);
}
