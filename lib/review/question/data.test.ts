import { beforeEach, describe, expect, it } from "vitest";
import { finishAssessment } from "@/lib/assessment/mutations";
import { rubricVersion } from "@/lib/bank/rubric-version";
import { database } from "@/lib/db/client";
import { type StoredAttempt, storeAttempt } from "@/tests/fixtures/attempts";
import { makeQuestion, someCandidate } from "@/tests/fixtures/questions";
import { findReport } from "../data";
import { rateOwnAnswer } from "../self-rating/mutations";
import { findSideBySide } from "./data";
import { judgeBothAgain } from "./mutations";

const asked = { bankId: "a-bank", questionId: "hand-over" };
const at = (hour: number) => new Date(Date.UTC(2026, 10, 22, hour));
const now = at(20);
const notFound = { ok: false, reason: "not-found" };

let owner = someCandidate();
beforeEach(() => {
  owner = someCandidate();
});

const store = (hour: number, changes: StoredAttempt = {}) => storeAttempt(owner, { askedAt: at(hour), ...changes });

async function sides(...chosen: string[]) {
  const found = await findSideBySide(owner, asked, chosen, now);
  if (!found.ok) return found.reason;
  const { comparison, only } = found;
  return comparison ? [comparison.before.id, comparison.after.id] : [only?.id];
}

describe("side by side", () => {
  it("stand the latest two answers, the earlier first", async () => {
    await store(10);
    const second = await store(11);
    const third = await store(12);
    await store(13, { answer: "" });
    await store(14, { question: makeQuestion({ id: "other" }) });
    await store(15, { bankId: "other" });
    await storeAttempt(someCandidate(), { askedAt: at(16) });
    expect(await sides()).toEqual([second, third]);
  });

  it("stands a chosen answer with the one before it, and the first with the one after it", async () => {
    const [first, second, third] = [await store(10), await store(11), await store(12)];
    expect(await sides(second)).toEqual([first, second]);
    expect(await sides(first)).toEqual([first, second]);
    expect(await sides(third)).toEqual([second, third]);
  });

  it("stand any two, the earlier first whichever was chosen first", async () => {
    const [first, , third] = [await store(10), await store(11), await store(12)];
    expect(await sides(third, first)).toEqual([first, third]);
  });

  it("stand answers of the same moment in one order", async () => {
    const [one, other] = [await store(10), await store(10)];
    expect(await sides(one)).toEqual(await sides(other));
  });

  it("stands nothing where there is one answer or none", async () => {
    expect(await sides()).toEqual([undefined]);
    const only = await store(10);
    expect(await sides()).toEqual([only]);
    expect(await sides(only, only)).toEqual([only]);
  });

  it("stand with no reading of an answer that is to be rated first", async () => {
    await store(10, { readings: [{ score: 40 }] });
    const second = await store(11, { rateFirst: true, readings: [{ score: 90 }] });
    const look = () => findSideBySide(owner, asked, [], now);
    expect(await look()).toMatchObject({
      comparison: { obstacle: "held-back", after: { assessment: null, readings: [] } },
    });
    await rateOwnAnswer(owner, second, {}, at(12));
    expect(await look()).toMatchObject({ comparison: { obstacle: null, score: { before: 40, after: 90 } } });
  });

  it("stands nothing of others, of other questions, or without an answer", async () => {
    await store(10);
    for (const id of [
      await storeAttempt(someCandidate()),
      await store(11, { question: makeQuestion({ id: "other" }) }),
      await store(12, { answer: "" }),
      "019ac000-0000-7000-8000-000000000001",
    ]) {
      expect(await sides(id)).toBe("not-found");
    }
  });
});

describe("Judge both again", () => {
  const later = makeQuestion({ criteria: makeQuestion().criteria.slice(1) });
  const judge = { name: "offline", model: "m", promptVersion: "2" } as const;

  /** Two answers by different rubrics, each read once. */
  async function readDifferently() {
    const first = await store(10, {
      rubricVersion: rubricVersion(makeQuestion()),
      readings: [{ score: 40, promptVersion: "2" }],
    });
    const readings = [{ score: 90, promptVersion: "2" }];
    const second = await store(11, { question: later, rubricVersion: rubricVersion(later), readings });
    return { first, second };
  }

  const waitingFor = (attemptId: string) =>
    database().assessment.findMany({ where: { attemptId, status: "waiting" }, orderBy: { id: "asc" } });

  async function read(attemptId: string, score: number) {
    const [{ id } = { id: "" }] = await waitingFor(attemptId);
    await database().assessment.update({ where: { id }, data: { status: "judging" } });
    const findings = [{ criterionId: "check", evidence: [], reasoning: "", level: 1 as const }];
    const outcome = { ok: true as const, score, findings, redFlags: [], tokens: { input: 0, output: 0 } };
    await finishAssessment(id, judge, outcome, 1, now);
  }

  it("has both read by the rubric of the later, whichever is named first", async () => {
    const { first, second } = await readDifferently();
    expect(await judgeBothAgain(owner, [second, first], now)).toEqual({ ok: true });
    expect(await waitingFor(first)).toMatchObject([{ rubricVersion: rubricVersion(later), question: later }]);
    expect(await waitingFor(second)).toMatchObject([{ rubricVersion: rubricVersion(later), question: null }]);
  });

  it("makes them comparable, and leaves the report and the list by the rubric that was asked with", async () => {
    const { first, second } = await readDifferently();
    const before = await findSideBySide(owner, asked, [], now);
    expect(before).toMatchObject({ comparison: { obstacle: "rubric" } });
    await judgeBothAgain(owner, [first, second], now);
    await read(first, 33);
    await read(second, 67);
    expect(await findSideBySide(owner, asked, [], now)).toMatchObject({
      comparison: {
        obstacle: null,
        criteria: [{ criterion: { id: "check" }, step: 0 }],
        score: { before: 33, after: 67 },
      },
    });
    const stored = await database().attempt.findUniqueOrThrow({ where: { id: first } });
    expect(stored.score).toBe(40);
    const report = await findReport(owner, stored.interviewId, now);
    expect(report?.attempts[0]).toMatchObject({ assessment: { score: 40 }, earlier: [] });
    expect((await database().attempt.findUniqueOrThrow({ where: { id: second } })).score).toBe(67);
  });

  it("asks once, however often it is pressed", async () => {
    const { first, second } = await readDifferently();
    for (let count = 0; count < 3; count++) await judgeBothAgain(owner, [first, second], now);
    expect(await waitingFor(first)).toHaveLength(1);
    expect(await waitingFor(second)).toHaveLength(1);
  });

  it("judges the answer to a follow-up with the answer that it follows", async () => {
    const { first, second } = await readDifferently();
    const { interviewId, candidateId, bankId, questionId, competency, purpose, question } =
      await database().attempt.findUniqueOrThrow({ where: { id: first } });
    const same = { interviewId, candidateId, bankId, questionId, competency, purpose, rubricVersion: "r", position: 0 };
    const followUp = await database().attempt.create({
      data: { ...same, part: 2, firstId: first, question: question ?? {}, answer: "They say it back." },
    });
    await judgeBothAgain(owner, [first, second], now);
    expect(await waitingFor(first)).toHaveLength(0);
    expect(await waitingFor(followUp.id)).toHaveLength(1);
  });

  it("is not there for others' answers, nor for answers to two questions, nor for one with itself", async () => {
    const { first, second } = await readDifferently();
    const other = await store(12, { question: makeQuestion({ id: "other" }) });
    expect(await judgeBothAgain(someCandidate(), [first, second], now)).toEqual(notFound);
    expect(await judgeBothAgain(owner, [first, other], now)).toEqual(notFound);
    expect(await judgeBothAgain(owner, [first, first], now)).toEqual(notFound);
    expect(await judgeBothAgain(owner, [first, await storeAttempt(someCandidate())], now)).toEqual(notFound);
    expect(
      await database().assessment.count({ where: { attemptId: { in: [first, second] }, status: "waiting" } }),
    ).toBe(0);
  });
});
