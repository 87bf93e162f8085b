import { describe, expect, it } from "vitest";
import { findBank } from "@/lib/bank/library";
import type { Bank, Question } from "@/lib/bank/schema";
import { average } from "../../agreement";
import { otherQuestions } from "../../other-questions";
import { attemptScore } from "../../score";
import { offlineJudge } from "./judge";

const BANKS = ["clinical-technician", "customer-service-adviser", "software-developer"];
/** Of each bank, so that the test stays short. */
const QUESTIONS = 6;

async function score(bank: Bank, question: Question, answer: string): Promise<number> {
  const asked = { ...question, example: "", others: otherQuestions(bank, question.id) };
  const judged = await offlineJudge().read({
    question: asked,
    answer,
    unfoundQuotes: [],
    signal: new AbortController().signal,
  });
  if (!judged.ok) throw new Error(judged.failure);
  return (
    attemptScore(
      judged.reading.claims.map(({ level }) => ({ weight: 1, level })),
      false,
    ) ?? 0
  );
}

/** Some questions, each with a good answer to it, and another question of the bank. */
function cases({ questions }: Bank) {
  return questions.slice(0, QUESTIONS).flatMap((question, index) => {
    const other = questions[index + 1];
    return other && question.example ? [{ question, other, answer: question.example }] : [];
  });
}

describe("a good answer to one question of a bank", { timeout: 120_000 }, () => {
  it("is none to the next, and counts for its own", async () => {
    const own: number[] = [];
    const elsewhere: number[] = [];
    for (const id of BANKS) {
      const bank = await findBank(id);
      if (!bank) throw new Error(`there is no bank ${id}`);
      for (const { question, other, answer } of cases(bank)) {
        own.push(await score(bank, question, answer));
        elsewhere.push(await score(bank, other, answer));
      }
    }
    expect(average(own)).toBeGreaterThan(85);
    // Where the judge is not told of the bank's other questions, it is about 60.
    expect(average(elsewhere)).toBeLessThan(20);
  });
});
