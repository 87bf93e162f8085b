import { type Band, type Bands, bandAround } from "@/lib/assessment/band";
import type { AssessmentRecord, FinishedAssessment } from "@/lib/assessment/record";
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
  answered: number;
  awaiting: number;
  unfinished: boolean;
  /** Whether a question is open, so that its clock may be running. */
  isOpen: boolean;
};

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
  const reported = attempts.map((attempt) => reportAttempt(attempt, now));
  const scored = reported.flatMap(({ assessment }) => (assessment?.score == null ? [] : [assessment]));
  const score = interviewScore(scored.map((assessment) => assessment.score));
  const [reader] = scored;
  const isOneJudge = scored.every(
    ({ model, promptVersion }) => model === reader?.model && promptVersion === reader.promptVersion,
  );
  return {
    interviewId: interview.id,
    bankId: interview.bankId,
    bankTitle: interview.bankTitle,
    createdAt: interview.createdAt,
    clock: interview.clock,
    attempts: reported,
    score,
    band: score !== null && reader && isOneJudge ? bandAround(score, scored.length, reader, bands) : null,
    answered: reported.filter((attempt) => attempt.answer.trim() !== "").length,
    awaiting: reported.filter((attempt) => attempt.awaitsJudge).length,
    unfinished: reported.some((attempt) => attempt.phase !== "closed"),
    isOpen: reported.some((attempt) => attempt.phase === "thinking" || attempt.phase === "answering"),
  };
}

function reportAttempt({ assessments, ...attempt }: AttemptForReport, now: Date): ReportedAttempt {
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
    earlier,
    awaitsJudge: latest?.status === "waiting" || latest?.status === "judging",
    failure: latest?.status === "failed" ? latest : null,
  };
}
