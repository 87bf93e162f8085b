import "server-only";
import { inTurn } from "@/lib/db/client";
import type { Unread } from "./data";
import { textHash } from "./meaning";

/** Keeps what a text is about, in place of what was kept before. Its text may have been deleted meanwhile. */
export async function keepMeaning({ attemptId, storyId, text }: Unread, vector: Float32Array): Promise<void> {
  await inTurn(async (transaction) => {
    const isThere = attemptId
      ? await transaction.attempt.count({ where: { id: attemptId } })
      : await transaction.story.count({ where: { id: storyId ?? "" } });
    if (isThere === 0) return;
    const kept = { textHash: textHash(text), vector: new Uint8Array(vector.slice().buffer) };
    await transaction.meaning.deleteMany({ where: attemptId ? { attemptId } : { storyId } });
    await transaction.meaning.create({ data: { attemptId, storyId, ...kept } });
  });
}
