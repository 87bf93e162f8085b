import "server-only";
import type { CandidateId } from "@/lib/account/schema";
import { settleOverdue } from "./mutations";
import { wakeHearing } from "./spoken/hearing/queue";
import { discardConfirmed, endAbandoned } from "./spoken/mutations";

/**
 * Brings all of the owner's interviews to where they stand at `now`: recordings that nobody makes any more are ended and
 * heard, attempts whose time is up are closed, and sound that is not needed any more is thrown away. Every page that
 * shows attempts calls it first.
 */
export async function settleInterviews(owner: CandidateId, now: Date): Promise<void> {
  if ((await endAbandoned(owner, now)).ended > 0) wakeHearing();
  await settleOverdue(owner, now);
  await discardConfirmed(owner, now);
}
