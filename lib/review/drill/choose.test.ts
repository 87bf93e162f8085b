import { describe, expect, it } from "vitest";
import type { Levels } from "@/lib/assessment/levels";
import type { Bank } from "@/lib/bank/schema";
import { makeQuestion } from "@/tests/fixtures/questions";
import type { PractisedAnswer } from "../practice/data";
import { chooseDrill } from "./choose";

const bank = (id: string, ...questions: [id: string, competency?: string][]): Bank => ({
  id,
  title: `The ${id} bank`,
  summary: "For tests.",
  questions: questions.map(([question, competency = "Safety"]) => makeQuestion({ id: question, competency })),
});
const answer = (questionId: string, day: string, levels: Levels | null, changes: Partial<PractisedAnswer> = {}) => ({
  bankId: "clinic",
  questionId,
  competency: "Safety",
  day,
  ending: "submitted" as const,
  levels,
  flagged: false,
  ...changes,
});
const strong = { structure: 3, check: 3 } as const;
const weak = { structure: 2, check: 0 } as const;

const clinic = bank("clinic", ["one"], ["two"], ["three"], ["four", "Records"], ["five", "Teamwork"]);
const today = "2026-11-26";
const drillOf = (answers: PractisedAnswer[], banks = [clinic]) => chooseDrill(banks, answers, today);
const idsOf = (answers: PractisedAnswer[]) => drillOf(answers)?.questions.map(({ question }) => question.id);

describe("the next drill", () => {
  it("is none before anything was practised, or where its bank is gone", () => {
    expect(drillOf([])).toBeNull();
    expect(drillOf([answer("one", "2026-11-20", weak, { bankId: "removed" })])).toBeNull();
  });

  it("takes what is due first, the likeliest to be gone before the others", () => {
    const answers = [
      answer("one", "2026-11-18", strong),
      answer("two", "2026-11-24", { structure: 1, check: 1 }),
      answer("three", "2026-11-20", weak),
    ];
    expect(idsOf(answers)).toEqual(["three", "two", "one"]);
    expect(drillOf(answers)).toMatchObject({ isDue: true, answers: 3, bank: { id: "clinic" } });
  });

  it("says of a question which of its points it is about, and how that stood", () =>
    expect(drillOf([answer("one", "2026-11-20", weak)])?.questions[0]).toMatchObject({
      due: "2026-11-21",
      reason: { kind: "point", memory: { criterion: { id: "check" }, level: 0, day: "2026-11-20" } },
    }));

  it("goes on with what nobody has judged yet, from the competencies with the fewest answers", () => {
    const answers = [
      answer("one", "2026-11-20", weak),
      answer("four", "2026-11-26", strong, { competency: "Records" }),
    ];
    expect(drillOf(answers)?.questions).toMatchObject([
      { question: { id: "one" } },
      { question: { id: "five" }, reason: { kind: "fresh", isFirst: true } },
      { question: { id: "two" }, reason: { kind: "fresh", isFirst: false } },
    ]);
  });

  it("fills up with what is due soonest, and says that nothing is due today", () => {
    const small = bank("clinic", ["one"], ["two"]);
    const drill = drillOf([answer("one", "2026-11-26", strong), answer("two", "2026-11-26", weak)], [small]);
    expect(drill?.questions.map(({ question }) => question.id)).toEqual(["two", "one"]);
    expect(drill?.isDue).toBe(false);
  });

  it("brings back a skipped question the day after, until it is answered", () => {
    const skipped = answer("one", "2026-11-25", null, { ending: "skipped" });
    expect(drillOf([skipped])?.questions[0]).toMatchObject({ reason: { kind: "skipped", day: "2026-11-25" } });
    expect(drillOf([skipped, answer("one", "2026-11-25", weak)])?.questions[0]?.reason.kind).toBe("point");
  });

  it("takes no failed reading for a bad answer", () =>
    expect(drillOf([answer("one", "2026-11-20", null)])).toMatchObject({ answers: 0, isDue: false }));

  it("puts an answer with a red flag first", () => {
    const answers = [
      answer("one", "2026-11-23", { structure: 2, check: 2 }),
      answer("two", "2026-11-23", strong, { flagged: true }),
    ];
    expect(drillOf(answers)?.questions[0]).toMatchObject({
      question: { id: "two" },
      reason: { kind: "flagged", day: "2026-11-23" },
    });
  });

  it("stays in one bank: the one with more to do, and of equal ones the last practised", () => {
    const office = bank("office", ["one"], ["two"]);
    const inOffice = (questionId: string, day: string) => answer(questionId, day, weak, { bankId: "office" });
    const clinical = answer("one", "2026-11-24", weak);
    expect(drillOf([inOffice("one", "2026-11-20"), clinical], [clinic, office])?.bank.id).toBe("clinic");
    expect(
      drillOf([inOffice("one", "2026-11-20"), inOffice("two", "2026-11-20"), clinical], [clinic, office])?.bank.id,
    ).toBe("office");
  });
});
