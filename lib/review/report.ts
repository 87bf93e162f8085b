import { type Band, type Bands, bandAround } from "@/lib/assessment/band";
import { beginOfSecond, judgedText } from "@/lib/assessment/follow-up";
import type { AssessmentRecord, FinishedAssessment } from "@/lib/assessment/record";
import { interviewScore } from "@/lib/assessment/score";
import type { Question } from "@/lib/bank/schema";
import { type Phase, phaseOf, type Stamps } from "@/lib/interview/clock";
import type { Clock, Ending, Manner } from "@/lib/interview/schema";
import { mayRetake, standing } from "@/lib/interview/transitions";

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
  /** The readings of the same text before it, newest first. */
  earlier: FinishedAssessment[];
  awaitsJudge: boolean;
  failure: Extract<AssessmentRecord, { status: "failed" }> | null;
};

/** One question with its latest take, and the takes before it, newest first. */
export type ReportedQuestion = ReportedAttempt & { earlierTakes: ReportedAttempt[]; mayRetake: boolean };

export type Report = {
  interviewId: string;
  bankTitle: string;
  createdAt: Date;
  clock: Clock;
  manner: Manner;
  attempts: ReportedQuestion[];
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
};

/** Puts a report together from all attempts of an interview, in the order of asking, as they stand at `now`. */
export function composeReport(
  interview: { id: string; bankTitle: string; createdAt: Date; clock: Clock; manner: Manner },
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
      .map((first) =>
        reportTake(first, parts.find(({ take, part }) => take === first.take && part === 2) ?? null, now),
      );
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
  return {
    interviewId: interview.id,
    bankTitle: interview.bankTitle,
    createdAt: interview.createdAt,
    clock: interview.clock,
    manner: interview.manner,
    attempts: reported,
    score,
    band: score !== null && reader && isOneJudge ? bandAround(score, scored.length, reader, bands) : null,
    answered: reported.filter((attempt) => attempt.answer.trim() !== "").length,
    awaiting: reported.filter((attempt) => attempt.awaitsJudge).length,
    unfinished: kind !== "finished",
    isOpen: kind === "open" || kind === "considering",
  };
}

function reportTake(first: AttemptForReport, second: AttemptForReport | null, now: Date): ReportedAttempt {
  const isTwofold = Boolean(second?.answer?.trim());
  const latest = (second && isTwofold ? second : first).assessments.at(-1);
  const [ofFirst, ...earlierOfFirst] = finishedIn(first.assessments);
  const [ofBoth, ...earlierOfBoth] = finishedIn(second?.assessments ?? []);
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
    assessment: ofBoth ?? ofFirst ?? null,
    earlier: ofBoth ? earlierOfBoth : earlierOfFirst,
    awaitsJudge: latest?.status === "waiting" || latest?.status === "judging",
    failure: latest?.status === "failed" ? latest : null,
  };
}

/** Newest first. */
function finishedIn(assessments: AssessmentRecord[]): FinishedAssessment[] {
  return assessments.filter((each) => each.status === "done").toReversed();
}
