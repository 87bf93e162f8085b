import type { PracticeSum } from "../practice/data";
import type { Day } from "../practice/day";
import { byPlace, type Timeline } from "./timeline";

export type PracticeTime = {
  /** All of it, in whole minutes. */
  minutes: number;
  days: number;
  /** How much at each place at which something was practised, in minutes. */
  bars: { place: Day; index: number; minutes: number; answers: number }[];
};

export function practiceTime(days: readonly PracticeSum[], timeline: Timeline): PracticeTime {
  return {
    minutes: minutesOf(days),
    days: new Set(days.map(({ day }) => day)).size,
    bars: byPlace(days, timeline).map(({ place, index, items }) => {
      const answers = items.reduce((sum, day) => sum + day.answers, 0);
      return { place, index, minutes: minutesOf(items), answers };
    }),
  };
}

function minutesOf(days: readonly PracticeSum[]): number {
  return Math.round(days.reduce((sum, { seconds }) => sum + seconds, 0) / 60);
}
