import "server-only";
import type { CandidateId } from "@/lib/account/schema";
import { knownBands } from "@/lib/assessment/measure/kept";
import { listBanks } from "@/lib/bank/data";
import { listPractisedAnswers, listRatedAnswers, listRubricChanges, sumPractice } from "../practice/data";
import { dayOf } from "../practice/day";
import { type HeldBackReading, listHeldBackReadings } from "../self-rating/data";
import { type CompetencyProgress, competencyProgress } from "./competencies";
import { progressHeadline } from "./headline";
import { withoutHeldBack } from "./held-back";
import { type OwnEye, ownEye } from "./own-eye";
import { type PracticeTime, practiceTime } from "./practice-time";
import { type Standings, standingsOf } from "./standings";
import { firstDayOf, type Timeline, timelineOf } from "./timeline";

/** What one's practice of the last half year came to. */
export type Progress = {
  headline: string;
  /** Answers that have a score which is shown. */
  answers: number;
  /** Readings that count nowhere here until the candidate has rated the answer or asks for its levels, oldest first. */
  heldBack: HeldBackReading[];
  timeline: Timeline;
  /** The most practised first. */
  competencies: CompetencyProgress[];
  standings: Standings;
  time: PracticeTime;
  /** Null where the candidate has not rated an answer of theirs yet. */
  eye: OwnEye | null;
};

/** @returns the owner's progress as it stands at `now`, or null where they have not practised for half a year */
export async function findProgress(owner: CandidateId, now: Date): Promise<Progress | null> {
  const today = dayOf(now);
  const since = firstDayOf(today);
  const practice = await sumPractice(owner, since);
  const [first, last] = [practice[0]?.day, practice.at(-1)?.day];
  if (!first || !last) return null;
  const [heldBack, rubricChanges, rated, practised, listed] = await Promise.all([
    listHeldBackReadings(owner, since),
    listRubricChanges(owner, since),
    listRatedAnswers(owner),
    listPractisedAnswers(owner),
    listBanks(owner),
  ]);
  const timeline = timelineOf(first, last > today ? last : today);
  const sums = withoutHeldBack(practice, heldBack);
  const scores = sums.flatMap(({ reader, ...day }) => (reader && day.answers > 0 ? [{ ...day, reader }] : []));
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
    heldBack,
    timeline,
    competencies,
    standings,
    time: practiceTime(sums, timeline),
    eye: ownEye(
      rated.filter(({ day }) => day >= since),
      timeline,
    ),
  };
}
