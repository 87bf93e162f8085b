import { describe, expect, it } from "vitest";
import { firstThingToAdd, nextStep } from "./advice";
import type { Level } from "./schema";

const criterion = { probe: "How do you know it arrived?" };

describe("what to say next time", () => {
  it("missing: what an interviewer would ask", () =>
    expect(nextStep(criterion, 0)).toEqual({ kind: "asked", probe: criterion.probe }));
  it("mentioned: how or why", () =>
    expect(nextStep(criterion, 1)).toMatchObject({ text: expect.stringContaining("how you do it") }));
  it("explained: a case", () =>
    expect(nextStep(criterion, 2)).toMatchObject({ text: expect.stringContaining("one case of your own") }));
  it("demonstrated: nothing", () => expect(nextStep(criterion, 3)).toBeNull());
  it("not judged: nothing is invented", () => expect(nextStep(criterion, null)).toBeNull());
});

describe("the first thing to add", () => {
  const first = (...rows: [weight: number, level: Level | null][]) => {
    const criteria = rows.map(([weight], place) => ({ id: `c${place}`, weight }));
    return (
      firstThingToAdd(
        criteria,
        rows.map(([, level], place) => ({ criterionId: `c${place}`, level })),
      )?.id ?? null
    );
  };
  it("is the lowest level", () => expect(first([1, 2], [1, 0], [1, 1])).toBe("c1"));
  it("of equal ones the first", () => expect(first([1, 1], [1, 1])).toBe("c0"));
  it("counts the weight", () => expect(first([1, 0], [3, 1])).toBe("c1"));
  it("leaves out what was not judged", () => expect(first([1, null], [1, 2])).toBe("c1"));
  it("is none when all is demonstrated", () => expect(first([1, 3], [1, 3])).toBeNull());
});
