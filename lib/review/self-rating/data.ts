import "server-only";
import { database } from "@/lib/db/client";

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
