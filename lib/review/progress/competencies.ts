import { type Band, type Bands, bandAround, isClearChange } from "@/lib/assessment/band";
import { readerNamed } from "@/lib/assessment/compare";
import type { PracticeSum, RubricChange } from "../practice/data";
import type { Day } from "../practice/day";
import { byPlace, indexOf, placeOf, runsOf, type Timeline } from "./timeline";

/** The scores of one competency's answers on one day, read by one reader. */
export type ScoreDay = Omit<PracticeSum, "reader" | "seconds"> & { reader: string };

/** The mean over the answers at one place of the timeline. Its band is null where its reader was not measured. */
export type Point = { place: Day; index: number; mean: number; answers: number; band: Band | null; reader: string };

/** From here on scores are not compared with those before: another reader, or another rubric. */
export type Break = { place: Day; index: number; why: "reader" | "rubric" };

/** How the recent answers lie to those before. unmeasured: nobody knows their reader's error; early: there are none before. */
export type Change =
  | { kind: "up" | "down" | "none"; before: number; after: number }
  | { kind: "unmeasured" }
  | { kind: "early" };

export type CompetencyProgress = {
  competency: string;
  answers: number;
  /** Lines that may be drawn: points of one reader under the same rubrics, without a gap. */
  runs: Point[][];
  breaks: Break[];
  /** The mean over the latest comparable answers, and their number. */
  recent: { mean: number; answers: number; band: Band | null; reader: string };
  change: Change;
};

/** A mean over fewer has a wide band; of less than twice as many answers the later half is recent. */
const RECENT_ANSWERS = 6;
/** With what they are compared: an improvement of long ago is no news. */
const ANSWERS_BEFORE = 12;

/** How the scores of each competency went, the most practised first. `days` are oldest first. */
export function competencyProgress(
  days: readonly ScoreDay[],
  rubricChanges: readonly RubricChange[],
  timeline: Timeline,
  bands: readonly Bands[],
): CompetencyProgress[] {
  const competencies = [...new Set(days.map(({ competency }) => competency))];
  return competencies
    .flatMap((competency) => {
      const own = days.filter((day) => day.competency === competency);
      const changes = rubricChanges.filter((change) => change.competency === competency).map(({ day }) => day);
      return progressOf(competency, own, changes, timeline, bands) ?? [];
    })
    .toSorted((one, other) => other.answers - one.answers);
}

function progressOf(
  competency: string,
  days: readonly ScoreDay[],
  rubricChanges: readonly Day[],
  timeline: Timeline,
  bands: readonly Bands[],
): CompetencyProgress | null {
  const latest = days.at(-1);
  if (!latest) return null;
  const lastRubric = rubricChanges.findLast((day) => day <= latest.day) ?? "";
  const comparable = days.filter(({ reader, day }) => reader === latest.reader && day >= lastRubric);
  const recent = latestOf(comparable, Math.min(RECENT_ANSWERS, Math.ceil(countOf(comparable) / 2)));
  const before = latestOf(comparable.slice(0, comparable.length - recent.length), ANSWERS_BEFORE);
  return {
    competency,
    answers: countOf(days),
    ...linesOf(days, rubricChanges, timeline, bands),
    recent: { ...meanWithBand(recent, latest.reader, bands), reader: latest.reader },
    change: changeBetween(before, recent, latest.reader, bands),
  };
}

function linesOf(
  days: readonly ScoreDay[],
  rubricChanges: readonly Day[],
  timeline: Timeline,
  bands: readonly Bands[],
): Pick<CompetencyProgress, "runs" | "breaks"> {
  const breakAt = (day: Day, why: Break["why"]): Break => ({
    place: placeOf(day, timeline.step),
    index: indexOf(day, timeline),
    why,
  });
  const readers = [...new Set(days.map(({ reader }) => reader))];
  const firstDays = readers.slice(1).flatMap((reader) => days.find((day) => day.reader === reader) ?? []);
  const ofRubrics = [...new Set(rubricChanges)].map((day) => breakAt(day, "rubric"));
  const breaks = [...firstDays.map(({ day }) => breakAt(day, "reader")), ...ofRubrics];
  const runs = readers.flatMap((reader) => {
    const own = days.filter((day) => day.reader === reader);
    const points = byPlace(own, timeline).map(({ place, index, items }): Point => {
      return { place, index, ...meanWithBand(items, reader, bands), reader };
    });
    const isCut = (before: Point, after: Point) =>
      ofRubrics.some(({ index }) => index > before.index && index <= after.index);
    return runsOf(points, timeline.step, isCut);
  });
  return { runs, breaks: breaks.toSorted((one, other) => one.index - other.index) };
}

function changeBetween(
  earlier: readonly ScoreDay[],
  recent: readonly ScoreDay[],
  reader: string,
  bands: readonly Bands[],
): Change {
  if (earlier.length === 0) return { kind: "early" };
  const [before, after] = [meanOf(earlier), meanOf(recent)];
  // The wider of the two bands: that of the mean over fewer answers.
  const band = bandAround(before, Math.min(countOf(earlier), countOf(recent)), readerNamed(reader), bands);
  if (!band) return { kind: "unmeasured" };
  return { kind: isClearChange(before, after, band) ? (after > before ? "up" : "down") : "none", before, after };
}

/** The latest days that hold at least so many answers, or all. */
function latestOf(days: readonly ScoreDay[], answers: number): ScoreDay[] {
  let from = days.length;
  for (let count = 0; from > 0 && count < answers; from -= 1) count += days[from - 1]?.answers ?? 0;
  return days.slice(from);
}

function countOf(days: readonly ScoreDay[]): number {
  return days.reduce((count, { answers }) => count + answers, 0);
}

function meanOf(days: readonly ScoreDay[]): number {
  return Math.round(days.reduce((total, { sum }) => total + sum, 0) / Math.max(1, countOf(days)));
}

function meanWithBand(days: readonly ScoreDay[], reader: string, bands: readonly Bands[]) {
  const [mean, answers] = [meanOf(days), countOf(days)];
  return { mean, answers, band: bandAround(mean, answers, readerNamed(reader), bands) };
}
