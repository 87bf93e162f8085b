/** A day by UTC, as 2026-11-26: what an attempt is asked on. */
export type Day = string;

const MILLISECONDS = 24 * 60 * 60 * 1000;

export function dayOf(moment: Date): Day {
  return moment.toISOString().slice(0, 10);
}

/** @returns whole days from the beginning of 1970, so that days can be counted with */
export function dayNumber(day: Day): number {
  return Math.round(Date.parse(day) / MILLISECONDS);
}

export function dayNumbered(number: number): Day {
  return dayOf(new Date(number * MILLISECONDS));
}

/** @returns how many days after `from` the day `to` is; below 0 where it comes before */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}
