import { beforeEach, describe, expect, it } from "vitest";
import { judgeAgain } from "@/lib/assessment/mutations";
import { database } from "@/lib/db/client";
import { retakeQuestion } from "@/lib/interview/asking/mutations";
import { submitAnswer } from "@/lib/interview/mutations";
import { A_JUDGE, practise, readWith } from "@/tests/fixtures/practice";
import { makeQuestion, someCandidate } from "@/tests/fixtures/questions";
import { findReport } from "../data";
import { headline } from "../headline";
import { rateOwnAnswer, showAllLevels } from "./mutations";

const now = new Date("2026-11-22T10:00:00Z");
const notFound = { ok: false, reason: "not-found" };

let owner = someCandidate();
beforeEach(() => {
  owner = someCandidate();
});

async function sitting(manner: Parameters<typeof practise>[3] = { manner: { rateFirst: true, retakes: "free" } }) {
  const practised = await practise(owner, [{ question: makeQuestion(), levels: [2, 0] }], now, manner);
  const report = async () => {
    const found = await findReport(owner, practised.interviewId, now);
    if (!found) throw new Error("no report");
    return found;
  };
  const question = async () => {
    const found = (await report()).attempts[0];
    if (!found) throw new Error("no question");
    return found;
  };
  return { id: practised.attemptIds[0] ?? "", interviewId: practised.interviewId, report, question };
}

describe("an interview in which answers are rated first", () => {
  it("holds back all that a reading says, until the candidate has rated the answer", async () => {
    const { id, report, question } = await sitting();
    const before = await report();
    expect(before).toMatchObject({ score: null, band: null, contrast: null, heldBack: 1, levels: { notJudged: 0 } });
    expect(before.attempts).toMatchObject([{ isHeldBack: true, assessment: null, earlier: [], ownLevels: null }]);
    expect(headline(before)).toBe("Before you look: how do you see it yourself?");

    expect(await rateOwnAnswer(owner, id, { structure: 3, check: 0 }, now)).toEqual({ ok: true });
    expect(await report()).toMatchObject({ score: 33, heldBack: 0 });
    expect(await question()).toMatchObject({ isHeldBack: false, ownLevels: { structure: 3, check: 0 } });
  });

  it("shows the levels also without a rating", async () => {
    const { id, question } = await sitting();
    await rateOwnAnswer(owner, id, {}, now);
    expect(await question()).toMatchObject({ isHeldBack: false, ownLevels: null, assessment: { score: 33 } });
  });

  it("shows all of them at once, and keeps what was rated before", async () => {
    const practised = await practise(
      owner,
      [
        { question: makeQuestion({ id: "one" }), levels: [1, 1] },
        { question: makeQuestion({ id: "two" }), levels: [3, 3] },
        { question: makeQuestion({ id: "three" }), levels: null },
      ],
      now,
      { manner: { rateFirst: true } },
    );
    expect((await findReport(owner, practised.interviewId, now))?.heldBack, "a skipped one has nothing to rate").toBe(
      2,
    );
    await rateOwnAnswer(owner, practised.attemptIds[0] ?? "", { check: 1 }, now);
    expect(await showAllLevels(owner, practised.interviewId, now)).toEqual({ ok: true });
    const report = await findReport(owner, practised.interviewId, now);
    expect(report).toMatchObject({ heldBack: 0, score: 67 });
    expect(report?.attempts[0]?.ownLevels).toEqual({ check: 1 });
  });

  it("keeps the first rating: a later one has seen the levels", async () => {
    const { id, question } = await sitting();
    await rateOwnAnswer(owner, id, { structure: 1 }, now);
    await rateOwnAnswer(owner, id, { structure: 2 }, now);
    expect((await question()).ownLevels).toEqual({ structure: 1 });
  });

  it("keeps the rating when the answer is judged again", async () => {
    const { id, question } = await sitting();
    await rateOwnAnswer(owner, id, { structure: 1 }, now);
    await judgeAgain(owner, id, now);
    await readWith([3, 3], A_JUDGE, now);
    expect(await question()).toMatchObject({ ownLevels: { structure: 1 }, assessment: { score: 100 } });
  });

  it("holds a new take back again, but not the takes before the one that was seen", async () => {
    const { id, interviewId, report, question } = await sitting();
    await retakeQuestion(owner, id, now);
    const second = (await report()).attempts[0];
    expect(second?.id, "the earlier take is shown while the new one is open").toBe(id);
    await finishTake(2, [3, 3]);
    expect(await question()).toMatchObject({ take: 2, isHeldBack: true, earlierTakes: [{ isHeldBack: true }] });
    await rateOwnAnswer(owner, (await question()).id, { check: 3 }, now);
    expect(await question()).toMatchObject({
      isHeldBack: false,
      ownLevels: { check: 3 },
      earlierTakes: [{ isHeldBack: false, ownLevels: null }],
    });

    async function finishTake(take: number, levels: (0 | 1 | 2 | 3)[]) {
      const open = await database().attempt.findFirstOrThrow({ where: { interviewId, take } });
      await submitAnswer(owner, open.id, { text: "Again.", revision: 1 }, now);
      await readWith(levels, A_JUDGE, now);
    }
  });

  it.each<[string, (id: string) => Promise<unknown>]>([
    ["somebody else's answer", (id) => rateOwnAnswer(someCandidate(), id, {}, now)],
    ["a criterion that the question does not have", (id) => rateOwnAnswer(owner, id, { nowhere: 1 }, now)],
    ["an attempt that is not there", () => rateOwnAnswer(owner, someCandidate(), {}, now)],
  ])("rates nothing: %s", async (_, rate) => {
    const { id, question } = await sitting();
    expect(await rate(id)).toEqual(notFound);
    expect((await question()).isHeldBack).toBe(true);
  });
  it("shows nobody else's levels", async () => {
    const { interviewId, report } = await sitting();
    expect(await showAllLevels(someCandidate(), interviewId, now)).toEqual(notFound);
    expect((await report()).heldBack).toBe(1);
  });
});

describe("any other interview", () => {
  it("holds nothing back, and takes no rating once the levels are there", async () => {
    const { id, question } = await sitting({});
    expect(await question()).toMatchObject({ isHeldBack: false, assessment: { score: 33 } });
    expect(await rateOwnAnswer(owner, id, { structure: 3 }, now)).toEqual(notFound);
  });
});
