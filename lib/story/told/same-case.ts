import { rarityOf } from "@/lib/assessment/judges/offline/rarity";
import { wordsOf } from "@/lib/assessment/judges/offline/words";
import { similarity } from "@/lib/embedding/similarity";

/** A text with what it takes to tell whether it is about the same case as another. */
export type Telling = {
  vector: Float32Array;
  /** The rarer words by stem, each with the square of how rare it is: names, things and numbers outlast a retelling. */
  rare: ReadonlyMap<string, number>;
  rareLength: number;
};

/** @param vector what the text is about, of unit length */
export function tellingOf(text: string, vector: Float32Array): Telling {
  const rare = new Map<string, number>();
  for (const word of wordsOf(text)) {
    if (word.weight === 0) continue;
    const rarity = rarityOf(word);
    if (rarity > 0) rare.set(word.stem, Math.max(rarity * rarity, rare.get(word.stem) ?? 0));
  }
  const sum = [...rare.values()].reduce((total, square) => total + square, 0);
  return { vector, rare, rareLength: Math.sqrt(sum) };
}

/** What rare words weigh beside meaning: answers from one trade are alike in meaning, whatever their case. */
const RARE_WEIGHT = 2;
/** From this likeness on; how both figures were chosen, and what they miss, is in docs/decisions/029. */
const SAME_CASE = 0.35;

/** Whether two texts tell the same case, however it is worded: alike in meaning, and in the rare words that they share. */
export function isSameCase(one: Telling, other: Telling): boolean {
  return likeness(one, other) >= SAME_CASE;
}

/** @returns from about 0, nothing in common, to 1, the same text */
export function likeness(one: Telling, other: Telling): number {
  return (similarity(one.vector, other.vector) + RARE_WEIGHT * sharedRarity(one, other)) / (1 + RARE_WEIGHT);
}

/** The cosine between the rare words of two texts, 0 to 1. */
function sharedRarity(one: Telling, other: Telling): number {
  const [fewer, more] = one.rare.size <= other.rare.size ? [one.rare, other.rare] : [other.rare, one.rare];
  let shared = 0;
  for (const [stem, square] of fewer) shared += more.has(stem) ? square : 0;
  const lengths = one.rareLength * other.rareLength;
  return lengths === 0 ? 0 : shared / lengths;
}
