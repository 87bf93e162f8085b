import { beforeEach, describe, expect, it } from "vitest";
import { findBank } from "@/lib/bank/library";
import type { Bank } from "@/lib/bank/schema";
import { findInterview } from "@/lib/interview/data";
import { startPractice } from "@/lib/interview/practice";
import { practise } from "@/tests/fixtures/practice";
import { someCandidate } from "@/tests/fixtures/questions";
import { rateOwnAnswer } from "../self-rating/mutations";
import { findDrill } from "./data";

const monday = new Date("2026-11-23T10:00:00Z");
const thursday = new Date("2026-11-26T10:00:00Z");

let owner = someCandidate();
beforeEach(() => {
  owner = someCandidate();
});

async function shippedBank(): Promise<Bank> {
  const bank = await findBank("clinical-technician");
  if (!bank) throw new Error("the bank is gone");
  return bank;
}

describe("the next drill", () => {
  it("is none for somebody new, and none from what others practise", async () => {
    const bank = await shippedBank();
    const [question] = bank.questions;
    if (!question) throw new Error("no question");
    await practise(someCandidate(), [{ question, levels: [0, 0, 0] }], monday, { bank });
    expect(await findDrill(owner, thursday)).toBeNull();
  });

  it("comes from what was practised, and is practised as an interview of just these questions", async () => {
    const bank = await shippedBank();
    const [one, two, three] = bank.questions;
    if (!one || !two || !three) throw new Error("too few questions");
    const strong = (question: typeof one) => ({ question, levels: question.criteria.map(() => 3 as const) });
    const weak = { question: three, levels: three.criteria.map((_, place) => (place === 1 ? 0 : 2) as 0 | 2) };
    await practise(owner, [strong(one), { question: two, levels: null }, weak], monday, { bank });

    const drill = await findDrill(owner, thursday);
    expect(drill).toMatchObject({ isDue: true, answers: 2, bank: { id: bank.id } });
    const [first, second, last] = drill?.questions ?? [];
    expect(first).toMatchObject({ question: { id: two.id }, reason: { kind: "skipped", day: "2026-11-23" } });
    expect(second).toMatchObject({
      question: { id: three.id },
      reason: { kind: "point", memory: { criterion: { id: three.criteria[1]?.id }, level: 0 } },
    });
    expect(last?.reason.kind, "the strong one is not due").toBe("fresh");

    const questions = drill?.questions.map(({ question }) => question) ?? [];
    const { interviewId } = await startPractice(owner, bank, questions, thursday);
    expect(await findInterview(owner, interviewId)).toMatchObject({
      purpose: "practice",
      manner: { retakes: "free" },
      attempts: questions.map(({ id }) => ({ question: { id } })),
    });
    expect((await findDrill(owner, thursday))?.questions, "an open interview changes nothing").toEqual(
      drill?.questions,
    );
  });

  it("says nothing of levels that are held back", async () => {
    const bank = await shippedBank();
    const [question] = bank.questions;
    if (!question) throw new Error("no question");
    const manner = { rateFirst: true };
    const { attemptIds } = await practise(owner, [{ question, levels: [0, 0, 0] }], monday, { bank, manner });
    const reasons = async () => (await findDrill(owner, thursday))?.questions.map(({ reason }) => reason.kind);
    expect(await reasons()).toEqual(["fresh", "fresh", "fresh"]);
    await rateOwnAnswer(owner, attemptIds[0] ?? "", {}, thursday);
    expect((await reasons())?.[0]).toBe("point");
  });

  it("takes about ten minutes by the one-way clock, and says so where another clock takes longer", async () => {
    const bank = await shippedBank();
    const [question] = bank.questions;
    if (!question) throw new Error("no question");
    const minutesBy = async (clock: NonNullable<Parameters<typeof practise>[3]>["clock"]) => {
      const who = someCandidate();
      await practise(who, [{ question, levels: [1] }], monday, { bank, ...(clock ? { clock } : {}) });
      return (await findDrill(who, thursday))?.minutes;
    };
    const oneWay = { preset: "one-way", thinkingSeconds: 30, answerSeconds: 120, extraTime: 1 } as const;
    expect(await minutesBy(oneWay)).toBe(10);
    expect(await minutesBy({ ...oneWay, extraTime: 2 })).toBe(18);
    expect(await minutesBy(undefined), "untimed").toBe(10);
  });
});
