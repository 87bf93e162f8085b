import { describe, expect, it } from "vitest";
import { makeQuestion } from "@/tests/fixtures/questions";
import { beginOfSecond, judgedQuestion, judgedText, splitQuotes, weightiestGap } from "./follow-up";
import type { Level } from "./schema";

describe("what a follow-up asks about", () => {
  const criteria = (...weights: number[]) =>
    weights.map((weight, place) => ({
      id: `c${place}`,
      text: "Says how",
      weight,
      probe: "How?",
      lookFors: [],
    }));
  const rows: [string, number[], (Level | null)[], string | null][] = [
    ["the weightiest gap", [1, 3, 2], [0, 1, 0], "c1"],
    ["of equal ones the missing before the mentioned", [1, 1], [1, 0], "c1"],
    ["then in the rubric's order", [1, 1], [0, 0], "c0"],
    ["nothing where all was explained", [3, 1], [2, 3], null],
    ["never what was not judged", [3, 1], [null, 1], "c1"],
    ["nothing where nothing was judged", [1, 1], [null, null], null],
  ];
  it.each(rows)("%s", (_, weights, levels, expected) => {
    const findings = levels.map((level, place) => ({ criterionId: `c${place}`, level }));
    expect(weightiestGap(criteria(...weights), findings)?.criterion.id ?? null).toBe(expected);
  });
});

describe("an answer and the answer to its follow-up", () => {
  const both = { answer: "They say it back.", criterionId: "check", first: { answer: "In four steps." } };

  it("are judged as one text, in which the places of the first stay", () => {
    const text = judgedText(both);
    expect(text.slice(0, 14)).toBe("In four steps.");
    expect(text.slice(beginOfSecond("In four steps."))).toBe("They say it back.");
  });
  it("an answer without one is judged as it is", () =>
    expect(judgedText({ answer: "In four steps.", first: null })).toBe("In four steps."));
  it("the judge is told the follow-up in the bank's words", () =>
    expect(judgedQuestion(makeQuestion(), both).followUp).toBe("How do you know it arrived?"));
  it("and of none where there was none", () =>
    expect(judgedQuestion(makeQuestion(), { ...both, first: null }).followUp).toBeUndefined());
  it("a quote that runs from one into the other is two", () => {
    const text = judgedText(both);
    const begin = beginOfSecond("In four steps.");
    const quoted = (start: number, end: number) =>
      splitQuotes([{ criterionId: "check", reasoning: "", level: 2, evidence: [{ start, end }] }], begin)
        .flatMap(({ evidence }) => evidence)
        .map((each) => text.slice(each.start, each.end));
    expect(quoted(3, text.length)).toEqual(["four steps.", "They say it back."]);
    expect(quoted(0, 14)).toEqual(["In four steps."]);
    expect(quoted(begin, text.length)).toEqual(["They say it back."]);
  });
});
