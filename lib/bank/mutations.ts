import "server-only";
import { randomUUID } from "node:crypto";
import type { CandidateId } from "@/lib/account/schema";
import { database, inTurn } from "@/lib/db/client";
import { foldLog } from "@/lib/db/fold-log";
import { readOwnBank } from "./data";
import { settleDraft, type Unfit } from "./own-bank";
import { type Bank, type BankDraft, ownBankId } from "./schema";

/** A bank of 200 long questions is half a megabyte; so many of them are enough for any search for work. */
export const MAX_OWN_BANKS = 100;

type NotFound = { ok: false; reason: "not-found" };

export type CreatedBank = { ok: true; bankId: string } | { ok: false; reason: "too-many" } | Unfit;

/** Stores a new bank of the candidate's own. */
export async function createOwnBank(owner: CandidateId, draft: BankDraft, now: Date): Promise<CreatedBank> {
  const settled = settleDraft(draft);
  if (!settled.ok) return settled;
  const id = ownBankId(randomUUID());
  return inTurn(async (transaction): Promise<CreatedBank> => {
    await transaction.candidate.upsert({ where: { id: owner }, create: { id: owner, createdAt: now }, update: {} });
    if ((await transaction.ownBank.count({ where: { candidateId: owner } })) >= MAX_OWN_BANKS) {
      return { ok: false, reason: "too-many" };
    }
    await transaction.ownBank.create({
      data: { id, candidateId: owner, ...settled.draft, createdAt: now, updatedAt: now },
    });
    return { ok: true, bankId: id };
  });
}

export type SavedBank =
  | { ok: true; revision: number }
  /** Another tab saved in between; what stands there now. */
  | { ok: false; reason: "changed"; bank: Bank; revision: number }
  | NotFound
  | Unfit;

/**
 * Replaces a bank of the candidate's own. Past attempts keep their questions as they were asked.
 * @param revision the one that the change was made from
 */
export async function saveOwnBank(
  owner: CandidateId,
  bankId: string,
  revision: number,
  draft: BankDraft,
  now: Date,
): Promise<SavedBank> {
  const settled = settleDraft(draft);
  if (!settled.ok) return settled;
  return inTurn(async (transaction): Promise<SavedBank> => {
    const stored = await transaction.ownBank.findFirst({ where: { id: bankId, candidateId: owner } });
    if (!stored) return { ok: false, reason: "not-found" };
    if (stored.revision !== revision) return { ok: false, reason: "changed", ...readOwnBank(stored) };
    const data = { ...settled.draft, revision: revision + 1, updatedAt: now };
    await transaction.ownBank.update({ where: { id: bankId }, data });
    return { ok: true, revision: data.revision };
  });
}

/** Removes a bank of the candidate's own; attempts at its questions stay. */
export async function deleteOwnBank(owner: CandidateId, bankId: string): Promise<{ ok: true } | NotFound> {
  const { count } = await database().$transaction((transaction) =>
    transaction.ownBank.deleteMany({ where: { id: bankId, candidateId: owner } }),
  );
  await foldLog();
  return count > 0 ? { ok: true } : { ok: false, reason: "not-found" };
}
