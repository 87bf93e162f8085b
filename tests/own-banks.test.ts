import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { candidateIdSchema } from "@/lib/account/schema";
import { findListedBank, findListedQuestion, listBanks } from "@/lib/bank/data";
import { parseBank } from "@/lib/bank/markdown";
import { createOwnBank, deleteOwnBank, MAX_OWN_BANKS, saveOwnBank } from "@/lib/bank/mutations";
import { exportedBank } from "@/lib/bank/own-bank";
import type { BankDraft } from "@/lib/bank/schema";
import { smallBank, smallCriterion, smallQuestion } from "@/lib/bank/small-bank.fixture";
import { findInterview } from "@/lib/interview/data";
import { createInterview } from "@/lib/interview/mutations";

const NOW = new Date("2026-11-25T10:00:00Z");
const someone = () => candidateIdSchema.parse(randomUUID());
const DRAFT: BankDraft = {
  title: "Florist",
  summary: "Two buckets and a pair of scissors.",
  questions: smallBank.questions,
};

async function stored(owner = someone(), draft = DRAFT) {
  const created = await createOwnBank(owner, draft, NOW);
  if (!created.ok) throw new Error(created.reason);
  return { owner, bankId: created.bankId };
}

describe("an own bank", () => {
  it("stands before the shipped ones, for its owner alone", async () => {
    const { owner, bankId } = await stored();
    const listed = await listBanks(owner);
    expect(listed[0]).toEqual({ bank: { ...DRAFT, id: bankId }, revision: 1 });
    expect(listed.map(({ bank }) => bank.id)).toContain("clinical-technician");
    expect((await listBanks(someone())).every(({ revision }) => revision === null)).toBe(true);
  });

  it("is found with its questions by its owner, and is not there for anybody else", async () => {
    const { owner, bankId } = await stored();
    expect(await findListedQuestion(owner, bankId, "identity-check")).toMatchObject({ question: smallQuestion });
    expect(await findListedBank(someone(), bankId)).toBeNull();
    expect(await findListedQuestion(someone(), bankId, "identity-check")).toBeNull();
    expect(await saveOwnBank(someone(), bankId, 1, DRAFT, NOW)).toEqual({ ok: false, reason: "not-found" });
    expect(await deleteOwnBank(someone(), bankId)).toEqual({ ok: false, reason: "not-found" });
    expect(await findListedBank(owner, bankId)).not.toBeNull();
  });

  it("is not overwritten by a tab that did not see the last change", async () => {
    const { owner, bankId } = await stored();
    const first = { ...DRAFT, title: "First tab" };
    expect(await saveOwnBank(owner, bankId, 1, first, NOW)).toEqual({ ok: true, revision: 2 });
    const second = await saveOwnBank(owner, bankId, 1, { ...DRAFT, title: "Second tab" }, NOW);
    expect(second).toEqual({ ok: false, reason: "changed", bank: { ...first, id: bankId }, revision: 2 });
    expect(await saveOwnBank(owner, bankId, 2, { ...DRAFT, title: "Second tab" }, NOW)).toEqual({
      ok: true,
      revision: 3,
    });
  });

  it("of two changes at once, one wins and the other is told", async () => {
    const { owner, bankId } = await stored();
    const both = await Promise.all(
      [1, 2].map((tab) => saveOwnBank(owner, bankId, 1, { ...DRAFT, title: `Tab ${tab}` }, NOW)),
    );
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });

  it("leaves past attempts as they were asked, when it is changed and when it is removed", async () => {
    const { owner, bankId } = await stored();
    const clock = { preset: "untimed" as const, thinkingSeconds: 0, answerSeconds: null, extraTime: 1 };
    const plan = { bank: { id: bankId, title: "Florist" }, questions: [smallQuestion], clock, seed: 0 };
    const { interviewId } = await createInterview(owner, plan, NOW);
    const question = { ...smallQuestion, question: "Something else entirely?" };
    await saveOwnBank(owner, bankId, 1, { ...DRAFT, questions: [question] }, NOW);
    await deleteOwnBank(owner, bankId);
    const interview = await findInterview(owner, interviewId);
    expect(JSON.stringify(interview)).toContain(smallQuestion.question);
    expect(JSON.stringify(interview)).not.toContain("Something else entirely?");
  });

  it("exports as Markdown and comes back the same", async () => {
    const awkward: BankDraft = {
      title: 'Florist: "the best" #1',
      summary: "1. A summary\nwith   spaces — and *signs*.",
      questions: [
        { ...smallQuestion, intent: null, example: null, redFlags: [], mark: "generated" },
        {
          ...smallQuestion,
          id: "two",
          question: "# Why [us] & <them>?",
          example: "- One.\n\n1. Two `three` __four__.",
        },
      ],
    };
    const { owner, bankId } = await stored(someone(), awkward);
    const kept = await findListedBank(owner, bankId);
    if (!kept) throw new Error("it is not there");
    const { fileName, markdown } = exportedBank(kept.bank);
    expect(fileName).toBe("florist-the-best-1.md");
    const back = parseBank(markdown, fileName);
    expect(back).toEqual({ ok: true, bank: { ...kept.bank, id: "florist-the-best-1" } });
    expect(kept.bank.questions[1]?.example).toBe("- One.\n\n1. Two `three` __four__.");
  });

  it("is refused where it could not come back", async () => {
    const twice = { ...DRAFT, questions: [smallQuestion, smallQuestion] };
    expect(await createOwnBank(someone(), twice, NOW)).toMatchObject({
      ok: false,
      reason: "unfit",
      message: expect.stringContaining("identity-check"),
    });
    const long = { ...smallQuestion, example: "Long. ".repeat(800) };
    const many = Array.from({ length: 200 }, (_, at) => ({
      ...long,
      id: `q-${at}`,
      criteria: [
        {
          ...smallCriterion,
          lookFors: Array.from({ length: 40 }, (_, index) => `phrase number ${index} of it`),
        },
      ],
    }));
    expect(await createOwnBank(someone(), { ...DRAFT, questions: many }, NOW)).toMatchObject({
      ok: false,
      message: expect.stringContaining("1 MB"),
    });
  });

  it(`is refused after ${MAX_OWN_BANKS} others`, async () => {
    const owner = someone();
    for (let count = 0; count < MAX_OWN_BANKS; count++) await stored(owner);
    expect(await createOwnBank(owner, DRAFT, NOW)).toEqual({ ok: false, reason: "too-many" });
  });
});
