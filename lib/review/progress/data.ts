import "server-only";
import type { CandidateId } from "@/lib/account/schema";
import { knownBands } from "@/lib/assessment/measure/kept";
import { listBanks } from "@/lib/bank/data";
import { listPractisedAnswers, listRatedAnswers, listRubricChanges, sumScores, sumTime } from "../practice/data";
import { dayOf } from "../practice/day";
import { type CompetencyProgress, competencyProgress } from "./competencies";
import { progressHeadline } from "./headline";
import { type OwnEye, ownEye } from "./own-eye";
import { type PracticeTime, practiceTime } from "./practice-time";
import { type Standings, standingsOf } from "./standings";
import { type Timeline, timelineOf } from "./timeline";

/** What one's practice came to so far. */
export type Progress = {
  headline: string;
  /** Answers that have a score. */
  answers: number;
  timeline: Timeline;
  /** The most practised first. */
  competencies: CompetencyProgress[];
  standings: Standings;
  time: PracticeTime;
  /** Null where the candidate has not rated an answer of theirs yet. */
  eye: OwnEye | null;
};

/** @returns the owner's progress as it stands at `now`, or null before they have practised */
export async function findProgress(owner: CandidateId, now: Date): Promise<Progress | null> {
  const time = await sumTime(owner);
  const [first, last] = [time[0]?.day, time.at(-1)?.day];
  if (!first || !last) return null;
  const [scores, rubricChanges, rated, practised, listed] = await Promise.all([
    sumScores(owner),
    listRubricChanges(owner),
    listRatedAnswers(owner),
    listPractisedAnswers(owner),
    listBanks(owner),
  ]);
  const today = dayOf(now);
  const timeline = timelineOf(first, last > today ? last : today);
  const competencies = competencyProgress(scores, rubricChanges, timeline, knownBands());
  const standings = standingsOf(
    competencies,
    practised,
    listed.map(({ bank }) => bank),
  );
  const answers = scores.reduce((sum, day) => sum + day.answers, 0);
  return {
    headline: progressHeadline(answers, competencies, standings),
    answers,
    timeline,
    competencies,
    standings,
    time: practiceTime(time, timeline),
    eye: ownEye(rated, timeline),
  };
}
