import "server-only";
import type { CandidateId } from "@/lib/account/schema";
import { database, inTurn } from "@/lib/db/client";
import { foldLog } from "@/lib/db/fold-log";
import { forgetVectors } from "@/lib/embedding/embed";
import { MAX_STORIES, type StoryDraft } from "./schema";

type NotFound = { ok: false; reason: "not-found" };
const NOT_FOUND: NotFound = { ok: false, reason: "not-found" };

/**
 * Keeps a new story.
 * @param attemptId the answer that it was picked from, or null; one that is not the owner's is left out
 */
export async function createStory(
  owner: CandidateId,
  draft: StoryDraft,
  attemptId: string | null,
  now: Date,
): Promise<{ ok: true; storyId: string } | { ok: false; reason: "too-many" }> {
  return database().$transaction(async (transaction) => {
    await transaction.candidate.upsert({ where: { id: owner }, create: { id: owner, createdAt: now }, update: {} });
    const stories = await transaction.story.count({ where: { candidateId: owner } });
    if (stories >= MAX_STORIES) return { ok: false, reason: "too-many" };
    const source = attemptId && (await transaction.attempt.findFirst({ where: { id: attemptId, candidateId: owner } }));
    const { id } = await transaction.story.create({
      data: { ...draft, candidateId: owner, attemptId: source ? source.id : null, createdAt: now, updatedAt: now },
    });
    return { ok: true, storyId: id };
  });
}

/** Changes a story. The last one to save wins: one does not write a story in two places at once. */
export async function saveStory(
  owner: CandidateId,
  storyId: string,
  draft: StoryDraft,
  now: Date,
): Promise<{ ok: true } | NotFound> {
  const { count } = await inTurn((transaction) =>
    transaction.story.updateMany({ where: { id: storyId, candidateId: owner }, data: { ...draft, updatedAt: now } }),
  );
  return count > 0 ? { ok: true } : NOT_FOUND;
}

/** Deletes a story for good; the answers that told it stay. */
export async function deleteStory(owner: CandidateId, storyId: string): Promise<{ ok: true } | NotFound> {
  const { count } = await inTurn((transaction) =>
    transaction.story.deleteMany({ where: { id: storyId, candidateId: owner } }),
  );
  forgetVectors();
  await foldLog();
  return count > 0 ? { ok: true } : NOT_FOUND;
}
