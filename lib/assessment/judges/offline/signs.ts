import { CONCEPTS, conceptsIn } from "./concepts";
import type { Phrase } from "./phrase";

/** What a matcher reads of a text: its meaning, and the concepts that it speaks of, which come behind it as a unit vector. */
export type Signs = { vector: Float32Array; concepts: readonly { concept: number; weight: number }[] };

/** Length of the vector that a text's signs stand for. @param dimensions of its meaning */
export function signCount(dimensions: number): number {
  return dimensions + CONCEPTS;
}

/** A second mention of a concept counts little, a third nothing. */
export function signsOf({ vector, words }: Pick<Phrase, "vector" | "words">): Signs {
  const found = [...conceptsIn(words)].flatMap((count, concept) =>
    count > 0 ? [{ concept, weight: Math.sqrt(Math.min(count, 2)) }] : [],
  );
  const length = Math.sqrt(found.reduce((sum, { weight }) => sum + weight ** 2, 0));
  return { vector, concepts: found.map(({ concept, weight }) => ({ concept, weight: weight / length })) };
}

/** The mean of several texts' signs. @throws Error of none */
export function meanSigns(all: readonly Signs[]): Signs {
  const [first] = all;
  if (!first) throw new Error("there is no mean of no signs");
  const vector = first.vector.map(
    (_, index) => all.reduce((sum, one) => sum + (one.vector[index] ?? 0), 0) / all.length,
  );
  const weights = new Map<number, number>();
  for (const { concept, weight } of all.flatMap(({ concepts }) => concepts)) {
    weights.set(concept, (weights.get(concept) ?? 0) + weight / all.length);
  }
  return { vector, concepts: [...weights].map(([concept, weight]) => ({ concept, weight })) };
}
