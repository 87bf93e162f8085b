"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { requireCandidate } from "@/lib/account/current";
import { createOwnBank, deleteOwnBank, type SavedBank, saveOwnBank } from "@/lib/bank/mutations";
import { bankDraftSchema, idSchema } from "@/lib/bank/schema";

/** @throws where the bank in the boxes was not checked before it was sent */
export async function createBankAction(draft: unknown): Promise<{ ok: false; message: string }> {
  const owner = await requireCandidate();
  const created = await createOwnBank(owner, bankDraftSchema.parse(draft), new Date());
  if (created.ok) redirect(`/banks/${created.bankId}`);
  if (created.reason === "unfit") return { ok: false, message: created.message };
  return { ok: false, message: "You have a hundred banks. Remove one that you no longer need." };
}

export async function saveBankAction(bankId: string, revision: number, draft: unknown): Promise<SavedBank> {
  const owner = await requireCandidate();
  const [id, seen, changed] = [
    idSchema.parse(bankId),
    z.int().positive().parse(revision),
    bankDraftSchema.parse(draft),
  ];
  return saveOwnBank(owner, id, seen, changed, new Date());
}

export async function removeBankAction(bankId: string): Promise<void> {
  await deleteOwnBank(await requireCandidate(), idSchema.parse(bankId));
  redirect("/banks");
}
