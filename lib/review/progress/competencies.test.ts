import { describe, expect, it } from "vitest";
import { dayNumber, dayNumbered } from "../practice/day";
import { competencyProgress, type ScoreDay } from "./competencies";
import { timelineOf } from "./timeline";

const first = "2026-11-02";
const dayAfter = (days: number) => dayNumbered(dayNumber(first) + days);
const timeline = timelineOf(first, dayAfter(18));
// One answer within 20 points, more within 10.
const bands = [{ model: "m", promptVersion: "1", aim: 0.9, halfWidths: [20, 10], coverage: [] }];

const scores = (day: number, values: number[], changes: Partial<ScoreDay> = {}): ScoreDay => ({
  competency: "Safety",
  day: dayAfter(day),
  reader: "offline m 1",
  sum: values.reduce((sum, value) => sum + value, 0),
  answers: values.length,
  ...changes,
});
const progressOf = (days: ScoreDay[], rubricChanges: number[] = []) =>
  competencyProgress(
    days,
    rubricChanges.map((day) => ({ competency: "Safety", day: dayAfter(day) })),
    timeline,
    bands,
  );
const safety = (days: ScoreDay[], rubricChanges: number[] = []) => {
  const [found] = progressOf(days, rubricChanges);
  if (!found) throw new Error("no progress");
  return found;
};
const shapeOf = ({ runs }: ReturnType<typeof safety>) => runs.map((run) => run.map(({ index }) => index));

describe("the line of a competency", () => {
  it("has the mean of a place's answers, each answer counting once", () => {
    const [[point] = []] = safety([scores(0, [10, 20, 60])]).runs;
    expect(point).toMatchObject({ mean: 30, answers: 3, band: { halfWidth: 10 } });
  });
  it("is broken where nothing was judged for long", () =>
    expect(shapeOf(safety([scores(0, [50]), scores(2, [50]), scores(16, [50])]))).toEqual([[0, 2], [16]]));
  it("joins no two readers, and says where another begins", () => {
    const other = { reader: "llm big 2" };
    const progress = safety([scores(0, [50]), scores(1, [50]), scores(2, [80], other), scores(3, [80], other)]);
    expect(shapeOf(progress)).toEqual([
      [0, 1],
      [2, 3],
    ]);
    expect(progress.breaks).toMatchObject([{ index: 2, why: "reader" }]);
  });
  it("joins nothing over a change of a rubric", () => {
    const progress = safety([scores(0, [50]), scores(2, [50]), scores(3, [50])], [2]);
    expect(shapeOf(progress)).toEqual([[0], [2, 3]]);
    expect(progress.breaks).toMatchObject([{ index: 2, why: "rubric" }]);
  });
  it("comes first where most was answered", () =>
    expect(
      progressOf([scores(0, [50], { competency: "Records" }), scores(0, [50, 60])]).map(({ competency }) => competency),
    ).toEqual(["Safety", "Records"]));
  it("has no band under a reader whose error nobody measured", () =>
    expect(safety([scores(0, [50], { reader: "llm big 2" })]).runs[0]?.[0]?.band).toBeNull());
});

describe("what changed lately", () => {
  // Two means that are each within 10 points differ clearly from 14.2 points on.
  it.each([
    ["clearly better", [40, 40], [55, 55], { kind: "up", before: 40, after: 55 }],
    ["no clear change, within the error of both", [40, 40], [54, 54], { kind: "none", before: 40, after: 54 }],
    ["clearly lower", [80, 80], [60, 60], { kind: "down", before: 80, after: 60 }],
    ["no clear change between single answers, whose bands are wider", [40], [60], { kind: "none" }],
  ])("is %s", (_, before, after, change) =>
    expect(safety([scores(0, before), scores(3, after)]).change).toMatchObject(change),
  );
  it("is not said of a single day, nor of a reader whose error nobody measured", () => {
    expect(safety([scores(0, [40, 90])]).change).toEqual({ kind: "early" });
    const unmeasured = { reader: "llm big 2" };
    expect(safety([scores(0, [0, 0], unmeasured), scores(1, [99, 99], unmeasured)]).change.kind).toBe("unmeasured");
  });
  it("compares only what the latest reader read, under the latest rubrics", () => {
    expect(safety([scores(0, [0, 0], { reader: "llm big 2" }), scores(1, [90, 90])]).change.kind).toBe("early");
    expect(safety([scores(0, [0, 0]), scores(1, [90, 90])], [1]).change.kind).toBe("early");
  });
  it("calls an improvement of long ago no news", () => {
    const days = [scores(0, Array(20).fill(10)), scores(5, Array(12).fill(80)), scores(9, Array(6).fill(82))];
    expect(safety(days)).toMatchObject({ recent: { mean: 82, answers: 6 }, change: { kind: "none", before: 80 } });
  });
});
