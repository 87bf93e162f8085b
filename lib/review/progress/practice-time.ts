import type { PracticeDay } from "../practice/data";
import type { Day } from "../practice/day";
import { placeOf, type Timeline } from "./timeline";

export type PracticeTime = {
  /** All of it, in whole minutes, at least one where there is any. */
  minutes: number;
  days: number;
  /** How much at each place of the timeline, in minutes. */
  bars: { place: Day; index: number; minutes: number; answers: number }[];
};

export function practiceTime(days: readonly PracticeDay[], { step, places }: Timeline): PracticeTime {
  const minutes = (some: readonly PracticeDay[]) => some.reduce((sum, { seconds }) => sum + seconds, 0) / 60;
  return {
    minutes: Math.ceil(minutes(days)),
    days: days.filter(({ seconds }) => seconds > 0).length,
    bars: places.map((place, index) => {
      const here = days.filter(({ day }) => placeOf(day, step) === place);
      return {
        place,
        index,
        minutes: Math.round(minutes(here)),
        answers: here.reduce((sum, { answers }) => sum + answers, 0),
      };
    }),
  };
}
