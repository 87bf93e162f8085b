import "server-only";
import type { CandidateId } from "@/lib/account/schema";
import { listUnread } from "./data";
import { meaningOf } from "./meaning";
import { keepMeaning } from "./mutations";

// On globalThis, since the bundler gives pages and actions each a copy of this module.
const shared: typeof globalThis & { greenroomReading?: Set<CandidateId> } = globalThis;

/**
 * Sets the reading of a candidate's stories and latest answers going, in the background: what each is about is kept, so
 * that no page waits for it. Harmless where all is read.
 */
export function wakeReading(owner: CandidateId): void {
  shared.greenroomReading ??= new Set();
  const reading = shared.greenroomReading;
  if (reading.has(owner)) return;
  reading.add(owner);
  void readAll(owner)
    .catch((error: unknown) => console.error("Answers could not be compared; they are at the next look.", error))
    .finally(() => reading.delete(owner));
}

/** Reads all that is unread, one text after the other, and what has come meanwhile. */
export async function readAll(owner: CandidateId): Promise<void> {
  for (let unread = await listUnread(owner); unread.length > 0; unread = await listUnread(owner)) {
    for (const text of unread) await keepMeaning(text, await meaningOf(text.text));
  }
}
