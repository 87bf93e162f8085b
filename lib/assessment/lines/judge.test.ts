import { describe, expect, it } from "vitest";
import type { Judge, Judged } from "../schema";
import { judgeAnswer } from "./judge";
import type { AnswerToJudge } from "./read";

const ANSWER: AnswerToJudge = {
  id: "train/solid",
  question: {
    id: "train",
    question: "Tell me about a journey that went wrong.",
    kind: "behavioural",
    intent: "",
    example: "",
    criteria: [
      { id: "warns", text: "Tells the people who wait", weight: 1, probe: "", lookFors: [] },
      { id: "another-way", text: "Finds another way", weight: 2, probe: "", lookFors: [] },
    ],
    redFlags: ["Travels without a ticket"],
  },
  answer: "I rang the office at once. Then I took the bus, and paid nothing.",
};

function judgeThat(judged: () => Promise<Judged>): Judge {
  return { name: "llm", model: "a-model", promptVersion: "p1", read: judged };
}

/** A clock that moves on by 20.6 ms at every look. */
function clock() {
  let time = 0;
  return () => (time += 20.6);
}

const reads: Judged = {
  ok: true,
  reading: {
    claims: [
      { criterionId: "warns", quotes: ["rang THE office"], reasoning: "You rang.", level: 3 },
      { criterionId: "another-way", quotes: [], reasoning: "Nothing.", level: 0 },
    ],
    redFlags: [{ text: "Travels without a ticket", quote: "paid nothing" }],
    tokens: { input: 100, output: 20 },
  },
};
const stamp = { id: "train/solid", judge: "llm", model: "a-model", promptVersion: "p1" };

describe("judgeAnswer", () => {
  it("writes the fields of tests/gold/SCHEMA.md, in their order", async () => {
    const line = await judgeAnswer(
      judgeThat(async () => reads),
      ANSWER,
      clock(),
    );
    expect(line).toEqual({
      ...stamp,
      rubricVersion: expect.stringMatching(/^[0-9a-f]{12}$/),
      levels: { warns: 3, "another-way": 0 },
      evidence: { warns: ["rang the office"], "another-way": [] },
      reasons: { warns: "You rang.", "another-way": "Nothing." },
      redFlags: [{ text: "Travels without a ticket", quote: "paid nothing" }],
      redFlag: true,
      score: 33,
      ms: 21,
      tokens: { input: 100, output: 20 },
      error: null,
    });
    expect(Object.keys(line).join()).toBe(
      "id,judge,model,promptVersion,rubricVersion,levels,evidence,reasons,redFlags,redFlag,score,ms,tokens,error",
    );
  });

  it("leaves everything unjudged where the judge fails", async () =>
    expect(
      await judgeAnswer(
        judgeThat(async () => ({ ok: false, failure: "too-slow" })),
        ANSWER,
        clock(),
      ),
    ).toMatchObject({
      ...stamp,
      levels: { warns: null, "another-way": null },
      evidence: { warns: [], "another-way": [] },
      redFlags: [],
      redFlag: false,
      score: null,
      tokens: { input: 0, output: 0 },
      error: "too-slow",
    }));

  it.each(["", " \n\t "])("does not trouble the judge with the blank answer %j", async (answer) => {
    const judge = judgeThat(() => Promise.reject(new Error("asked")));
    expect(await judgeAnswer(judge, { ...ANSWER, answer }, clock())).toMatchObject({
      ...stamp,
      levels: { warns: 0, "another-way": 0 },
      evidence: { warns: [], "another-way": [] },
      reasons: { warns: "The answer is empty.", "another-way": "The answer is empty." },
      score: 0,
      error: null,
    });
  });
});
