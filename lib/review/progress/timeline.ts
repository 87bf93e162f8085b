import { type Day, dayNumber, dayNumbered, daysBetween } from "../practice/day";

/** What one place on a chart of time stands for. */
export type Step = "day" | "week" | "month";

/** The places of a chart, each named by its first day, from the first that holds something on; none is left out. */
export type Timeline = { step: Step; places: Day[] };

/** Up to so many days, each has a place of its own. */
const MOST_DAYS = 21;
/** And up to so many, each week. */
const MOST_DAYS_IN_WEEKS = 26 * 7;

/** How many places a line may leap: days are rarely practised in a row, but a week or a month without practice is a gap. */
const LONGEST_LEAP: Record<Step, number> = { day: 7, week: 1, month: 1 };

/** @param last not before `first` */
export function timelineOf(first: Day, last: Day): Timeline {
  const days = daysBetween(first, last) + 1;
  const step = days <= MOST_DAYS ? "day" : days <= MOST_DAYS_IN_WEEKS ? "week" : "month";
  const places: Day[] = [];
  const end = placeOf(last, step);
  for (let place = placeOf(first, step); place <= end; place = next(place, step)) places.push(place);
  return { step, places };
}

/** @returns the first day of the day, week or month that a day lies in; weeks begin on Monday */
export function placeOf(day: Day, step: Step): Day {
  if (step === "day") return day;
  if (step === "month") return `${day.slice(0, 7)}-01`;
  // The first day of 1970 was a Thursday, three days after a Monday.
  return dayNumbered(dayNumber(day) - ((dayNumber(day) + 3) % 7));
}

function next(place: Day, step: Step): Day {
  // A month is over by its 32nd day.
  const later = dayNumbered(dayNumber(place) + (step === "month" ? 31 : step === "week" ? 7 : 1));
  return placeOf(later, step);
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
