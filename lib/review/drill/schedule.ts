import { type FSRSState, fsrs, Rating } from "ts-fsrs";
import type { Levels } from "@/lib/assessment/levels";
import type { Level } from "@/lib/assessment/schema";
import type { Criterion } from "@/lib/bank/schema";
import { type Day, dayNumber, dayNumbered, daysBetween } from "../practice/day";

// In whole days and without chance: what was just practised comes back tomorrow at the earliest, and the same history
// gives the same drill. The weights are the library's own, from FSRS-6.
const scheduler = fsrs({ enable_short_term: false, enable_fuzz: false });

/** How well a point was there when it was asked for, as spaced repetition calls it. */
const RATINGS: Record<Level, Rating> = { 0: Rating.Again, 1: Rating.Hard, 2: Rating.Good, 3: Rating.Easy };

/** One answer to a question, as far as the schedule is concerned. */
export type Review = { day: Day; levels: Levels; flagged: boolean };

/** How one criterion of a question stands in the candidate's memory. */
export type Memory = {
  criterion: Criterion;
  /** As it was judged last, and when. */
  level: Level;
  day: Day;
  /** The day from which on it is worth asking for again. */
  due: Day;
  /** The likelihood, 0 to 1, that it is still there today. */
  retrievability: number;
  /** The days in which that falls to 0.9. */
  stability: number;
};

/**
 * Where the criteria of a question stand, the likeliest to be gone first; of equal ones the heavier first. Criteria that
 * were never judged are not among them.
 * @param reviews all of one question, oldest first
 */
export function memoriesOf(criteria: readonly Criterion[], reviews: readonly Review[], today: Day): Memory[] {
  const memories = criteria.flatMap((criterion): Memory[] => {
    const memory = memoryOf(criterion, reviews, today);
    return memory ? [memory] : [];
  });
  return memories.toSorted(
    (one, other) =>
      one.retrievability - other.retrievability ||
      one.stability - other.stability ||
      other.criterion.weight - one.criterion.weight,
  );
}

function memoryOf(criterion: Criterion, reviews: readonly Review[], today: Day): Memory | null {
  let state: FSRSState | null = null;
  let last: { level: Level; day: Day } | null = null;
  for (const { day, levels, flagged } of reviews) {
    const level = levels[criterion.id];
    if (level === undefined) continue;
    // With a red flag nothing else in the answer counts for much: all of it is due again.
    const rating = flagged ? Rating.Again : RATINGS[level];
    state = scheduler.next_state(state, last ? Math.max(0, daysBetween(last.day, day)) : 0, rating);
    last = { level, day };
  }
  if (!state || !last) return null;
  const { stability } = state;
  const elapsed = Math.max(0, daysBetween(last.day, today));
  return {
    criterion,
    ...last,
    due: dayNumbered(dayNumber(last.day) + scheduler.next_interval(stability, 0)),
    retrievability: scheduler.forgetting_curve(elapsed, stability),
    stability,
  };
}
