import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Telling } from "./same-case";
import { type ToldAnswer, toldAgain } from "./told-again";

/** A telling of one of a few cases that have nothing in common. */
const of = (name: string): Telling => {
  const place = name.charCodeAt(0) % 26;
  return {
    vector: Float32Array.from({ length: 26 }, (_, index) => (index === place ? 1 : 0)),
    rare: new Map([[name, 1]]),
    rareLength: 1,
  };
};

let count = 0;
const answer = (name: string, asked: string, interviewId = `interview-${count++}`): ToldAnswer => ({
  attemptId: `attempt-${count++}`,
  interviewId,
  asked,
  telling: of(name),
});

const inShort = (answers: ToldAnswer[]) =>
  toldAgain(answers).map(({ answers: told, questions, isTooOften }) => [told.length, questions, isTooOften]);

describe("the cases that were told again", () => {
  it.each<[string, ToldAnswer[], [number, number, boolean][]]>([
    ["nothing", [], []],
    ["each case once", [answer("a", "q1"), answer("b", "q2")], []],
    ["the same question again is practice", [answer("a", "q1"), answer("a", "q1"), answer("a", "q1")], []],
    ["two questions", [answer("a", "q1"), answer("a", "q2")], [[2, 2, false]]],
    ["three questions are too many", [answer("a", "q1"), answer("a", "q2"), answer("a", "q3")], [[3, 3, true]]],
    ["two in one interview are too many", [answer("a", "q1", "i"), answer("a", "q2", "i")], [[2, 2, true]]],
    ["two takes in one interview are not", [answer("a", "q1", "i"), answer("a", "q1", "i")], []],
    [
      "those told most come first",
      [answer("a", "q1"), answer("a", "q2"), answer("b", "q1"), answer("b", "q2"), answer("b", "q3")],
      [
        [3, 3, true],
        [2, 2, false],
      ],
    ],
  ])("%s", (_, answers, expected) => expect(inShort(answers)).toEqual(expected));

  it("whatever is told: no answer stands in two cases, and their order changes nothing", () => {
    const told = fc.array(fc.tuple(fc.constantFrom("a", "b", "c"), fc.constantFrom("q1", "q2", "q3")), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(told, (list) => {
        const answers = list.map(([name, asked]) => answer(name, asked));
        const cases = toldAgain(answers);
        const ids = cases.flatMap((each) => each.answers.map(({ attemptId }) => attemptId));
        expect(new Set(ids).size).toBe(ids.length);
        const sizes = (all: ToldAnswer[]) => inShort(all).map(String).sort();
        expect(sizes(answers.toReversed())).toEqual(sizes(answers));
      }),
    );
  });
});
