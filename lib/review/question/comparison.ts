import { firstThingToAdd } from "@/lib/assessment/advice";
import { type Band, type Bands, bandAround, isClearChange } from "@/lib/assessment/band";
import { type Difference, differenceBetween } from "@/lib/assessment/compare";
import type { FinishedAssessment } from "@/lib/assessment/record";
import type { Level } from "@/lib/assessment/schema";
import type { Criterion } from "@/lib/bank/schema";
import type { Purpose } from "@/lib/interview/schema";
import type { ReportedAttempt } from "../report";
import { type WordDifference, wordDifference } from "./word-difference";

/** An answered attempt at a question, as it stands beside another. */
export type ComparedAttempt = ReportedAttempt & {
  interviewId: string;
  askedAt: Date;
  purpose: Purpose;
  /** Whether its interview is a low-pressure one, which shows no numbers. */
  wordsOnly: boolean;
  rubricVersion: string;
  /** Every finished reading of the answer, by whichever rubric, newest first. */
  readings: FinishedAssessment[];
};

/** How one answer meets a criterion: its level, and its own words that show it. */
export type Side = { level: Level | null; quotes: string[] };

/** `step`: by how many levels the later answer is further than the earlier; null where that cannot be said. */
export type CriterionMovement = { criterion: Criterion; before: Side; after: Side; step: number | null };

/** What the earlier answer had most to gain from, and what became of it. */
export type Told = {
  criterion: Criterion;
  /** Whether the candidate could read it before the later answer; else nobody had told them. */
  isInTime: boolean;
  /** Null where the two readings cannot be compared on it. */
  movement: CriterionMovement | null;
};

export type Comparison = {
  before: ComparedAttempt;
  after: ComparedAttempt;
  /** Null where the answers have too little wording in common. */
  words: WordDifference | null;
  /** Why the readings are not compared; null where they are. */
  obstacle: Difference | "not-judged" | "held-back" | null;
  /** The readings that are shown: the latest two that may be compared, or else the latest of each. */
  readings: { before: FinishedAssessment | null; after: FinishedAssessment | null };
  /** In the rubric's order; empty where the two were read by different rubrics, and while levels are held back. */
  criteria: CriterionMovement[];
  score: { before: number; after: number; band: Band | null; isClear: boolean } | null;
  told: Told | null;
};

/**
 * Puts two answers to one question side by side. Only readings by the same judge, model, prompt and rubric are compared
 * (the score contract, rule 7); of these the latest.
 * @param before the answer that was asked for first
 */
export function compareAttempts(before: ComparedAttempt, after: ComparedAttempt, bands: readonly Bands[]): Comparison {
  const pair = comparablePair(before.readings, after.readings);
  const readings = pair ?? { before: before.assessment, after: after.assessment };
  const obstacle = pair ? null : obstacleBetween(before, after);
  const question = pair?.after.question ?? after.question;
  const isOneRubric = pair !== null || before.rubricVersion === after.rubricVersion;
  const areShown = isOneRubric && obstacle !== "held-back";
  const criteria = areShown
    ? question.criteria.map((criterion) => {
        const sides = {
          before: sideOf(criterion, before.answer, readings.before),
          after: sideOf(criterion, after.answer, readings.after),
        };
        return { criterion, ...sides, step: pair && stepBetween(sides.before.level, sides.after.level) };
      })
    : [];
  return {
    before,
    after,
    words: wordDifference(before.answer, after.answer),
    obstacle,
    readings,
    criteria,
    score: pair && scoreMovement(pair, bands),
    told: obstacle === "held-back" ? null : toldBy(before, after, criteria),
  };
}

type Pair = { before: FinishedAssessment; after: FinishedAssessment };

function comparablePair(before: readonly FinishedAssessment[], after: readonly FinishedAssessment[]): Pair | null {
  for (const later of after) {
    const earlier = before.find((reading) => differenceBetween(reading, later) === null);
    if (earlier) return { before: earlier, after: later };
  }
  return null;
}

function obstacleBetween(before: ComparedAttempt, after: ComparedAttempt): Comparison["obstacle"] {
  if (before.isHeldBack || after.isHeldBack) return "held-back";
  const [earlier, later] = [before.readings[0], after.readings[0]];
  return earlier && later ? differenceBetween(earlier, later) : "not-judged";
}

function sideOf(criterion: Criterion, answer: string, reading: FinishedAssessment | null): Side {
  const finding = reading?.findings.find(({ criterionId }) => criterionId === criterion.id);
  const quotes = finding?.evidence.map(({ start, end }) => answer.slice(start, end)) ?? [];
  return { level: finding?.level ?? null, quotes };
}

function stepBetween(before: Level | null, after: Level | null): number | null {
  return before === null || after === null ? null : after - before;
}

function scoreMovement({ before, after }: Pair, bands: readonly Bands[]): Comparison["score"] {
  if (before.score === null || after.score === null) return null;
  const band = bandAround(after.score, 1, after, bands);
  const isClear = isClearChange(before.score, after.score, band);
  return { before: before.score, after: after.score, band, isClear };
}

function toldBy(before: ComparedAttempt, after: ComparedAttempt, criteria: readonly CriterionMovement[]): Told | null {
  const inTime = before.readings.find(({ question, finishedAt }) => !question && finishedAt <= after.askedAt);
  const reading = inTime ?? before.assessment;
  const criterion = reading && firstThingToAdd(before.question.criteria, reading.findings);
  if (!criterion) return null;
  const movement = criteria.find((each) => each.criterion.id === criterion.id && each.step !== null) ?? null;
  return { criterion, isInTime: inTime !== undefined, movement };
}
