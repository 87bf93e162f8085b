import { PAUSE_SECONDS, type Word } from "./schema";

/** A silence between two words, in seconds from the beginning of the recording. */
export type Pause = { start: number; end: number };

/** @param words in the order of speaking */
export function pausesBetween(words: readonly Word[]): Pause[] {
  const pauses: Pause[] = [];
  let saidUntil = words[0]?.end ?? 0;
  for (const { start, end } of words.slice(1)) {
    if (start - saidUntil > PAUSE_SECONDS) pauses.push({ start: saidUntil, end: start });
    saidUntil = Math.max(saidUntil, end);
  }
  return pauses;
}
