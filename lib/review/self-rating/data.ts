import "server-only";
import type { CandidateId } from "@/lib/account/schema";
import { database } from "@/lib/db/client";
import type { Day } from "../practice/day";

/** What decides whether the levels of a take are held back. */
type Take = { id: string; interviewId: string; position: number; take: number; interview: { rateFirst: boolean } };

/**
 * Of some takes those whose levels are not shown yet: their interview asks the candidate to rate first, and neither the
 * take nor a later one of the same question has been rated or opened.
 * @returns their ids
 */
export async function listHeldBack(takes: readonly Take[]): Promise<Set<string>> {
  const doubtful = takes.filter(({ interview }) => interview.rateFirst);
  if (doubtful.length === 0) return new Set();
  const seen = await database().attempt.findMany({
    where: { interviewId: { in: doubtful.map(({ interviewId }) => interviewId) }, selfRating: { isNot: null } },
    select: { interviewId: true, position: true, take: true },
  });
  const isSeen = ({ interviewId, position, take }: Take) =>
    seen.some((rated) => rated.interviewId === interviewId && rated.position === position && rated.take >= take);
  return new Set(doubtful.filter((take) => !isSeen(take)).map(({ id }) => id));
}

/** A reading that is not shown yet, as far as sums over readings are concerned. */
export type HeldBackReading = {
  attemptId: string;
  interviewId: string;
  position: number;
  day: Day;
  competency: string;
  reader: string;
  /** Null where no criterion was judged. */
  score: number | null;
};

/** The readings of the owner's answers since that day that are held back, the oldest interview first. */
export async function listHeldBackReadings(owner: CandidateId, since: Day): Promise<HeldBackReading[]> {
  // Asked of the interviews, since most have none that are rated first: their index tells without a look at an attempt.
  const interviews = await database().interview.findMany({
    where: { candidateId: owner, rateFirst: true },
    orderBy: { createdAt: "asc" },
    select: {
      rateFirst: true,
      attempts: {
        where: { part: 1, askedOn: { gte: since }, scoredBy: { not: null }, selfRating: null },
        orderBy: [{ position: "asc" }, { take: "asc" }],
        select: {
          id: true,
          interviewId: true,
          position: true,
          take: true,
          askedOn: true,
          competency: true,
          scoredBy: true,
          score: true,
        },
      },
    },
  });
  const rows = interviews.flatMap(({ attempts, ...interview }) =>
    attempts.map((attempt) => ({ ...attempt, interview })),
  );
  const heldBack = await listHeldBack(rows);
  return rows.flatMap(({ id, askedOn, scoredBy, interviewId, position, competency, score }): HeldBackReading[] => {
    if (!askedOn || !scoredBy || !heldBack.has(id)) return [];
    return [{ attemptId: id, interviewId, position, day: askedOn, competency, reader: scoredBy, score }];
  });
}
