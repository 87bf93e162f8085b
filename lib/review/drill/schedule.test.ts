import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Level } from "@/lib/assessment/schema";
import { makeQuestion } from "@/tests/fixtures/questions";
import { dayNumber, dayNumbered, daysBetween } from "../practice/day";
import { memoriesOf, type Review } from "./schedule";

const { criteria } = makeQuestion();
const monday = "2026-11-02";
const dayAfter = (days: number) => dayNumbered(dayNumber(monday) + days);
const review = (days: number, structure: Level, check?: Level, flagged = false): Review => ({
  day: dayAfter(days),
  levels: check === undefined ? { structure } : { structure, check },
  flagged,
});
const weakest = (reviews: Review[], today = 0) => memoriesOf(criteria, reviews, dayAfter(today))[0];
/** In how many days after the last review the weakest point is due. */
const dueIn = (reviews: Review[]) => daysBetween(reviews.at(-1)?.day ?? monday, weakest(reviews)?.due ?? monday);

describe("a point is due again", () => {
  // The first intervals of FSRS-6 are its weights w0 to w3 (0.212, 1.2931, 2.3065 and 8.2956 days), in whole days.
  it.each<[string, Review[], number]>([
    ["a day after it was missing", [review(0, 0)], 1],
    ["a day after it was mentioned", [review(0, 1)], 1],
    ["two days after it was explained", [review(0, 2)], 2],
    ["eight days after it was shown", [review(0, 3)], 8],
    ["a day after an answer with a red flag, whatever its level", [review(0, 3, 3, true)], 1],
  ])("%s", (_, reviews, days) => expect(dueIn(reviews)).toBe(days));
  it("later, the longer it held", () => {
    const first = dueIn([review(0, 3)]);
    const second = dueIn([review(0, 3), review(8, 3)]);
    const third = dueIn([review(0, 3), review(8, 3), review(8 + second, 3)]);
    expect(second).toBeGreaterThan(2 * first);
    expect(third).toBeGreaterThan(second);
  });
  it("no later for being shown at once in a retake: it has not been held over night", () =>
    expect(dueIn([review(0, 0), review(0, 3)])).toBe(1));
  it("soon, when it is missing after it was shown", () =>
    expect(dueIn([review(0, 3), review(8, 0)])).toBeLessThanOrEqual(2));
});

describe("the weakest point of a question", () => {
  it("is the one likeliest to be gone", () => {
    expect(weakest([review(0, 3, 0)], 1)?.criterion.id).toBe("check");
    expect(weakest([review(0, 0, 3)], 1)?.criterion.id).toBe("structure");
  });
  it("is the weaker also on the day itself, when nothing is gone yet", () =>
    expect(weakest([review(0, 3, 1)])?.criterion.id).toBe("check"));
  it("is the heavier of two that stand alike", () => {
    const [one, other] = criteria;
    if (!one || !other) throw new Error("no criteria");
    expect(memoriesOf([one, { ...other, weight: 2 }], [review(0, 1, 1)], dayAfter(3))[0]?.criterion.id).toBe("check");
  });
  it("may be one that the last answer was not judged on", () =>
    expect(weakest([review(0, 3, 0), review(1, 3)], 2)).toMatchObject({ level: 0, day: dayAfter(0) }));
  it("is none where nothing was judged, or only criteria that the question does not have any more", () => {
    expect(weakest([])).toBeUndefined();
    expect(weakest([{ day: monday, levels: { gone: 3 }, flagged: false }])).toBeUndefined();
  });
});

const level = fc.constantFrom<Level>(0, 1, 2, 3);
const history = fc
  .array(fc.record({ gap: fc.nat(40), structure: level }), { minLength: 1, maxLength: 12 })
  .map((steps) => {
    let day = 0;
    return steps.map(({ gap, structure }) => {
      day += gap;
      return review(day, structure);
    });
  });

describe("whatever the history", () => {
  it("a higher level in the last answer never brings it back earlier", () =>
    fc.assert(
      fc.property(history, level, level, fc.nat(40), (past, one, other, gap) => {
        const last = daysBetween(monday, past.at(-1)?.day ?? monday) + gap;
        const [low, high] = [Math.min(one, other), Math.max(one, other)] as [Level, Level];
        expect(dueIn([...past, review(last, low)])).toBeLessThanOrEqual(dueIn([...past, review(last, high)]));
      }),
    ));
  it("it is due tomorrow at the earliest, and the likelihood is one", () =>
    fc.assert(
      fc.property(history, fc.nat(400), (past, later) => {
        const today = daysBetween(monday, past.at(-1)?.day ?? monday) + later;
        expect(dueIn(past)).toBeGreaterThanOrEqual(1);
        const { retrievability = 2 } = weakest(past, today) ?? {};
        expect(retrievability).toBeGreaterThan(0);
        expect(retrievability).toBeLessThanOrEqual(1);
      }),
    ));
});
