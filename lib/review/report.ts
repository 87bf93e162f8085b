import { type Band, type Bands, bandAround } from "@/lib/assessment/band";
import { beginOfSecond, judgedText } from "@/lib/assessment/follow-up";
import type { Levels } from "@/lib/assessment/levels";
import { type AssessmentRecord, type FinishedAssessment, isFinished } from "@/lib/assessment/record";
import type { Level } from "@/lib/assessment/schema";
import { interviewScore } from "@/lib/assessment/score";
import type { Question } from "@/lib/bank/schema";
import { type Phase, phaseOf, type Stamps } from "@/lib/interview/clock";
import type { Clock, Ending, Manner } from "@/lib/interview/schema";
import { mayRetake, standing } from "@/lib/interview/transitions";
import { contrastOf } from "./contrast";

/** The follow-up to an answer, and what came of it. */
export type ReportedFollowUp = {
  words: string;
  /** What it is about. */
  criterionId: string | null;
  /** Where its answer begins in the answer of the whole; they are judged as one. Null without one. */
  begin: number | null;
  /** Whether the reading that is shown is of both answers together. */
  isRead: boolean;
  /** The latest reading of the first answer alone. */
  before: FinishedAssessment | null;
  phase: Phase;
  ending: Ending | null;
  draft: string;
  lateText: string | null;
  extensions: number;
};

/** One take at a question of an interview as the report shows it. */
export type ReportedAttempt = {
  id: string;
  position: number;
  take: number;
  question: Question;
  phase: Phase;
  ending: Ending | null;
  /** What is judged: with the answer to the follow-up, where there is one. */
  answer: string;
  followUp: ReportedFollowUp | null;
  /** Of which attempt the latest reading is, or would be: of the follow-up, once that is answered. */
  judgedId: string;
  /** What had been typed when the question was skipped. */
  draft: string;
  lateText: string | null;
  /** How often "More time" was pressed. */
  extensions: number;
  /** The latest reading, if any; kept while another is awaited. */
  assessment: FinishedAssessment | null;
  /** Around its score; null where none was measured. */
  band: Band | null;
  /** The readings of the same text before it, newest first. */
  earlier: FinishedAssessment[];
  awaitsJudge: boolean;
  failure: Extract<AssessmentRecord, { status: "failed" }> | null;
  /** Whether its reading is kept from the page until the candidate has rated the answer or asks for the levels. */
  isHeldBack: boolean;
  /** The candidate's own levels, given before they saw the judge's; null where they gave none. */
  ownLevels: Levels | null;
};

/** One question with its latest take, and the takes before it, newest first. */
export type ReportedQuestion = ReportedAttempt & { earlierTakes: ReportedAttempt[]; mayRetake: boolean };

export type Report = {
  interviewId: string;
  bankId: string;
  bankTitle: string;
  createdAt: Date;
  clock: Clock;
  manner: Manner;
  attempts: ReportedQuestion[];
  /** 0 to 100; null while nothing is judged. */
  score: number | null;
  /** Around the score; null where readings are of several judges, or of one whose error was not measured. */
  band: Band | null;
  /** How many criteria came out at each level, over all questions. */
  levels: LevelCounts;
  /** A strong competency and the weakest, where they are further apart than their bands; else null. */
  contrast: { best: string; last: string } | null;
  answered: number;
  awaiting: number;
  /** How many answers have their levels held back. */
  heldBack: number;
  unfinished: boolean;
  /** Whether a question is open, so that its clock may be running. */
  isOpen: boolean;
};

/** Counts of criteria by level, and of those that were not judged. */
export type LevelCounts = { byLevel: Record<Level, number>; notJudged: number };

export type AttemptForReport = Stamps & {
  id: string;
  position: number;
  take: number;
  /** 1: the answer to the question; 2: to its follow-up. */
  part: number;
  followUpWords: string | null;
  criterionId: string | null;
  followUpDueAt: Date | null;
  question: Question;
  ending: Ending | null;
  answer: string | null;
  draft: string;
  lateText: string | null;
  extensions: number;
  /** Oldest first. */
  assessments: AssessmentRecord[];
  /** Null until the candidate has rated the answer or asked for its levels. */
  selfRating: { levels: Levels } | null;
};

/** Puts a report together from all attempts of an interview, in the order of asking, as they stand at `now`. */
export function composeReport(
  interview: { id: string; bankId: string; bankTitle: string; createdAt: Date; clock: Clock; manner: Manner },
  attempts: AttemptForReport[],
  bands: readonly Bands[],
  now: Date,
): Report {
  const { kind } = standing(attempts, now);
  const positions = [...new Set(attempts.map(({ position }) => position))];
  const reported = positions.flatMap((position): ReportedQuestion[] => {
    const parts = attempts.filter((attempt) => attempt.position === position);
    const takes = parts
      .filter(({ part }) => part === 1)
      .map((first) => {
        const second = parts.find(({ take, part }) => take === first.take && part === 2) ?? null;
        const take = reportTake(first, second, bands, now);
        return interview.manner.rateFirst && !first.selfRating ? holdBack(take) : take;
      });
    const last = takes.at(-1);
    // While a question is answered anew, what it had before stays on the page.
    const latest = takes.findLast(({ phase }) => phase === "closed") ?? last;
    if (!latest || !last) return [];
    const earlierTakes = takes.filter(({ take }) => take < latest.take).toReversed();
    const isFree = kind === "paused" || kind === "finished";
    return [{ ...latest, earlierTakes, mayRetake: isFree && mayRetake(interview.manner, last.take) }];
  });
  const scored = reported.flatMap(({ assessment }) => (assessment?.score == null ? [] : [assessment]));
  const score = interviewScore(scored.map((assessment) => assessment.score));
  const [reader] = scored;
  const isOneJudge = scored.every(
    ({ model, promptVersion }) => model === reader?.model && promptVersion === reader.promptVersion,
  );
  const isOneReader = reader !== undefined && isOneJudge;
  return {
    interviewId: interview.id,
    bankId: interview.bankId,
    bankTitle: interview.bankTitle,
    createdAt: interview.createdAt,
    clock: interview.clock,
    manner: interview.manner,
    attempts: reported,
    score,
    band: score !== null && isOneReader ? bandAround(score, scored.length, reader, bands) : null,
    levels: countLevels(reported.flatMap(({ assessment }) => assessment ?? [])),
    contrast: isOneReader ? contrastOf(reported, reader, bands) : null,
    answered: reported.filter((attempt) => attempt.answer.trim() !== "").length,
    awaiting: reported.filter((attempt) => attempt.awaitsJudge).length,
    heldBack: reported.filter((attempt) => attempt.isHeldBack).length,
    unfinished: kind !== "finished",
    isOpen: kind === "open" || kind === "considering",
  };
}

/** Counts the criteria of some readings by the level that they came out at. */
export function countLevels(readings: Pick<FinishedAssessment, "findings">[]): LevelCounts {
  const counts: LevelCounts = { byLevel: { 0: 0, 1: 0, 2: 0, 3: 0 }, notJudged: 0 };
  for (const { level } of readings.flatMap(({ findings }) => findings)) {
    if (level === null) counts.notJudged += 1;
    else counts.byLevel[level] += 1;
  }
  return counts;
}

/**
 * What became of one take.
 * @param second its follow-up, if one was asked
 */
export function reportTake(
  first: AttemptForReport,
  second: AttemptForReport | null,
  bands: readonly Bands[],
  now: Date,
): ReportedAttempt {
  const isTwofold = Boolean(second?.answer?.trim());
  const latest = (second && isTwofold ? second : first).assessments.at(-1);
  const [ofFirst, ...earlierOfFirst] = finishedIn(first.assessments);
  const [ofBoth, ...earlierOfBoth] = finishedIn(second?.assessments ?? []);
  const assessment = ofBoth ?? ofFirst ?? null;
  const answer = first.answer ?? "";
  return {
    id: first.id,
    position: first.position,
    take: first.take,
    question: first.question,
    phase: phaseOf(first, now),
    ending: first.ending,
    answer: second && isTwofold ? judgedText({ ...second, first }) : answer,
    followUp: second && {
      words: second.followUpWords ?? "",
      criterionId: second.criterionId,
      begin: isTwofold ? beginOfSecond(answer) : null,
      isRead: ofBoth !== undefined,
      before: ofFirst ?? null,
      phase: phaseOf(second, now),
      ending: second.ending,
      draft: second.draft,
      lateText: second.lateText,
      extensions: second.extensions,
    },
    judgedId: second && isTwofold ? second.id : first.id,
    draft: first.draft,
    lateText: first.lateText,
    extensions: first.extensions,
    assessment,
    band: assessment?.score == null ? null : bandAround(assessment.score, 1, assessment, bands),
    earlier: ofBoth ? earlierOfBoth : earlierOfFirst,
    awaitsJudge: latest?.status === "waiting" || latest?.status === "judging",
    failure: latest?.status === "failed" ? latest : null,
    isHeldBack: false,
    ownLevels: first.selfRating && Object.keys(first.selfRating.levels).length > 0 ? first.selfRating.levels : null,
  };
}

/** An answer as it is shown before its levels are: there is something to rate, and no reading. */
export function holdBack(take: ReportedAttempt): ReportedAttempt {
  if (take.phase !== "closed" || take.answer.trim() === "") return take;
  const followUp = take.followUp && { ...take.followUp, isRead: false, before: null };
  return { ...take, isHeldBack: true, assessment: null, band: null, earlier: [], followUp };
}

/** Those by the rubric that the question was asked with, newest first. */
function finishedIn(assessments: AssessmentRecord[]): FinishedAssessment[] {
  return assessments
    .filter(isFinished)
    .filter(({ question }) => !question)
    .toReversed();
}
