import { setImmediate as nextTurn } from "node:timers/promises";
import { z } from "zod";
import type { Material } from "./material";
import { meanSigns, type Signs, signsOf } from "./signs";
import { dot, lengthOf } from "./vectors";

/*
 * What was learned of which sentences answer which question and meet which criterion: linear maps that lay the sentences of
 * an answer near to what they answer (a two-tower model). Fitted by fit-matching.ts to tests/gold/evidence.jsonl.
 */

/** Rows of `columns` numbers each. */
export type Matrix = { columns: number; values: Float64Array };

/** Maps of the signs of a sentence, and of the texts that together say what is looked for, into the same few dimensions. */
export type Matcher = { sentence: Matrix; sought: Matrix[] };

export type Matching = {
  /** What is sought: a question and the mean of its criteria. */
  question: Matcher;
  /** A criterion and its question. */
  criterion: Matcher;
  /** A criterion, the mean of its look-fors, and its question. */
  lookFors: Matcher;
  /** Where other questions lie for the first of them, a row for each. */
  elsewhere: Matrix;
};

/** A bundler does not keep the last digit of a number in a file; the judge is to read the same everywhere, to the bit. */
const STEP_DIGITS = 12;

/** As it is written down: each number a signed byte, times `step`. */
const matrixSchema = z
  .object({
    columns: z.number().int().positive(),
    step: z.number().transform((step) => Number(step.toPrecision(STEP_DIGITS))),
    bytes: z.base64(),
  })
  .transform(({ columns, step, bytes }): Matrix => {
    const buffer = Buffer.from(bytes, "base64");
    const values = new Int8Array(buffer.buffer, buffer.byteOffset, buffer.length);
    return { columns, values: Float64Array.from(values, (value) => value * step) };
  });
const matcherSchema = z.object({ sentence: matrixSchema, sought: z.array(matrixSchema) });

export const matchingSchema = z.object({
  trainedOn: z.object({ sha256: z.string(), questions: z.number(), sentences: z.number(), seed: z.number() }),
  question: matcherSchema,
  criterion: matcherSchema,
  lookFors: matcherSchema,
  elsewhere: matrixSchema,
});

/** All numbers of the matchers, always in the same order. */
export function numbersOf({ question, criterion, lookFors, elsewhere }: Matching): Float64Array[] {
  const maps = [question, criterion, lookFors].flatMap(({ sentence, sought }) => [sentence, ...sought]);
  return [...maps, elsewhere].map(({ values }) => values);
}

const LARGEST_BYTE = 127;

/** The matrix as matrixSchema reads it. */
export function writtenMatrix({ columns, values }: Matrix): z.input<typeof matrixSchema> {
  const step = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / LARGEST_BYTE || 1;
  const bytes = Int8Array.from(values, (value) => Math.round(value / step));
  return { columns, step, bytes: Buffer.from(bytes.buffer).toString("base64") };
}

/** How well the passages of an answer match what is sought, as cosines, -1 to 1. */
export type Matches = {
  /** Each passage with the question. */
  question: number[];
  /** The same with each of the other questions. */
  elsewhere: number[][];
  /** For each criterion, each passage with it. */
  criteria: number[][];
};

/** A question that lies so near to the one that is asked may be the same in other words. */
const SAME_QUESTION = 0.9;

/** Between turns so many passages are compared, which takes some milliseconds: a server has other work. */
const PASSAGES_IN_A_TURN = 16;

/** Compares the passages of an answer with its question, with its criteria, and with other questions, in short turns. */
export async function matchesOf({ passages, question, criteria }: Material, matching: Matching): Promise<Matches> {
  const asked = signsOf(question);
  const texts = criteria.map(({ criterion }) => signsOf(criterion));
  const place = placeOf([asked, meanSigns(texts)], matching.question.sought);
  const others = rowsOf(matching.elsewhere).filter((other) => dot(other, place) < SAME_QUESTION);
  const sought = criteria.map(({ lookFors }, index) => {
    const text = texts[index] ?? asked;
    return lookFors.length === 0
      ? placeOf([text, asked], matching.criterion.sought)
      : placeOf([text, meanSigns(lookFors.map(signsOf)), asked], matching.lookFors.sought);
  });
  const matches: Matches = { question: [], elsewhere: [], criteria: criteria.map(() => []) };
  for (const [index, passage] of passages.entries()) {
    if (index % PASSAGES_IN_A_TURN === 0) await nextTurn();
    const signs = signsOf(passage);
    const placeFor = ({ sentence }: Matcher) => placeOf([signs], [sentence]);
    const said = placeFor(matching.question);
    const [forText, forLookFors] = [placeFor(matching.criterion), placeFor(matching.lookFors)];
    matches.question.push(dot(said, place));
    matches.elsewhere.push(others.map((other) => dot(said, other)));
    for (const [at, row] of matches.criteria.entries()) {
      const hasLookFors = (criteria[at]?.lookFors.length ?? 0) > 0;
      row.push(dot(hasLookFors ? forLookFors : forText, sought[at] ?? place));
    }
  }
  return matches;
}

/** Where texts lie together, as a vector of unit length (zeros where they say nothing). */
export function placeOf(texts: readonly Signs[], maps: readonly Matrix[]): Float64Array {
  const place = new Float64Array(maps[0]?.columns ?? 0);
  texts.forEach(({ vector, concepts }, part) => {
    const map = maps[part];
    if (!map) throw new Error("there is no map for a text");
    vector.forEach((value, row) => {
      addRow(place, map, row, value);
    });
    for (const { concept, weight } of concepts) addRow(place, map, vector.length + concept, weight);
  });
  const length = lengthOf(place);
  return length === 0 ? place : place.map((value) => value / length);
}

function addRow(sum: Float64Array, { columns, values }: Matrix, row: number, factor: number): void {
  for (let column = 0; column < columns; column++) {
    sum[column] = (sum[column] ?? 0) + factor * (values[row * columns + column] ?? 0);
  }
}

function rowsOf({ columns, values }: Matrix): Float64Array[] {
  return Array.from({ length: values.length / columns }, (_, row) => values.slice(row * columns, (row + 1) * columns));
}
