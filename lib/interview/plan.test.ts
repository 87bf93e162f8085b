import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { longestDuration, type PlannableQuestion, planInterview } from "./plan";

const bank: PlannableQuestion[] = ["Safety", "Safety", "Safety", "Teamwork", "Teamwork", "Records"].map(
  (competency, place) => ({ id: `question-${place}`, competency, kind: "technical" }),
);
const opening: PlannableQuestion = { id: "opening", competency: "Experience", kind: "background" };
const question = fc.record({
  id: fc.uuid(),
  competency: fc.constantFrom("a", "b", "c", "d", "e"),
  kind: fc.constantFrom("technical" as const, "background" as const),
});
const questions = fc.uniqueArray(question, { minLength: 1, maxLength: 40, selector: ({ id }) => id });
const seed = fc.integer({ min: 0, max: 2 ** 31 - 1 });

describe("a plan", () => {
  it("covers each competency before any comes twice", () =>
    expect(new Set(planInterview(bank, 3, 1).map(({ competency }) => competency)).size).toBe(3));
  it("opens with a background question", () => expect(planInterview([...bank, opening], 4, 3)[0]).toBe(opening));
  it("has all questions when more are asked for", () => expect(planInterview(bank, 99, 1)).toHaveLength(6));
  it("differs from seed to seed", () =>
    expect(
      new Set(
        [1, 2, 3, 4, 5].map((each) =>
          planInterview(bank, 4, each)
            .map(({ id }) => id)
            .join(),
        ),
      ).size,
    ).toBeGreaterThan(1));

  it("is the same for the same seed, without repeats, balanced", () =>
    fc.assert(
      fc.property(questions, fc.integer({ min: 1, max: 40 }), seed, (all, count, each) => {
        const plan = planInterview(all, count, each);
        expect(plan).toEqual(planInterview(all, count, each));
        expect(new Set(plan).size).toBe(Math.min(count, all.length));
        const asked = (competency: string) => plan.filter((item) => item.competency === competency).length;
        const most = Math.max(...plan.map((item) => asked(item.competency)));
        for (const { competency } of all) {
          const isUsedUp = asked(competency) === all.filter((item) => item.competency === competency).length;
          expect(isUsedUp || asked(competency) >= most - 1).toBe(true);
        }
      }),
    ));
});

describe("the longest that it can take, in seconds", () => {
  const clock = { thinkingSeconds: 30, answerSeconds: 120, extraTime: 1 };
  it("one-way, six questions", () => expect(longestDuration(6, clock)).toBe(900));
  it("with half as much again", () => expect(longestDuration(6, { ...clock, extraTime: 1.5 })).toBe(1350));
  it("untimed", () => expect(longestDuration(6, { ...clock, answerSeconds: null })).toBeNull());
});
