import "server-only";
import { requestAssessment } from "@/lib/assessment/mutations";
import type { Transaction } from "@/lib/db/client";
import type { Draft } from "../schema";
import { foldForSearch } from "../search-text";
import { secondsTaken } from "../seconds-taken";
import { landInDraft } from "../spoken/hearing/mutations";
import { type Closing, type OpenAttempt, settle, withLate } from "../transitions";

// Steps of a transaction that has found the attempt as its owner's.

/** Closes an attempt whose time is up. What was heard and never looked at is part of the answer. */
export async function closeOverdue(
  transaction: Transaction,
  attempt: OpenAttempt & Closable,
  now: Date,
): Promise<void> {
  if (!settle(attempt, now)) return;
  const { text: draft } = await landInDraft(transaction, attempt.id, now);
  const closing = settle({ ...attempt, draft }, now);
  if (closing) await close(transaction, attempt, closing, now);
}

type Closable = { id: string; firstId: string | null; rubricVersion: string; askedAt: Date | null };

/** Closes an attempt, once, and has its answer judged. */
export async function close(transaction: Transaction, attempt: Closable, closing: Closing, now: Date): Promise<void> {
  const { count } = await transaction.attempt.updateMany({
    where: { id: attempt.id, submittedAt: null },
    data: { ...closing, secondsTaken: secondsTaken(attempt.askedAt, closing.submittedAt) },
  });
  if (count === 0 || closing.answer.trim() === "") return;
  await makeFindable(transaction, attempt.firstId ?? attempt.id, closing.answer);
  await requestAssessment(transaction, attempt, now);
}

/** An answer to a follow-up is found with the answer that it follows. */
async function makeFindable(transaction: Transaction, attemptId: string, answer: string): Promise<void> {
  const { search } = await transaction.attempt.findUniqueOrThrow({
    where: { id: attemptId },
    select: { search: true },
  });
  await transaction.attempt.update({
    where: { id: attemptId },
    data: { search: `${search} ${foldForSearch(answer)}` },
  });
}

/** Keeps text that came too late beside the answer. */
export async function keepLate(
  transaction: Transaction,
  attempt: OpenAttempt & { id: string },
  draft: Draft,
): Promise<void> {
  const data = {
    lateText: withLate(attempt, draft),
    draftRevision: Math.max(draft.revision, attempt.draftRevision),
  };
  await transaction.attempt.update({ where: { id: attempt.id }, data });
}
