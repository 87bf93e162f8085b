import "server-only";
import type { CandidateId } from "@/lib/account/schema";
import { type Levels, levelsSchema } from "@/lib/assessment/levels";
import { database } from "@/lib/db/client";
import { type Ending, endingSchema } from "@/lib/interview/schema";
import { listHeldBackReadings } from "../self-rating/data";
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
  /** Null where nothing was read, and while its levels are held back. */
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
      id: true,
      bankId: true,
      questionId: true,
      competency: true,
      askedOn: true,
      ending: true,
      levels: true,
      flagged: true,
    },
  });
  const oldest = rows.at(-1)?.askedOn;
  const readings = oldest ? await listHeldBackReadings(owner, oldest) : [];
  const heldBack = new Set(readings.map(({ attemptId }) => attemptId));
  return rows
    .toReversed()
    .flatMap(({ id, bankId, questionId, competency, askedOn, ending, ...row }): PractisedAnswer[] => {
      if (!askedOn || !ending) return [];
      const answer = { bankId, questionId, competency, day: askedOn, ending: endingSchema.parse(ending) };
      const read = { levels: levelsSchema.nullable().parse(row.levels), flagged: row.flagged };
      return [{ ...answer, ...(heldBack.has(id) ? { levels: null, flagged: false } : read) }];
    });
}

/** What was practised of one competency on one day, as far as one reader read it. */
export type PracticeSum = {
  day: Day;
  competency: string;
  /** Null for what nobody has read: skipped questions, follow-ups, answers that wait. */
  reader: string | null;
  /** Of the scores, 0 to 100 each. */
  sum: number;
  /** Answers with a score. */
  answers: number;
  /** From each question to its answer. */
  seconds: number;
};

/** What the owner practised since that day, oldest first, summed by the database along an index that holds all of it. */
export async function sumPractice(owner: CandidateId, since: Day): Promise<PracticeSum[]> {
  const groups = await database().attempt.groupBy({
    by: ["askedOn", "competency", "scoredBy"],
    where: { candidateId: owner, askedOn: { gte: since } },
    _sum: { score: true, secondsTaken: true },
    _count: { score: true, secondsTaken: true },
    orderBy: [{ askedOn: "asc" }, { competency: "asc" }, { scoredBy: "asc" }],
  });
  return groups.flatMap(({ askedOn, competency, scoredBy, _sum, _count }): PracticeSum[] => {
    // What is still open has taken no time yet.
    if (!askedOn || _count.secondsTaken === 0) return [];
    const seconds = _sum.secondsTaken ?? 0;
    return [{ day: askedOn, competency, reader: scoredBy, sum: _sum.score ?? 0, answers: _count.score, seconds }];
  });
}

/** From this day on a question of this competency was judged by another rubric than before. */
export type RubricChange = { competency: string; day: Day };

/** When the rubrics of the owner's questions changed under answers since that day that were judged, oldest first. */
export async function listRubricChanges(owner: CandidateId, since: Day): Promise<RubricChange[]> {
  const groups = await database().attempt.groupBy({
    by: ["bankId", "questionId", "competency", "rubricVersion"],
    where: { candidateId: owner, part: 1, askedAt: { gte: new Date(since) }, score: { not: null } },
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
