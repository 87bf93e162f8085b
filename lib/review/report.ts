import { type Band, type Bands, bandAround, isClearChange } from "@/lib/assessment/band";
import type { AssessmentRecord, FinishedAssessment } from "@/lib/assessment/record";
import type { Level } from "@/lib/assessment/schema";
import { interviewScore } from "@/lib/assessment/score";
import type { Question } from "@/lib/bank/schema";
import { type Phase, phaseOf, type Stamps } from "@/lib/interview/clock";
import type { Clock, Ending } from "@/lib/interview/schema";

/** One question of an interview as the report shows it. */
export type ReportedAttempt = {
  id: string;
  position: number;
  question: Question;
  phase: Phase;
  ending: Ending | null;
  answer: string;
  /** What had been typed when the question was skipped. */
  draft: string;
  lateText: string | null;
  /** The latest reading, if any; kept while another is awaited. */
  assessment: FinishedAssessment | null;
  /** Around its score; null where none was measured. */
  band: Band | null;
  /** The readings before it, newest first. */
  earlier: FinishedAssessment[];
  awaitsJudge: boolean;
  failure: Extract<AssessmentRecord, { status: "failed" }> | null;
};

export type Report = {
  interviewId: string;
  bankId: string;
  bankTitle: string;
  createdAt: Date;
  clock: Clock;
  attempts: ReportedAttempt[];
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
  unfinished: boolean;
  /** Whether a question is open, so that its clock may be running. */
  isOpen: boolean;
};

/** Counts of criteria by level, and of those that were not judged. */
export type LevelCounts = { byLevel: Record<Level, number>; notJudged: number };

export type AttemptForReport = Stamps & {
  id: string;
  position: number;
  question: Question;
  ending: Ending | null;
  answer: string | null;
  draft: string;
  lateText: string | null;
  /** Oldest first. */
  assessments: AssessmentRecord[];
};

/** Puts a report together from an interview's attempts, in the order of asking, as they stand at `now`. */
export function composeReport(
  interview: { id: string; bankId: string; bankTitle: string; createdAt: Date; clock: Clock },
  attempts: AttemptForReport[],
  bands: readonly Bands[],
  now: Date,
): Report {
  const reported = attempts.map((attempt) => reportAttempt(attempt, bands, now));
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
    attempts: reported,
    score,
    band: score !== null && isOneReader ? bandAround(score, scored.length, reader, bands) : null,
    levels: countLevels(reported.flatMap(({ assessment }) => assessment ?? [])),
    contrast: isOneReader ? contrastOf(reported, reader, bands) : null,
    answered: reported.filter((attempt) => attempt.answer.trim() !== "").length,
    awaiting: reported.filter((attempt) => attempt.awaitsJudge).length,
    unfinished: reported.some((attempt) => attempt.phase !== "closed"),
    isOpen: reported.some((attempt) => attempt.phase === "thinking" || attempt.phase === "answering"),
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

/** From this mean on a competency is called strong. */
const STRONG = 60;

function contrastOf(attempts: ReportedAttempt[], reader: FinishedAssessment, bands: readonly Bands[]) {
  const scores = new Map<string, number[]>();
  for (const { question, assessment } of attempts) {
    if (assessment?.score == null) continue;
    scores.set(question.competency, [...(scores.get(question.competency) ?? []), assessment.score]);
  }
  const ranked = [...scores]
    .map(([competency, values]) => ({ competency, mean: interviewScore(values) ?? 0, answers: values.length }))
    .sort((one, other) => other.mean - one.mean);
  const [best, last] = [ranked[0], ranked.at(-1)];
  if (!best || !last || best.mean < STRONG) return null;
  // The wider of the two bands: that of the mean over fewer answers.
  const band = bandAround(last.mean, Math.min(best.answers, last.answers), reader, bands);
  return isClearChange(last.mean, best.mean, band) ? { best: best.competency, last: last.competency } : null;
}

function reportAttempt(
  { assessments, ...attempt }: AttemptForReport,
  bands: readonly Bands[],
  now: Date,
): ReportedAttempt {
  const latest = assessments.at(-1);
  const [assessment, ...earlier] = assessments.filter((each) => each.status === "done").toReversed();
  return {
    id: attempt.id,
    position: attempt.position,
    question: attempt.question,
    phase: phaseOf(attempt, now),
    ending: attempt.ending,
    answer: attempt.answer ?? "",
    draft: attempt.draft,
    lateText: attempt.lateText,
    assessment: assessment ?? null,
    band: assessment?.score == null ? null : bandAround(assessment.score, 1, assessment, bands),
    earlier,
    awaitsJudge: latest?.status === "waiting" || latest?.status === "judging",
    failure: latest?.status === "failed" ? latest : null,
  };
}
