import { describe, expect, it } from "vitest";
import type { LabelledAnswer } from "../lines/read";
import type { Claim, Judge, Judged, Reading } from "../schema";
import { measureAnswer } from "./measure";

const LABELLED: LabelledAnswer = {
  id: "train/solid",
  question: {
    id: "train",
    question: "Tell me about a journey that went wrong.",
    kind: "behavioural",
    intent: "",
    example: "",
    criteria: [
      { id: "warns", text: "Tells the people who wait", weight: 1, probe: "", lookFors: [] },
      { id: "another-way", text: "Finds another way", weight: 3, probe: "", lookFors: [] },
    ],
    redFlags: [],
  },
  answer: "I rang the office at once. Then I took the bus, and paid nothing.",
  profile: "solid",
  levels: { warns: 3, "another-way": 1 },
  redFlag: false,
  raters: [
    { levels: { warns: 3, "another-way": 0 }, redFlag: false },
    { levels: { warns: 2, "another-way": 1 }, redFlag: true },
  ],
};

const claim = (criterionId: string, level: Claim["level"], ...quotes: string[]): Claim => ({
  criterionId,
  quotes,
  reasoning: "",
  level,
});
const reads = (claims: Claim[], ...redFlags: Reading["redFlags"]): Judged => ({
  ok: true,
  reading: { claims, redFlags, tokens: { input: 100, output: 20 } },
});

function measured(first: Judged, second = first, labelled = LABELLED) {
  const judge: Judge = {
    name: "llm",
    model: "m",
    promptVersion: "p",
    read: async ({ unfoundQuotes }) => (unfoundQuotes.length === 0 ? first : second),
  };
  return measureAnswer(judge, labelled, () => 0);
}

const RANG = claim("warns", 2, "I rang the office");
const BUS = claim("another-way", 2, "I took the bus");

describe("measureAnswer", () => {
  it("puts levels beside labels", async () =>
    expect(await measured(reads([RANG, BUS]))).toEqual({
      question: LABELLED.question.question,
      profile: "solid",
      criteria: [
        { level: 2, label: 3, ofRaters: [3, 2] },
        { level: 2, label: 1, ofRaters: [0, 1] },
      ],
      score: 67,
      labelledScore: 50,
      redFlag: false,
      labelledRedFlag: false,
      quotes: { given: 2, found: 2 },
      milliseconds: 0,
      tokens: 120,
      failure: null,
    }));

  it("counts the quotes of the first reading alone, red flags' too", async () => {
    const invented = reads([RANG, claim("another-way", 2, "I flew", "I took the bus")], {
      text: "Steals",
      quote: "I stole",
    });
    expect(await measured(invented, reads([RANG, BUS]))).toMatchObject({
      quotes: { given: 4, found: 2 },
      criteria: [{ level: 2 }, { level: 2 }],
      redFlag: false,
      tokens: 240,
    });
  });

  it("caps both scores where there is a red flag", async () => {
    const flagged = reads([RANG, BUS], { text: "No ticket", quote: "paid nothing" });
    const labelled = { ...LABELLED, redFlag: true };
    expect(await measured(flagged, flagged, labelled)).toMatchObject({
      score: 33,
      labelledScore: 33,
      redFlag: true,
      labelledRedFlag: true,
    });
  });

  it("leaves out a criterion without a label, and then has no labelled score", async () => {
    const labelled = { ...LABELLED, levels: { warns: 3 as const }, raters: [{ levels: {}, redFlag: false }] };
    expect(await measured(reads([RANG, BUS]), undefined, labelled)).toMatchObject({
      criteria: [{ level: 2, label: 3, ofRaters: [null] }],
      score: 67,
      labelledScore: null,
    });
  });

  it("has no level and no score where the judge failed", async () =>
    expect(await measured({ ok: false, failure: "refused" })).toMatchObject({
      criteria: [{ level: null }, { level: null }],
      score: null,
      quotes: { given: 0, found: 0 },
      failure: "refused",
    }));
});
