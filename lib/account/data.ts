import "server-only";
import { database } from "@/lib/db/client";
import { type CandidateId, candidateIdSchema } from "./schema";

export type History = { candidateId: CandidateId; interviews: number; lastInterview: Date };

/** Everyone who has practised on this machine, latest first: for its owner alone, behind the link that npm start prints. */
export async function listHistories(): Promise<History[]> {
  const groups = await database().interview.groupBy({
    by: ["candidateId"],
    _count: true,
    _max: { createdAt: true },
    orderBy: { _max: { createdAt: "desc" } },
  });
  return groups.flatMap(({ candidateId, _count, _max }) =>
    _max.createdAt
      ? [{ candidateId: candidateIdSchema.parse(candidateId), interviews: _count, lastInterview: _max.createdAt }]
      : [],
  );
}
