import { type Word, wordsOf } from "./words";

/** A stretch of the answer, `answer.slice(start, end)`, with its words. */
export type Unit = { start: number; end: number; words: Word[] };

/** A sentence longer than this is cut: the embedding of a long sentence blurs what its parts say. */
const LONGEST_UNIT = 24;
/** Length and step of the windows where there is no punctuation to go by, as in a transcript of speech. */
const WINDOW = 16;
const STEP = 8;

const SENTENCE_END = /[.!?]+["'”’)\]]*(?=\s|$)|\n+/gu;
const CLAUSE_END = /[,;:–—](?=\s)|\s(?=(?:and|but|so|then|because|which|when)\s)/gu;

/** The sentences of a text, in order, as exact positions. White space around them is left out. */
export function sentences(text: string): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = [];
  let start = 0;
  const add = (end: number) => {
    const piece = text.slice(start, end);
    const lead = piece.length - piece.trimStart().length;
    const length = piece.trim().length;
    if (length > 0) spans.push({ start: start + lead, end: start + lead + length });
    start = end;
  };
  for (const match of text.matchAll(SENTENCE_END)) {
    // "e.g." and "No. 5" end no sentence.
    if (
      match[0] === "." &&
      /(?:\b(?:e\.g|i\.e|etc|vs|no|mr|mrs|ms|dr|st|approx)|\b[A-Z])$/i.test(text.slice(start, match.index))
    )
      continue;
    add(match.index + match[0].length);
  }
  add(text.length);
  return spans;
}

/**
 * The stretches that are compared with a criterion: sentences, long ones cut at clauses, and overlapping windows of
 * words where a stretch has no punctuation.
 */
export function unitsOf(text: string, spans = sentences(text)): Unit[] {
  return spans.flatMap(({ start, end }) => {
    const span = { start, end: trimEnd(text, start, end) };
    const words = wordsWithin(text, span.start, span.end);
    if (words.length === 0) return [];
    if (words.length <= LONGEST_UNIT) return [{ ...span, words }];
    return cutAtClauses(text, span, words).flatMap((unit) =>
      unit.words.length <= LONGEST_UNIT ? [unit] : slide(unit.words),
    );
  });
}

function wordsWithin(text: string, start: number, end: number): Word[] {
  return wordsOf(text.slice(start, end)).map((word) => ({ ...word, start: word.start + start, end: word.end + start }));
}

/** Joins clauses until a unit has at least half of LONGEST_UNIT words. */
function cutAtClauses(text: string, span: { start: number; end: number }, words: Word[]): Unit[] {
  const cuts = [...text.slice(span.start, span.end).matchAll(CLAUSE_END)].map(
    (match) => span.start + match.index + match[0].length,
  );
  const units: Unit[] = [];
  let current: Word[] = [];
  let start = span.start;
  let nextCut = 0;
  for (const word of words) {
    while ((cuts[nextCut] ?? Number.POSITIVE_INFINITY) <= word.start) {
      const cut = cuts[nextCut++] ?? word.start;
      if (current.length < LONGEST_UNIT / 2) continue;
      units.push({ start, end: trimEnd(text, start, cut), words: current });
      current = [];
      start = word.start;
    }
    current.push(word);
  }
  if (current.length > 0) units.push({ start, end: span.end, words: current });
  return units;
}

function trimEnd(text: string, start: number, end: number): number {
  return start + text.slice(start, end).trimEnd().length;
}

function slide(words: Word[]): Unit[] {
  const units: Unit[] = [];
  for (let from = 0; from < words.length; from += STEP) {
    const part = words.slice(from, from + WINDOW);
    const [first, last] = [part[0], part.at(-1)];
    if (first && last) units.push({ start: first.start, end: last.end, words: part });
    if (from + WINDOW >= words.length) break;
  }
  return units;
}
