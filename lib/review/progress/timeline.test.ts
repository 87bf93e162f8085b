import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayNumbered } from "../practice/day";
import { firstDayOf, placeOf, runsOf, type Step, timelineOf } from "./timeline";

describe("a timeline", () => {
  it.each<[string, string, string, Step, number, string]>([
    ["one day", "2026-11-26", "2026-11-26", "day", 1, "2026-11-26"],
    ["three weeks, by days", "2026-11-06", "2026-11-26", "day", 21, "2026-11-06"],
    ["a day more, by weeks from Monday", "2026-11-05", "2026-11-26", "week", 4, "2026-11-02"],
    ["over new year", "2026-12-20", "2027-01-20", "week", 6, "2026-12-14"],
    ["all that is looked back on", firstDayOf("2026-11-26"), "2026-11-26", "week", 26, "2026-06-01"],
  ])("%s", (_, first, last, step, count, start) => {
    const { places, ...timeline } = timelineOf(first, last);
    expect(timeline.step).toBe(step);
    expect(places).toHaveLength(count);
    expect(places[0]).toBe(start);
  });

  it("has a place for every day between its ends, in order and each once", () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), fc.nat(200), fc.nat(200), (start, length, offset) => {
        const { step, places } = timelineOf(dayNumbered(start), dayNumbered(start + length));
        expect(places).toEqual([...new Set(places)].sort());
        expect(places).toContain(placeOf(dayNumbered(start + Math.min(offset, length)), step));
      }),
    ));
});

describe("a line", () => {
  const runs = (step: Step, ...indexes: number[]) =>
    runsOf(
      indexes.map((index) => ({ index })),
      step,
    ).map((run) => run.map(({ index }) => index));
  it.each<[string, Step, number[], number[][]]>([
    ["joins weeks that follow each other", "week", [0, 1, 2], [[0, 1, 2]]],
    ["is broken where a week was not practised", "week", [0, 1, 3], [[0, 1], [3]]],
    ["leaps up to a week between days", "day", [0, 7, 15], [[0, 7], [15]]],
    ["is none where there is nothing", "week", [], []],
  ])("%s", (_, step, indexes, expected) => expect(runs(step, ...indexes)).toEqual(expected));
});
