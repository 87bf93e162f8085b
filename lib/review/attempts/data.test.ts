import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import type { CandidateId } from "@/lib/account/schema";
import { SCORE_RANGES, scoreRangeOf } from "@/lib/assessment/score-range";
import { type StoredAttempt, storeAttempt } from "@/tests/fixtures/attempts";
import { makeQuestion, someCandidate } from "@/tests/fixtures/questions";
import { rateOwnAnswer } from "../self-rating/mutations";
import { findFilterChoices, listAttempts, PAGE_SIZE } from "./data";
import type { AttemptFilter } from "./schema";

let owner = someCandidate();
beforeEach(() => {
  owner = someCandidate();
});

const start = Date.parse("2026-11-22T10:00:00Z");
const at = (minutes: number) => new Date(start + minutes * 60_000);

/** Follows the list to its end and back, and gives what each way shows, newest first. */
async function walk(who: CandidateId, filter: AttemptFilter) {
  const there: string[] = [];
  let page = await listAttempts(who, filter, null);
  for (;;) {
    there.push(...page.attempts.map(({ id }) => id));
    if (!page.older) break;
    page = await listAttempts(who, filter, { older: page.older });
  }
  const back = page.attempts.map(({ id }) => id);
  while (page.newer) {
    page = await listAttempts(who, filter, { newer: page.newer });
    back.unshift(...page.attempts.map(({ id }) => id));
  }
  return { there, back };
}

const ids = async (filter: AttemptFilter) => (await listAttempts(owner, filter, null)).attempts.map(({ id }) => id);

describe("the list of attempts", () => {
  it("shows the newest first, and nobody else's", async () => {
    const first = await storeAttempt(owner, { askedAt: at(0) });
    const second = await storeAttempt(owner, { askedAt: at(1) });
    await storeAttempt(someCandidate(), { askedAt: at(2) });
    expect(await ids({})).toEqual([second, first]);
  });

  it("leaves out what was never asked", async () => {
    await storeAttempt(owner, { askedAt: null, answer: null });
    expect(await ids({})).toEqual([]);
  });

  it("tells how each came out", async () => {
    await storeAttempt(owner, { askedAt: at(3), readings: [{ score: 40 }, { score: 70 }] });
    await storeAttempt(owner, { askedAt: at(2), purpose: "practice", lowPressure: true, readings: [{ score: 70 }] });
    await storeAttempt(owner, { askedAt: at(1), answer: null });
    expect((await listAttempts(owner, {}, null)).attempts).toMatchObject([
      { score: 70, wordsOnly: false, purpose: "mock", ending: "submitted", bankTitle: "The bank a-bank" },
      { score: 70, wordsOnly: true, purpose: "practice" },
      { score: null, ending: null, excerpt: [] },
    ]);
  });

  it("holds a score back until its answer was rated, or its levels were asked for", async () => {
    const id = await storeAttempt(owner, { rateFirst: true, readings: [{ score: 70 }] });
    await storeAttempt(owner, { rateFirst: true });
    const shown = async () =>
      (await listAttempts(owner, {}, null)).attempts.map(({ score, isHeldBack }) => [score, isHeldBack]);
    expect(await shown()).toContainEqual([null, true]);
    expect(await shown()).toContainEqual([null, false]);
    await rateOwnAnswer(owner, id, {}, at(1));
    expect(await shown()).toContainEqual([70, false]);
  });

  it("goes on from page to page and back, also where many were asked in the same moment", async () => {
    for (let count = 0; count < 2 * PAGE_SIZE + 3; count++) await storeAttempt(owner, { askedAt: at(count % 2) });
    const { there, back } = await walk(owner, {});
    expect(new Set(there).size).toBe(2 * PAGE_SIZE + 3);
    expect(back).toEqual(there);
    expect((await listAttempts(owner, {}, null)).newer).toBeNull();
  });
});

describe("a search", () => {
  it.each([
    ["alarm", true],
    ["ALARM rang", true],
    ["rang alarm", true],
    ["patient", true],
    ["alarm silence", false],
    ["%", true],
    ["_larm", true],
    ["al%zz", false],
    ["resume", true],
    ["ÉCRIT", true],
  ])("for %j finds the answer: %s", async (search, isFound) => {
    const id = await storeAttempt(owner, { answer: "The alarm rang; my résumé was écrit." });
    expect(await ids({ search })).toEqual(isFound ? [id] : []);
  });
});

describe("any filter", () => {
  const bank = fc.constantFrom("one", "two");
  const question = fc.constantFrom("hand-over", "conflict");
  const competency = fc.constantFrom("Communication", "Safety");
  const mode = fc.constantFrom("mock" as const, "practice" as const);
  const day = fc.constantFrom("2026-11-21", "2026-11-22", "2026-11-23");
  const words = ["alarm", "gloves", "fire"];
  const attempt = fc.record({
    bank,
    question,
    competency,
    mode,
    minutes: fc.integer({ min: -3000, max: 3000 }),
    word: fc.constantFrom(...words),
    score: fc.option(fc.integer({ min: 0, max: 100 })),
  });
  const filter = fc.record(
    {
      bank,
      question,
      competency,
      mode,
      from: day,
      to: day,
      search: fc.constantFrom(...words),
      score: fc.constantFrom(...SCORE_RANGES, "none" as const),
    },
    { requiredKeys: [] },
  );

  it("shows just what fits it", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(attempt, { maxLength: 12 }), filter, async (attempts, chosen) => {
        const who = someCandidate();
        const fitting: string[] = [];
        for (const { bank: bankId, question: id, competency: of, mode: purpose, minutes, word, score } of attempts) {
          const stored: StoredAttempt = {
            bankId,
            question: makeQuestion({ id, competency: of }),
            purpose,
            askedAt: at(minutes),
            answer: `I said ${word}.`,
            readings: [{ score }],
          };
          const attemptId = await storeAttempt(who, stored);
          const day = at(minutes).toLocaleDateString("sv-SE");
          const fits =
            (chosen.bank ?? bankId) === bankId &&
            (chosen.question ?? id) === id &&
            (chosen.competency ?? of) === of &&
            (chosen.mode ?? purpose) === purpose &&
            (chosen.search ?? word) === word &&
            (chosen.score ?? scoreRangeOf(score)) === scoreRangeOf(score) &&
            (chosen.from ?? day) <= day &&
            (chosen.to ?? day) >= day;
          if (fits) fitting.push(attemptId);
        }
        const { there } = await walk(who, chosen);
        expect(there.toSorted()).toEqual(fitting.toSorted());
      }),
      { numRuns: 40 },
    );
  });
});

it("offers what there is to filter by, each once, and the questions of the chosen bank alone", async () => {
  await storeAttempt(owner, { bankId: "one" });
  await storeAttempt(owner, { bankId: "one", question: makeQuestion({ id: "other", question: "Another one?" }) });
  await storeAttempt(owner, { bankId: "two", question: makeQuestion({ competency: "Safety" }) });
  await storeAttempt(someCandidate(), { bankId: "three" });
  const banks = ["one", "two"].map((id) => ({ id, title: `The bank ${id}` }));
  const competencies = ["Communication", "Safety"];
  expect(await findFilterChoices(owner, undefined)).toEqual({ banks, competencies, questions: [] });
  expect((await findFilterChoices(owner, "one")).questions).toEqual([
    { id: "hand-over", question: makeQuestion().question },
    { id: "other", question: "Another one?" },
  ]);
});
