import { ABSTRACT_WORDS, COMMON_WORDS, FILLERS, FUNCTION_WORDS } from "./vocabulary";

/**
 * A word of a text: as it stands, in plain form, and its stem; `start` and `end` in UTF-16 code units. `weight` is how
 * much it says that two texts share it: 0 for grammar, little for words of every interview, 1 for the rest. It stands in
 * for inverse document frequency, which would need a corpus.
 */
export type Word = { raw: string; plain: string; stem: string; weight: number; start: number; end: number };

const WORD = /[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu;

/** The words of a text, in order, with their exact positions. Fillers such as "um" are left out. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const raw = match[0];
    const plain = raw.toLowerCase().replace(/['’]/g, "");
    if (FILLERS.has(plain)) continue;
    const stemmed = stem(plain);
    const weight = weightOf(plain, stemmed);
    words.push({ raw, plain, stem: stemmed, weight, start: match.index, end: match.index + raw.length });
  }
  return words;
}

const SUFFIXES = [
  "ations",
  "ation",
  "ments",
  "ment",
  "ings",
  "ing",
  "edly",
  "ies",
  "ied",
  "ness",
  "ely",
  "ly",
  "ed",
  "es",
  "er",
  "s",
];

/** A light stem: enough to join "checks", "checked" and "checking"; not a linguist's. */
export function stem(plain: string): string {
  for (const suffix of SUFFIXES) {
    if (!plain.endsWith(suffix) || plain.endsWith("ss")) continue;
    const rest = plain.slice(0, -suffix.length);
    if (rest.length < 3) continue;
    const joined = suffix === "ies" || suffix === "ied" ? `${rest}y` : rest;
    return joined.replace(/([bdgklmnprt])\1$/, "$1").replace(/(?<=..)e$/, "");
  }
  return plain.replace(/(?<=...)e$/, "");
}

const COMMON_STEMS: ReadonlySet<string> = new Set([...COMMON_WORDS].map(stem));
const ABSTRACT_STEMS: ReadonlySet<string> = new Set([...ABSTRACT_WORDS].map(stem));

const COMMON_WEIGHT = 0.3;
const ABSTRACT_WEIGHT = 0.6;

function weightOf(plain: string, stemmed: string): number {
  if (FUNCTION_WORDS.has(plain)) return 0;
  if (COMMON_STEMS.has(stemmed)) return COMMON_WEIGHT;
  if (ABSTRACT_STEMS.has(stemmed)) return ABSTRACT_WEIGHT;
  return 1;
}

export function isAbstract({ stem }: Word): boolean {
  return ABSTRACT_STEMS.has(stem);
}

export function isFunctionWord({ plain }: Word): boolean {
  return FUNCTION_WORDS.has(plain);
}

/** Stems of the words that carry meaning. */
export function stemsOf(text: string): Set<string> {
  return new Set(
    wordsOf(text)
      .filter((word) => word.weight > 0)
      .map((word) => word.stem),
  );
}
