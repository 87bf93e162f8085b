import { type Pause, pausesBetween } from "./pauses";
import type { Word } from "./schema";

/** Words a minute around one moment, in seconds from the beginning. */
export type PacePoint = { at: number; wordsPerMinute: number };

/** A stretch of speaking between two pauses, as a line to draw. */
export type PaceLine = readonly PacePoint[];

/** Wide enough that one long word does not show, narrow enough that a rush does. */
const WINDOW_SECONDS = 15;
const STEP_SECONDS = 2.5;

/** Shorter stretches hold too few words for a pace: the line has a hole there. */
const SHORTEST_STRETCH_SECONDS = 3;

/** How many words a text has; a hyphen or an apostrophe parts none. */
export function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0;
}

/**
 * The pace over an answer, one line for each stretch between pauses. At each moment it is the words in the 15 s around it
 * by the time that was spoken in them: a pause beside it makes nobody slow.
 */
export function paceOver(words: readonly Word[]): PaceLine[] {
  const [first] = words;
  if (!first) return [];
  const end = Math.max(...words.map((word) => word.end));
  const pauses = pausesBetween(words);
  return stretches(first.start, end, pauses)
    .filter((stretch) => stretch.end - stretch.start >= SHORTEST_STRETCH_SECONDS)
    .map((stretch) =>
      moments(stretch.start, stretch.end).map((at) => {
        const from = Math.max(first.start, at - WINDOW_SECONDS / 2);
        const until = Math.min(end, at + WINDOW_SECONDS / 2);
        const said = words.filter((word) => middle(word) >= from && middle(word) < until).length;
        const silent = pauses.reduce((sum, pause) => sum + overlap(pause, from, until), 0);
        return { at, wordsPerMinute: Math.round((60 * said) / Math.max(1, until - from - silent)) };
      }),
    );
}

function stretches(start: number, end: number, pauses: readonly Pause[]): Pause[] {
  const starts = [start, ...pauses.map((pause) => pause.end)];
  const ends = [...pauses.map((pause) => pause.start), end];
  return starts.map((from, place) => ({ start: from, end: ends[place] ?? end }));
}

function moments(start: number, end: number): number[] {
  const steps = Math.max(1, Math.round((end - start) / STEP_SECONDS));
  return Array.from({ length: steps + 1 }, (_, step) => start + ((end - start) * step) / steps);
}

const middle = ({ start, end }: Word) => (start + end) / 2;

function overlap(pause: Pause, from: number, until: number): number {
  return Math.max(0, Math.min(pause.end, until) - Math.max(pause.start, from));
}
