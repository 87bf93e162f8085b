import { beforeEach, describe, expect, it } from "vitest";
import { judgeAgain } from "@/lib/assessment/mutations";
import { findBank } from "@/lib/bank/library";
import type { Question } from "@/lib/bank/schema";
import { A_JUDGE, practise, readWith } from "@/tests/fixtures/practice";
import { makeQuestion, someCandidate } from "@/tests/fixtures/questions";
import { rateOwnAnswer, showAllLevels } from "../self-rating/mutations";
import { findProgress } from "./data";

const monday = new Date("2026-11-23T10:00:00Z");
const thursday = new Date("2026-11-26T10:00:00Z");
const handOver = makeQuestion({ id: "hand-over", competency: "Communication" });
const safe = makeQuestion({ id: "safe", competency: "Safety" });

let owner = someCandidate();
beforeEach(() => {
  owner = someCandidate();
});

async function progress() {
  const found = await findProgress(owner, thursday);
  if (!found) throw new Error("no progress");
  return found;
}

describe("progress", () => {
  it("is none for somebody new, whatever others practise", async () => {
    await practise(someCandidate(), [{ question: safe, levels: [3, 3] }], monday);
    expect(await findProgress(owner, thursday)).toBeNull();
  });

  it("sums scores by competency and day, and time with what was skipped", async () => {
    await practise(
      owner,
      [
        { question: handOver, levels: [3, 3], seconds: 90 },
        { question: safe, levels: [1, 0], seconds: 30 },
        { question: makeQuestion({ id: "third" }), levels: null, seconds: 60 },
      ],
      monday,
    );
    await practise(owner, [{ question: safe, levels: [3, 2], seconds: 60 }], thursday);
    const { answers, competencies, time, eye, timeline } = await progress();
    expect({ answers, eye, places: timeline.places.length }).toEqual({ answers: 3, eye: null, places: 4 });
    expect(competencies).toMatchObject([
      {
        competency: "Safety",
        answers: 2,
        runs: [
          [
            { index: 0, mean: 17 },
            { index: 3, mean: 83 },
          ],
        ],
      },
      { competency: "Communication", answers: 1, runs: [[{ mean: 100 }]] },
    ]);
    expect(time).toMatchObject({ minutes: 4, days: 2 });
    expect(time.bars).toMatchObject([
      { index: 0, minutes: 3, answers: 2 },
      { index: 3, minutes: 1, answers: 1 },
    ]);
  });

  it("goes with the latest reading of an answer, and says where another judge begins", async () => {
    await practise(owner, [{ question: safe, levels: [0, 0] }], monday);
    const { attemptIds } = await practise(owner, [{ question: safe, levels: [0, 0] }], thursday);
    await judgeAgain(owner, attemptIds[0] ?? "", thursday);
    await readWith([3, 3], { ...A_JUDGE, model: "another" }, thursday);
    const [safety] = (await progress()).competencies;
    expect(safety?.runs).toMatchObject([[{ mean: 0 }], [{ mean: 100 }]]);
    expect(safety?.breaks).toMatchObject([{ why: "reader", index: 3 }]);
  });

  it("compares no answers over a change of their question's rubric", async () => {
    const changed: Question = { ...safe, criteria: safe.criteria.map((each) => ({ ...each, weight: 2 })) };
    await practise(owner, [{ question: safe, levels: [0, 0] }], monday);
    await practise(owner, [{ question: changed, levels: [3, 3] }], thursday);
    const [safety] = (await progress()).competencies;
    expect(safety?.runs).toHaveLength(2);
    expect(safety).toMatchObject({ breaks: [{ why: "rubric", index: 3 }], change: { kind: "early" } });
  });

  it("names what the latest answers left out, in the questions as the bank has them", async () => {
    const bank = await findBank("clinical-technician");
    const question = bank?.questions[0];
    const missing = question?.criteria[1];
    if (!bank || !question || !missing) throw new Error("the bank is gone");
    const levels = question.criteria.map(({ id }) => (id === missing.id ? (0 as const) : (1 as const)));
    await practise(owner, [{ question, levels: question.criteria.map(() => 0 as const) }], monday, { bank });
    await practise(owner, [{ question, levels }], thursday, { bank });
    expect((await progress()).standings).toMatchObject({
      strengths: [],
      gaps: [{ competency: question.competency, missing: [{ criterion: { id: missing.id }, bankId: bank.id }] }],
    });
  });

  it("counts no reading that is held back, says how many there are, and keeps the time that they took", async () => {
    const manner = { rateFirst: true };
    await practise(owner, [{ question: safe, levels: [3, 3], seconds: 60 }], monday);
    const { interviewId, attemptIds } = await practise(
      owner,
      [
        { question: safe, levels: [0, 0], seconds: 120 },
        { question: handOver, levels: [1, 0], seconds: 60 },
      ],
      monday,
      { manner },
    );
    const before = await progress();
    expect(before).toMatchObject({ answers: 1, time: { minutes: 4, bars: [{ minutes: 4, answers: 1 }] } });
    expect(before.competencies).toMatchObject([{ competency: "Safety", answers: 1, recent: { mean: 100 } }]);
    expect(before.heldBack).toMatchObject([
      { interviewId, position: 0 },
      { interviewId, position: 1 },
    ]);

    await rateOwnAnswer(owner, attemptIds[0] ?? "", { structure: 1 }, monday);
    const after = await progress();
    expect(after).toMatchObject({ answers: 2, heldBack: [{ interviewId, position: 1 }] });
    expect(after.competencies).toMatchObject([{ competency: "Safety", answers: 2, runs: [[{ mean: 50 }]] }]);
  });

  it("names nothing as missing that is held back, nor anything else to practise because of it", async () => {
    const bank = await findBank("clinical-technician");
    const question = bank?.questions[0];
    if (!bank || !question) throw new Error("the bank is gone");
    const [all, none] = [question.criteria.map(() => 1 as const), question.criteria.map(() => 0 as const)];
    await practise(owner, [{ question, levels: all }], monday, { bank });
    const { interviewId } = await practise(owner, [{ question, levels: none }], thursday, {
      bank,
      manner: { rateFirst: true },
    });
    const missing = async () => (await progress()).standings.gaps.flatMap((gap) => gap.missing);
    expect(await missing()).toEqual([]);
    await showAllLevels(owner, interviewId, thursday);
    expect(await missing()).not.toEqual([]);
  });

  it("follows one's own eye by what was rated before the levels were shown", async () => {
    const { attemptIds } = await practise(owner, [{ question: safe, levels: [1, 3] }], monday, {
      manner: { rateFirst: true },
    });
    await rateOwnAnswer(owner, attemptIds[0] ?? "", { structure: 3, check: 3 }, monday);
    expect((await progress()).eye).toMatchObject({ answers: 1, points: 2, same: 1, runs: [[{ index: 0, apart: 1 }]] });
  });
});
