import { describe, expect, it } from "vitest";
import type { FinishedAssessment } from "@/lib/assessment/record";
import type { Level } from "@/lib/assessment/schema";
import { makeQuestion } from "@/tests/fixtures/questions";
import { type ComparedAttempt, compareAttempts } from "./comparison";

const at = (hour: number) => new Date(Date.UTC(2026, 10, 22, hour));
const question = makeQuestion();

type Levels = { structure: Level | null; check: Level | null };
function reading(levels: Levels, changes: Partial<FinishedAssessment> = {}): FinishedAssessment {
  return {
    id: "a",
    status: "done",
    judge: "offline",
    model: "m",
    promptVersion: "1",
    rubricVersion: "r",
    score: 50,
    findings: Object.entries(levels).map(([criterionId, level]) => ({
      criterionId,
      level,
      reasoning: "",
      evidence: level ? [{ start: 0, end: 4 }] : [],
    })),
    redFlags: [],
    inputTokens: 0,
    outputTokens: 0,
    milliseconds: null,
    advice: null,
    disagreements: [],
    finishedAt: at(11),
    ...changes,
  };
}

/** An attempt with these readings, newest first. */
function attempt(
  askedAt: Date,
  readings: FinishedAssessment[],
  changes: Partial<ComparedAttempt> = {},
): ComparedAttempt {
  return {
    id: `asked-${askedAt.getUTCHours()}`,
    position: 0,
    take: 1,
    question,
    phase: "closed",
    ending: "submitted",
    answer: "Four steps, always.",
    followUp: null,
    judgedId: "",
    draft: "",
    lateText: null,
    extensions: 0,
    assessment: readings.find(({ question: other }) => !other) ?? null,
    band: null,
    earlier: [],
    awaitsJudge: false,
    failure: null,
    isHeldBack: false,
    ownLevels: null,
    interviewId: "i",
    askedAt,
    purpose: "mock",
    wordsOnly: false,
    rubricVersion: "r",
    readings,
    ...changes,
  };
}

const bands = [{ model: "m", promptVersion: "1", aim: 0.9, halfWidths: [20], coverage: [] }];
const compare = (before: FinishedAssessment[], after: FinishedAssessment[], changes: Partial<ComparedAttempt> = {}) =>
  compareAttempts(attempt(at(10), before), attempt(at(12), after, changes), bands);

const weak = { structure: 2, check: 0 } as const;
const strong = { structure: 2, check: 3 } as const;

describe("two answers side by side", () => {
  it("move criterion by criterion, each with its own words", () => {
    expect(compare([reading(weak)], [reading(strong)])).toMatchObject({
      obstacle: null,
      criteria: [
        { step: 0, before: { level: 2, quotes: ["Four"] }, after: { level: 2, quotes: ["Four"] } },
        { step: 3, before: { level: 0, quotes: [] }, after: { level: 3, quotes: ["Four"] } },
      ],
    });
  });

  it("have no movement where one was not judged on a criterion", () => {
    const { criteria } = compare([reading({ structure: null, check: 0 })], [reading(strong)]);
    expect(criteria.map(({ step }) => step)).toEqual([null, 3]);
  });

  it.each([
    [50, 50, false],
    [50, 70, false],
    [50, 79, true],
    [79, 50, true],
  ])("with the scores %s and %s, give or take 20, changed clearly: %s", (before, after, isClear) => {
    const { score } = compare([reading(weak, { score: before })], [reading(strong, { score: after })]);
    expect(score).toMatchObject({ before, after, band: { halfWidth: 20 }, isClear });
  });

  it("have no clear change where the judge's error is not known", () => {
    const unknown = { model: "unmeasured", score: 0 };
    const { score } = compare([reading(weak, unknown)], [reading(strong, { ...unknown, score: 100 })]);
    expect(score).toMatchObject({ band: null, isClear: false });
  });
});

describe("answers that were read differently", () => {
  it.each([
    [{ judge: "llm" as const, model: "x" }, "judge"],
    [{ model: "x" }, "model"],
    [{ promptVersion: "2" }, "prompt"],
  ])("as by %j are not compared: %s", (changes, obstacle) => {
    const comparison = compare([reading(weak)], [reading(strong, changes)]);
    expect(comparison).toMatchObject({ obstacle, score: null, told: { movement: null } });
    expect(comparison.criteria.map(({ step, after }) => [step, after.level])).toEqual([
      [null, 2],
      [null, 3],
    ]);
  });

  it("by different rubrics show no criteria beside each other", () => {
    const changes = { rubricVersion: "s" };
    expect(compare([reading(weak)], [reading(strong, changes)], changes)).toMatchObject({
      obstacle: "rubric",
      criteria: [],
    });
  });

  it("are compared by the latest readings that have the same reader", () => {
    const later = reading({ structure: 3, check: 3 }, { judge: "llm", model: "x" });
    const comparison = compare([later, reading(weak)], [reading(strong), reading(weak)]);
    expect(comparison).toMatchObject({ obstacle: null, readings: { before: { model: "m" } } });
    expect(comparison.criteria.map(({ step }) => step)).toEqual([0, 3]);
  });

  it("are compared by the later rubric once both were read by it, even if neither was asked with it", () => {
    const third = makeQuestion({ criteria: question.criteria.slice(1) });
    const changes = { rubricVersion: "t", question: third };
    const comparison = compare([reading(weak, changes)], [reading(strong, changes)], { rubricVersion: "s" });
    expect(comparison.criteria.map(({ criterion, step }) => [criterion.id, step])).toEqual([["check", 3]]);
  });

  it.each([
    ["neither", [], []],
    ["only the earlier", [reading(weak)], []],
    ["only the later", [], [reading(strong)]],
  ])("are not compared where %s was judged", (_, before, after) => {
    expect(compare(before, after)).toMatchObject({ obstacle: "not-judged", score: null });
  });

  it("are not compared while the levels of one are held back", () => {
    expect(compare([reading(weak)], [], { isHeldBack: true })).toMatchObject({
      obstacle: "held-back",
      criteria: [],
      told: null,
    });
  });
});

describe("the one thing that the earlier answer was told", () => {
  it("is what its report said to begin with, and how far the later answer has it", () => {
    expect(compare([reading(weak)], [reading(strong)]).told).toMatchObject({
      criterion: { id: "check" },
      isInTime: true,
      movement: { step: 3 },
    });
  });

  it("is what the reading said that was there before the later answer, not one that came after it", () => {
    const sinceThen = reading({ structure: 0, check: 3 }, { finishedAt: at(13) });
    expect(compare([sinceThen, reading(weak)], [reading(strong)]).told?.criterion.id).toBe("check");
  });

  it("was told too late where the earlier answer was judged after the later one was asked", () => {
    expect(compare([reading(weak, { finishedAt: at(13) })], [reading(strong)]).told?.isInTime).toBe(false);
  });

  it("is nothing where every point was demonstrated, or none judged", () => {
    expect(compare([reading({ structure: 3, check: 3 })], [reading(weak)]).told).toBeNull();
    expect(compare([], [reading(weak)]).told).toBeNull();
  });
});
