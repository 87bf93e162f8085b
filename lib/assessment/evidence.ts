import type { Evidence } from "./schema";

// A character with what is drawn into it: combining marks, the half-width Japanese voice marks (letters to Unicode,
// but marks once normalised) and what nobody sees (zero-width spaces and joiners, soft hyphens, variation selectors).
const CHARACTERS = /^[\p{M}\p{DI}]+|[^\p{M}\p{DI}][\p{M}\p{DI}\uFF9E\uFF9F]*/gu;

// Modifier letters such as U+02BC are typed as apostrophes, so they count as punctuation.
const NOT_WORD = /(?:[^\p{L}\p{N}\p{M}]|[\u02B9-\u02BD])\p{M}*|^\p{M}+/gu;

// Written without spaces between words, so that a quote may begin and end between any two characters.
const UNSPACED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u;

/**
 * Finds a quote in an answer: the first place that has the same letters and digits in the same order, from the
 * beginning of a word to the end of one. Case, white space, punctuation, symbols, zero-width characters and Unicode
 * form (NFKC) make no difference, except that digits which something parts ("1.5") are not digits side by side ("15").
 * @param setAside stretches of the answer in which no quote may stand as a whole
 * @returns where it stands in `answer`, in UTF-16 code units, or null where it does not. A quote without a letter or a
 *   digit stands nowhere.
 */
export function locateQuote(answer: string, quote: string, setAside: readonly Evidence[] = []): Evidence | null {
  const sought = normalForm(quote).text;
  if (sought === "") return null;
  const { text, starts, ends } = normalForm(answer);
  for (let at = text.indexOf(sought); at !== -1; at = text.indexOf(sought, at + 1)) {
    const start = starts.get(at);
    const end = ends.get(at + sought.length);
    if (start === undefined || end === undefined) continue;
    if (!setAside.some((stretch) => stretch.start <= start && end <= stretch.end)) return { start, end };
  }
  return null;
}

/** Whether two places in an answer have a character in common. */
export function overlap(one: Evidence, other: Evidence): boolean {
  return one.start < other.end && other.start < one.end;
}

/** `starts` and `ends` lead from the places in `text` where a word begins or ends to those in the original. */
type NormalForm = { text: string; starts: Map<number, number>; ends: Map<number, number> };

function normalForm(original: string): NormalForm {
  const starts = new Map<number, number>();
  const ends = new Map<number, number>();
  let text = "";
  let last = "";
  const characters = Array.from(original.matchAll(CHARACTERS), readCharacter);
  for (const [index, character] of characters.entries()) {
    if (character.letters === "") continue;
    if (isBoundary(characters[index - 1], character)) {
      if (/\p{N}$/u.test(last) && /^\p{N}/u.test(character.letters)) text += " ";
      starts.set(text.length, character.start);
    }
    last = character.letters;
    text += last;
    if (isBoundary(character, characters[index + 1])) ends.set(text.length, character.end);
  }
  return { text, starts, ends };
}

/** `letters` is empty for white space, punctuation and the like. */
type Character = { letters: string; start: number; end: number };

function readCharacter({ 0: original, index }: RegExpExecArray): Character {
  // Decomposed rather than composed: what a character decomposes to does not hang on its neighbours.
  const decomposed = original.replace(/\p{DI}/gu, "").normalize("NFKD");
  const letters = decomposed
    .toUpperCase() // on the way to lower case, since ß and ς have no other way to SS and Σ
    .toLowerCase()
    .normalize("NFKD")
    .replace(NOT_WORD, " ")
    .replace(/^ +| +$|(?<!\p{N}) +| +(?!\p{N})/gu, "");
  return { letters, start: index, end: index + original.length };
}

function isBoundary(before: Character | undefined, after: Character | undefined): boolean {
  return !before?.letters || !after?.letters || UNSPACED.test(before.letters) || UNSPACED.test(after.letters);
}
