import "server-only";
import type { CandidateId } from "@/lib/account/schema";
import { type Levels, levelsSchema } from "@/lib/assessment/levels";
import { database } from "@/lib/db/client";
import { type Ending, endingSchema } from "@/lib/interview/schema";
import type { Day } from "./day";

/** The answers that the drill and the gaps look back on: half a year at six a day, and as quick with ten times as many. */
export const ANSWERS_LOOKED_BACK_ON = 1000;

/** One take at a question, with what its latest reading said in levels. */
export type PractisedAnswer = {
  bankId: string;
  questionId: string;
  competency: string;
  day: Day;
  ending: Ending;
  /** Null where nothing was read. */
  levels: Levels | null;
  flagged: boolean;
};

/** The owner's latest closed attempts with their follow-ups, oldest first; at most ANSWERS_LOOKED_BACK_ON. */
export async function listPractisedAnswers(owner: CandidateId): Promise<PractisedAnswer[]> {
  const rows = await database().attempt.findMany({
    where: { candidateId: owner, part: 1, askedAt: { not: null } },
    orderBy: [{ askedAt: "desc" }, { id: "desc" }],
    take: ANSWERS_LOOKED_BACK_ON,
    select: {
      bankId: true,
      questionId: true,
      competency: true,
      askedOn: true,
      ending: true,
      levels: true,
      flagged: true,
    },
  });
  return rows.toReversed().flatMap(({ askedOn, ending, levels, ...row }): PractisedAnswer[] => {
    if (!askedOn || !ending) return [];
    return [
      { ...row, day: askedOn, ending: endingSchema.parse(ending), levels: levelsSchema.nullable().parse(levels) },
    ];
  });
}

/** The scores of one competency's answers on one day, read by one reader. */
export type ScoreDay = { competency: string; day: Day; reader: string; sum: number; answers: number };

/** All scores of the owner's answers, summed by the database, by day. */
export async function sumScores(owner: CandidateId): Promise<ScoreDay[]> {
  const groups = await database().attempt.groupBy({
    by: ["competency", "askedOn", "scoredBy"],
    where: { candidateId: owner, score: { not: null } },
    _sum: { score: true },
    _count: { score: true },
    orderBy: [{ competency: "asc" }, { askedOn: "asc" }, { scoredBy: "asc" }],
  });
  return groups.flatMap(({ competency, askedOn, scoredBy, _sum, _count }): ScoreDay[] =>
    askedOn && scoredBy
      ? [{ competency, day: askedOn, reader: scoredBy, sum: _sum.score ?? 0, answers: _count.score }]
      : [],
  );
}

/** The time that was practised on one day. */
export type PracticeDay = { day: Day; seconds: number; answers: number };

/** All time that the owner practised, with that for follow-ups and skipped questions, summed by the database, by day. */
export async function sumTime(owner: CandidateId): Promise<PracticeDay[]> {
  const groups = await database().attempt.groupBy({
    by: ["askedOn"],
    where: { candidateId: owner, secondsTaken: { not: null } },
    _sum: { secondsTaken: true },
    _count: { score: true },
    orderBy: { askedOn: "asc" },
  });
  return groups.flatMap(({ askedOn, _sum, _count }): PracticeDay[] =>
    askedOn ? [{ day: askedOn, seconds: _sum.secondsTaken ?? 0, answers: _count.score }] : [],
  );
}

/** From this day on a question of this competency was judged by another rubric than before. */
export type RubricChange = { competency: string; day: Day };

/** When the rubrics of the owner's questions changed under answers to them that were judged, oldest first. */
export async function listRubricChanges(owner: CandidateId): Promise<RubricChange[]> {
  const groups = await database().attempt.groupBy({
    by: ["bankId", "questionId", "competency", "rubricVersion"],
    where: { candidateId: owner, score: { not: null } },
    _min: { askedOn: true },
    orderBy: { _min: { askedOn: "asc" } },
  });
  const seen = new Set<string>();
  return groups.flatMap(({ bankId, questionId, competency, _min }): RubricChange[] => {
    const question = `${bankId} ${questionId}`;
    const isFirst = !seen.has(question);
    seen.add(question);
    return isFirst || !_min.askedOn ? [] : [{ competency, day: _min.askedOn }];
  });
}

/** What the candidate thought of an answer before its levels were shown, and what the latest reading says. */
export type RatedAnswer = { day: Day; own: Levels; judged: Levels; reader: string };

/** As far back as one's own eye is followed. */
const RATINGS_LOOKED_BACK_ON = 500;

/** The owner's latest answers that both they and a judge gave levels, oldest first. */
export async function listRatedAnswers(owner: CandidateId): Promise<RatedAnswer[]> {
  const rows = await database().selfRating.findMany({
    where: { candidateId: owner },
    orderBy: [{ createdAt: "desc" }, { attemptId: "desc" }],
    take: RATINGS_LOOKED_BACK_ON,
    select: { levels: true, attempt: { select: { askedOn: true, levels: true, scoredBy: true } } },
  });
  return rows.toReversed().flatMap(({ levels, attempt }): RatedAnswer[] => {
    const judged = levelsSchema.nullable().parse(attempt.levels);
    if (!attempt.askedOn || !attempt.scoredBy || !judged) return [];
    return [{ day: attempt.askedOn, own: levelsSchema.parse(levels), judged, reader: attempt.scoredBy }];
  });
}
