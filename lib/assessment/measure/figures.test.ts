import { describe, expect, it } from "vitest";
import type { Level } from "../schema";
import { figuresForMachines, figuresOf } from "./figures";
import type { MeasuredAnswer } from "./measure";
import { measurementSchema } from "./measurement";
import { figuresTable } from "./table";

/** Levels are written as [label, level, rater's label…]. */
function answer(
  question: string,
  levels: [Level, Level | null, ...Level[]][],
  rest: Partial<MeasuredAnswer> = {},
): MeasuredAnswer {
  return {
    question,
    profile: "solid",
    criteria: levels.map(([label, level, ...ofRaters]) => ({ label, level, ofRaters })),
    score: 50,
    labelledScore: 50,
    redFlag: false,
    labelledRedFlag: false,
    quotes: { given: 2, found: 2 },
    milliseconds: 10,
    tokens: 0,
    failure: null,
    ...rest,
  };
}

const ANSWERS = [
  // [label, level, first rater, second rater]
  answer(
    "one",
    [
      [3, 3, 3, 3],
      [2, 1, 2, 1],
    ],
    { profile: "strong", score: 67, labelledScore: 83, tokens: 100, milliseconds: 10 },
  ),
  answer(
    "one",
    [
      [0, 2, 0, 0],
      [0, 0, 0, 0],
    ],
    { profile: "offtopic", score: 33, labelledScore: 0, redFlag: true, milliseconds: 30 },
  ),
  answer("two", [[3, null, 3]], {
    profile: "strong",
    score: null,
    labelledScore: 100,
    quotes: { given: 1, found: 0 },
    milliseconds: 20,
  }),
  answer("two", [[1, 1, 1]], {
    profile: "offtopic",
    score: 33,
    labelledScore: 33,
    redFlag: true,
    labelledRedFlag: true,
    milliseconds: 90,
  }),
  answer("two", [[0, 0, 0]], {
    profile: null,
    score: 0,
    labelledScore: 0,
    labelledRedFlag: true,
    quotes: { given: 0, found: 0 },
    milliseconds: 40,
  }),
];

describe("figuresOf", () => {
  const figures = figuresOf(ANSWERS);

  it("counts answers, criteria and questions", () =>
    expect(figures).toMatchObject({ n: 5, criteria: 7, questions: 2 }));

  it("compares levels with labels, what was not judged as 0", () => {
    // Pairs 3-3 2-1 0-2 0-0 3-0 1-1 0-0: squares 1 + 4 + 9 = 14; counts of labels 3 1 1 2 and of levels 3 2 1 1.
    const expected = (3 * (2 + 4 + 9) + 1 * (3 + 1 + 4) + 1 * (3 * 4 + 2 + 1) + 2 * (3 * 9 + 2 * 4 + 1)) / 7;
    expect(figures.qwk.value).toBeCloseTo(1 - 14 / expected, 10);
    expect(figures.exact.value).toBeCloseTo(4 / 7, 10);
    expect(figures.adjacent.value).toBeCloseTo(5 / 7, 10);
    expect(figures.notJudged).toBeCloseTo(1 / 7, 10);
  });

  it("compares with each rater over the answers that the rater has", () => {
    expect(figures.ofRaters.map(({ n }) => n)).toEqual([5, 2]);
    expect(figures.ofRaters[0]?.qwk.value).toBeCloseTo(figures.qwk.value, 10);
    // Pairs 3-3 1-1 0-2 0-0: squares 4; counts 2 1 0 1 and 1 1 1 1.
    const expected = (2 * (1 + 4 + 9) + 1 * (1 + 1 + 4) + 1 * (9 + 4 + 1)) / 4;
    expect(figures.ofRaters[1]?.qwk.value).toBeCloseTo(1 - 4 / expected, 10);
  });

  it("gives the mean score of each kind of answer, without a score as 0", () => {
    expect(Object.keys(figures.byProfile)).toEqual(["strong", "offtopic"]);
    expect(figures.byProfile.strong).toMatchObject({ n: 2, mean: { value: 33.5 }, labelled: 91.5 });
    expect(figures.byProfile.offtopic).toMatchObject({ n: 2, mean: { value: 33 }, labelled: 16.5 });
  });

  it("ranks answer scores", () => {
    // Ranks of the labelled 4, 1.5, 5, 3, 1.5 and of the scores 5, 3.5, 1.5, 3.5, 1.5, each around its mean of 3.
    const joint = 1 * 2 + -1.5 * 0.5 + 2 * -1.5 + 0 * 0.5 + -1.5 * -1.5;
    expect(figures.spearman.value).toBeCloseTo(
      joint / Math.sqrt((1 + 2.25 + 4 + 0 + 2.25) * (4 + 0.25 + 2.25 + 0.25 + 2.25)),
      10,
    );
  });

  it("leaves an answer with a criterion unlabelled out of scores alone", () => {
    const partly = answer("one", [[3, 3, 3]], { profile: "disputed", labelledScore: null, score: 100 });
    const all = figuresOf([...ANSWERS, partly]);
    expect(all).toMatchObject({ n: 6, criteria: 8, byProfile: figures.byProfile, spearman: figures.spearman });
    expect(all.exact.value).toBeCloseTo(5 / 8, 10);
  });

  it("counts red flags, quotes, time and tokens", () => {
    expect(figures.redFlag.precision.value).toBe(0.5);
    expect(figures.redFlag.recall.value).toBe(0.5);
    expect(figures.quotesFound).toBeCloseTo(6 / 7, 10);
    expect(figures.msPerAnswer).toBe(30);
    expect(figures.tokensPerAnswer).toBe(20);
  });

  it("resamples by question: one question alone has no interval", () => {
    const { qwk } = figuresOf(ANSWERS.slice(0, 2));
    expect([qwk.low, qwk.high]).toEqual([qwk.value, qwk.value]);
    expect(figures.qwk.low).toBeLessThan(figures.qwk.high);
  });
});

describe("figuresForMachines", () => {
  const origin = { protocol: "as is", judge: "llm" as const, model: "m" };

  it("has the keys that are promised, numbers or null", () => {
    const printed: unknown = JSON.parse(JSON.stringify(figuresForMachines(figuresOf(ANSWERS), origin)));
    expect(printed).toEqual({
      n: 5,
      ...origin,
      qwk: { value: expect.any(Number), low: expect.any(Number), high: expect.any(Number) },
      exact: expect.any(Number),
      adjacent: expect.any(Number),
      spearman: expect.any(Number),
      byProfile: { strong: { n: 2, mean: 33.5, labelled: 91.5 }, offtopic: { n: 2, mean: 33, labelled: 16.5 } },
      redFlag: { precision: 0.5, recall: 0.5 },
      quotesFound: expect.any(Number),
      notJudged: expect.any(Number),
      msPerAnswer: 30,
      tokensPerAnswer: 20,
    });
  });

  it.each([
    ["of a judge that raises flags", ANSWERS],
    [
      "of a judge that raises none, and quotes nothing",
      ANSWERS.map((each) => ({ ...each, redFlag: false, quotes: { given: 0, found: 0 } })),
    ],
  ])("is what is kept for the page about the judge, %s", (_, answers) => {
    const printed = figuresForMachines(figuresOf(answers), origin);
    expect(measurementSchema.safeParse({ ...printed, files: { "labelled-dev": printed } }).error).toBeUndefined();
  });

  it("says null where there is nothing to compute from", () => {
    const unflagged = figuresOf([answer("one", [[3, 3]], { quotes: { given: 0, found: 0 } })]);
    expect(JSON.parse(JSON.stringify(figuresForMachines(unflagged, origin)))).toMatchObject({
      qwk: { value: null, low: null, high: null },
      redFlag: { precision: null, recall: null },
      quotesFound: null,
    });
  });
});

describe("figuresTable", () => {
  it("aligns its columns, and leaves a rater out whom a file does not have", () => {
    const table = figuresTable([
      { name: "all", figures: figuresOf(ANSWERS) },
      { name: "second", figures: figuresOf(ANSWERS.slice(2)) },
    ]);
    const lines = table.split("\n");
    const column = lines[0]?.indexOf("second") ?? -1;
    const cell = (label: string) =>
      lines
        .find((line) => line.includes(label))
        ?.slice(column)
        .trim();
    expect(cell("answers")).toBe("3");
    expect(cell("rater 1")).toMatch(/^-?\d\.\d\d \(-?\d\.\d\d to -?\d\.\d\d\)$/);
    expect(cell("rater 2")).toBe("");
    expect(cell("mean of offtopic")).toBe("33 (33 to 33), labelled 33");
    expect(lines.every((line) => line === line.trimEnd())).toBe(true);
  });
});
