import { type Day, dayNumber, dayNumbered, daysBetween } from "../practice/day";

/** What one place on a chart of time stands for. */
export type Step = "day" | "week";

/** The places of a chart, each named by its first day, from the first that holds something on; none is left out. */
export type Timeline = { step: Step; places: Day[] };

/** As far back as progress is followed: half a year, in whole weeks. */
const WEEKS_LOOKED_BACK_ON = 26;

/** Up to so many days, each has a place of its own; then each week has. */
const MOST_DAYS = 21;

/** How many places a line may leap: days are rarely practised in a row, but a week without practice is a gap. */
const LONGEST_LEAP: Record<Step, number> = { day: 7, week: 1 };

/** @returns the first day that progress is made from: a Monday */
export function firstDayOf(today: Day): Day {
  return dayNumbered(dayNumber(placeOf(today, "week")) - (WEEKS_LOOKED_BACK_ON - 1) * 7);
}

/** @param last not before `first` */
export function timelineOf(first: Day, last: Day): Timeline {
  const step = daysBetween(first, last) < MOST_DAYS ? "day" : "week";
  const length = step === "day" ? 1 : 7;
  const count = daysBetween(placeOf(first, step), placeOf(last, step)) / length + 1;
  const start = dayNumber(placeOf(first, step));
  return { step, places: Array.from({ length: count }, (_, index) => dayNumbered(start + index * length)) };
}

/** @returns the first day of the place that a day lies in; weeks begin on Monday */
export function placeOf(day: Day, step: Step): Day {
  // The first day of 1970 was a Thursday, three days after a Monday.
  return step === "day" ? day : dayNumbered(dayNumber(day) - ((dayNumber(day) + 3) % 7));
}

/** @returns which place a day lies in, from 0 on */
export function indexOf(day: Day, { step, places }: Timeline): number {
  return Math.floor(daysBetween(places[0] ?? day, day) / (step === "day" ? 1 : 7));
}

/** What happened, put together by place, in the order of the places; places at which nothing did are left out. */
export function byPlace<Item extends { day: Day }>(
  items: readonly Item[],
  timeline: Timeline,
): { place: Day; index: number; items: Item[] }[] {
  const found = new Map<number, Item[]>();
  for (const item of items) {
    const index = indexOf(item.day, timeline);
    found.set(index, [...(found.get(index) ?? []), item]);
  }
  return timeline.places.flatMap((place, index) => {
    const here = found.get(index);
    return here ? [{ place, index, items: here }] : [];
  });
}

/**
 * Cuts points into the runs that a line may join.
 * @param points in the order of their index among the places
 * @param isCut whether something besides a gap stands between two of them
 */
export function runsOf<Point extends { index: number }>(
  points: readonly Point[],
  step: Step,
  isCut: (before: Point, after: Point) => boolean = () => false,
): Point[][] {
  const runs: Point[][] = [];
  for (const point of points) {
    const last = runs.at(-1)?.at(-1);
    const goesOn = last && point.index - last.index <= LONGEST_LEAP[step] && !isCut(last, point);
    if (goesOn) runs.at(-1)?.push(point);
    else runs.push([point]);
  }
  return runs;
}
