import { foldForSearch } from "@/lib/interview/search-text";

const LENGTH = 160;
/** So much stands before the first word that was found. */
const LEAD = 50;

/** A piece of an answer, the place of its first word; `isFound` where it holds words that were looked for. */
export type Piece = { place: number; text: string; isFound: boolean };

/**
 * The beginning of an answer or, where something was looked for and found in it, what stands around the first find.
 * @param words as `searchWords` gives them
 * @returns the pieces in order, with an ellipsis where something is left out; empty for an empty answer
 */
export function excerptOf(answer: string, words: readonly string[]): Piece[] {
  const whole = answer.trim().replace(/\s+/g, " ");
  if (whole === "") return [];
  const tokens = whole.split(" ");
  const isFound = tokens.map((token) => isAmong(token, words));
  const first = firstShown(tokens, isFound.indexOf(true));
  const last = lastShown(tokens, first);
  const pieces: Piece[] = [];
  for (let place = first; place <= last; place++) {
    const text = `${tokens[place]}${place < last ? " " : ""}`;
    const previous = pieces.at(-1);
    if (previous && previous.isFound === isFound[place]) previous.text += text;
    else pieces.push({ place, text, isFound: isFound[place] ?? false });
  }
  if (first > 0) pieces.unshift({ place: 0, text: "… ", isFound: false });
  if (last < tokens.length - 1) pieces.push({ place: last + 1, text: " …", isFound: false });
  return pieces;
}

function isAmong(token: string, words: readonly string[]): boolean {
  const folded = foldForSearch(token);
  return words.some((word) => folded.includes(word));
}

function firstShown(tokens: readonly string[], found: number): number {
  let first = Math.max(0, found);
  for (let length = 0; first > 0; first--) {
    length += (tokens[first - 1]?.length ?? 0) + 1;
    if (length > LEAD) break;
  }
  return first;
}

function lastShown(tokens: readonly string[], first: number): number {
  let last = first;
  for (let length = tokens[first]?.length ?? 0; last < tokens.length - 1; last++) {
    length += (tokens[last + 1]?.length ?? 0) + 1;
    if (length > LENGTH) break;
  }
  return last;
}
