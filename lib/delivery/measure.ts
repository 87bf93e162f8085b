import { countFillers } from "./fillers";
import { type PaceLine, paceOver, wordCount } from "./pace";
import { type Pause, pausesBetween } from "./pauses";
import type { Speech, Word } from "./schema";

/** What is measured of how an answer was spoken. Never part of a score. Null: could not be measured. */
export type Delivery = {
  /** How long the recording is. */
  seconds: number;
  words: number;
  /** Over the answer, pauses included, from the first word to the last where their times are known. */
  wordsPerMinute: number | null;
  lines: PaceLine[] | null;
  pauses: Pause[] | null;
  /** From the start of recording to the first word, in seconds. */
  firstWordAfter: number | null;
  /** At least so many; see countFillers. */
  fillers: number;
  fillersPerMinute: number | null;
  /** Of the time there was to answer, 0 to 1; null where there was no limit. */
  shareOfTime: number | null;
};

/** Less than this says nothing about a pace. */
const SHORTEST_SECONDS = 3;

/**
 * Measures a spoken answer.
 * @param speeches its recordings, in order; what lies between two of them counts as no time
 * @param limitSeconds the time there was to answer, extra time included; null without a limit
 * @returns null for an answer in which nothing was said
 */
export function measureDelivery(speeches: readonly Speech[], limitSeconds: number | null): Delivery | null {
  const seconds = speeches.reduce((sum, speech) => sum + speech.seconds, 0);
  const transcript = speeches.map((speech) => speech.transcript).join("\n");
  const count = wordCount(transcript);
  if (seconds <= 0 || count === 0) return null;
  const words = inOneTime(speeches);
  const [first, last] = [words?.[0], words?.at(-1)];
  const spoken = first && last ? last.end - first.start : seconds;
  const fillers = countFillers(transcript);
  const perMinute = (number: number) => (spoken < SHORTEST_SECONDS ? null : Math.round((60 * number) / spoken));
  return {
    seconds,
    words: count,
    wordsPerMinute: perMinute(count),
    lines: words && paceOver(words),
    pauses: words && pausesBetween(words),
    firstWordAfter: first?.start ?? null,
    fillers,
    fillersPerMinute: perMinute(fillers),
    shareOfTime: limitSeconds ? Math.min(1, seconds / limitSeconds) : null,
  };
}

/** The words of all recordings on one time line, or null where one of them has no times. */
function inOneTime(speeches: readonly Speech[]): Word[] | null {
  const all: Word[] = [];
  let offset = 0;
  for (const { words, transcript, seconds } of speeches) {
    if (!words?.length && wordCount(transcript) > 0) return null;
    for (const { text, start, end } of words ?? []) all.push({ text, start: start + offset, end: end + offset });
    offset += seconds;
  }
  return all.length > 0 ? all : null;
}
