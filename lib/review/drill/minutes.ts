import { longestDuration } from "@/lib/interview/plan";
import type { Clock, Manner } from "@/lib/interview/schema";

/** To read what came of one answer: a guess. */
const READING_SECONDS = 50;
/** An answer without a time limit, with its thinking: what the one-way preset gives. */
const UNTIMED_SECONDS = 150;

/** @returns about how many minutes a drill takes at the most, with its report read, for who takes no question twice */
export function drillMinutes(questions: number, clock: Clock, manner: Manner): number {
  const answering = longestDuration(questions, clock, manner) ?? questions * UNTIMED_SECONDS;
  return Math.ceil((answering + questions * READING_SECONDS) / 60);
}
