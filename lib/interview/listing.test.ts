import { beforeEach, describe, expect, it } from "vitest";
import { database } from "@/lib/db/client";
import { makeQuestion, someCandidate } from "@/tests/fixtures/questions";
import { planFollowUp, retakeQuestion } from "./asking/mutations";
import { findUnfinishedInterview } from "./data";
import { createInterview, skipQuestion, submitAnswer } from "./mutations";
import { type Clock, type Purpose, USUAL_MANNER } from "./schema";

const start = new Date("2026-11-22T23:59:50Z");
const at = (seconds: number) => new Date(start.getTime() + seconds * 1000);
const clock: Clock = { preset: "live", thinkingSeconds: 0, answerSeconds: 180, extraTime: 1 };
const WORDS = "how do you hand over a patient at the end of your shift";

let owner = someCandidate();
beforeEach(() => {
  owner = someCandidate();
});

async function begin(manner: { retakes: "none" | "one"; followUps: boolean }, purpose?: Purpose) {
  const plan = {
    bank: { id: "a-bank", title: "A bank" },
    questions: [makeQuestion(), makeQuestion({ id: "other", competency: "Safety" })],
    clock,
    manner: { ...USUAL_MANNER, ...manner },
    seed: 1,
    ...(purpose ? { purpose } : {}),
  };
  const { interviewId } = await createInterview(owner, plan, start);
  const rows = () =>
    database().attempt.findMany({
      where: { interviewId },
      orderBy: [{ position: "asc" }, { take: "asc" }, { part: "asc" }],
    });
  const [first] = await rows();
  if (!first) throw new Error("no question was planned");
  return { interviewId, first: first.id, rows };
}

const answer = (id: string, text: string, seconds: number) =>
  submitAnswer(owner, id, { text, revision: 1 }, at(seconds));

describe("what attempts are listed by", () => {
  it("is there from the plan on; the day is that of asking, by UTC", async () => {
    const { first, rows } = await begin({ retakes: "none", followUps: false });
    const same = { candidateId: owner, bankId: "a-bank", purpose: "mock", score: null, scoreRange: "none" };
    expect(await rows()).toMatchObject([
      { ...same, questionId: "hand-over", competency: "Communication", search: WORDS, askedOn: "2026-11-22" },
      { ...same, questionId: "other", competency: "Safety", search: WORDS, askedOn: null },
    ]);
    await skipQuestion(owner, first, at(15));
    expect((await rows()).map(({ askedOn }) => askedOn)).toEqual(["2026-11-22", "2026-11-23"]);
  });

  it("tells practice from a mock interview, in every take", async () => {
    const { first, rows } = await begin({ retakes: "one", followUps: false }, "practice");
    await answer(first, "An answer.", 20);
    await retakeQuestion(owner, first, at(30));
    expect((await rows()).map(({ take, purpose }) => [take, purpose])).toEqual([
      [1, "practice"],
      [2, "practice"],
      [1, "practice"],
    ]);
  });

  it("holds the words of the answer, and those of the answer to its follow-up beside them", async () => {
    const { first, rows } = await begin({ retakes: "none", followUps: true });
    await answer(first, "In FOUR steps.", 20);
    const { id: assessmentId } = await database().assessment.findFirstOrThrow({ where: { attemptId: first } });
    const plan = { criterionId: "check", words: "And then?", assessmentId, tokens: { input: 0, output: 0 } };
    await planFollowUp(owner, first, plan, at(21));
    const second = (await rows())[1];
    if (!second) throw new Error("no follow-up was planned");
    await database().attempt.update({ where: { id: second.id }, data: { askedAt: at(22) } });
    await answer(second.id, "Café.", 30);
    expect((await rows()).map(({ part, search }) => [part, search])).toEqual([
      [1, `${WORDS} in four steps cafe`],
      [2, ""],
      [1, WORDS],
    ]);
  });

  it("holds no words of a question that was skipped but its own", async () => {
    const { first, rows } = await begin({ retakes: "none", followUps: false });
    await skipQuestion(owner, first, at(15));
    expect((await rows())[0]?.search).toBe(WORDS);
  });
});

it("the unfinished interview that home offers is the latest begun", async () => {
  await begin({ retakes: "none", followUps: false });
  const { interviewId } = await begin({ retakes: "none", followUps: false });
  expect((await findUnfinishedInterview(owner))?.id).toBe(interviewId);
});
