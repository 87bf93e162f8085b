import { describe, expect, it } from "vitest";
import type { Level } from "@/lib/assessment/schema";
import type { RatedAnswer } from "../practice/data";
import { dayNumber, dayNumbered } from "../practice/day";
import { ownEye } from "./own-eye";
import { timelineOf } from "./timeline";

const first = "2026-11-02";
const dayAfter = (days: number) => dayNumbered(dayNumber(first) + days);
const timeline = timelineOf(first, dayAfter(19));

/** An answer of two points, with the candidate's levels and the judge's. */
const rated = (day: number, own: [Level, Level], judged: [Level, Level], reader = "offline m 1"): RatedAnswer => ({
  day: dayAfter(day),
  own: { structure: own[0], check: own[1] },
  judged: { structure: judged[0], check: judged[1] },
  reader,
});
const often = (times: number, from: number, answer: (day: number, place: number) => RatedAnswer) =>
  Array.from({ length: times }, (_, place) => answer(from + place, place));

describe("one's own eye", () => {
  it("is not known before something was rated, or read", () => {
    expect(ownEye([], timeline)).toBeNull();
    expect(ownEye([{ ...rated(0, [1, 1], [1, 1]), own: {} }], timeline)).toBeNull();
  });
  it("is as far from the judge's as their levels are on average", () => {
    const eye = ownEye([rated(0, [3, 1], [1, 1]), rated(0, [0, 2], [2, 2])], timeline);
    expect(eye).toMatchObject({ answers: 2, points: 4, same: 2, runs: [[{ index: 0, apart: 1, answers: 2 }]] });
  });
  it("says nothing of a trend from few answers", () =>
    expect(
      ownEye(
        often(9, 0, (day) => rated(day, [3, 3], [0, 0])),
        timeline,
      )?.change.kind,
    ).toBe("few"));
  it("gets better where the later answers are clearly closer", () => {
    const answers = [
      ...often(6, 0, (day, place) => rated(day, [3, place % 2 ? 2 : 3], [1, 1])),
      ...often(6, 8, (day, place) => rated(day, [1, place % 2 ? 2 : 1], [1, 1])),
    ];
    expect(ownEye(answers, timeline)?.change).toMatchObject({ kind: "closer", before: 1.75, after: 0.25 });
    const worse = answers.toReversed().map((answer, place) => ({ ...answer, day: dayAfter(place) }));
    expect(ownEye(worse, timeline)?.change.kind).toBe("further");
  });
  it("calls what may be chance no change, and no leaning", () => {
    const answers = often(12, 0, (day, place) => rated(day, place % 3 ? [2, 1] : [0, 2], [1, place % 4 ? 1 : 2]));
    expect(ownEye(answers, timeline)?.change.kind).toBe("none");
    const balanced = often(8, 0, (day, place) => rated(day, place % 2 ? [2, 2] : [1, 1], place % 2 ? [1, 1] : [2, 2]));
    expect(ownEye(balanced, timeline)?.leaning).toBeNull();
  });
  it.each<[string, [Level, Level], number]>([
    ["kinder than the judge", [3, 2], 1.5],
    ["stricter than the judge", [0, 1], -0.5],
  ])("leans where it is always %s", (_, own, leaning) =>
    expect(
      ownEye(
        often(6, 0, (day) => rated(day, own, [1, 1])),
        timeline,
      )?.leaning,
    ).toBe(leaning),
  );
  it("is compared with the judge that read last, and with no other", () => {
    const answers = [rated(0, [3, 3], [0, 0], "llm big 2"), rated(1, [1, 1], [1, 1])];
    expect(ownEye(answers, timeline)).toMatchObject({ answers: 1, same: 2, reader: "offline m 1" });
  });
});
