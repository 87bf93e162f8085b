import "server-only";
import type { CandidateId } from "@/lib/account/schema";
import { database } from "@/lib/db/client";
import type { OwnBank } from "@/lib/db/generated/client";
import { findBank, loadBanks } from "./library";
import { type Bank, bankSchema, isOwnBankId, type Question } from "./schema";

/** `revision` names the state of an own bank; null for a shipped one, which nobody edits here. */
export type ListedBank = { bank: Bank; revision: number | null };

/** The candidate's own banks, latest first, and then those that ship with the app. */
export async function listBanks(owner: CandidateId): Promise<ListedBank[]> {
  const [own, shipped] = await Promise.all([
    database().ownBank.findMany({ where: { candidateId: owner }, orderBy: { createdAt: "desc" } }),
    loadBanks(),
  ]);
  return [...own.map(readOwnBank), ...shipped.map((bank) => ({ bank, revision: null }))];
}

/** @returns null where there is no such bank, and where it is somebody else's */
export async function findListedBank(owner: CandidateId, bankId: string): Promise<ListedBank | null> {
  if (!isOwnBankId(bankId)) {
    const bank = await findBank(bankId);
    return bank && { bank, revision: null };
  }
  const stored = await database().ownBank.findFirst({ where: { id: bankId, candidateId: owner } });
  return stored && readOwnBank(stored);
}

/** A question of a shipped bank or of one of the candidate's own. */
export async function findListedQuestion(
  owner: CandidateId,
  bankId: string,
  questionId: string,
): Promise<{ bank: Bank; question: Question } | null> {
  const listed = await findListedBank(owner, bankId);
  const question = listed?.bank.questions.find(({ id }) => id === questionId);
  return listed && question ? { bank: listed.bank, question } : null;
}

/** @throws where the row is not as `mutations.ts` writes it */
export function readOwnBank({ id, title, summary, questions, revision }: OwnBank): { bank: Bank; revision: number } {
  return { bank: bankSchema.parse({ id, title, summary, questions }), revision };
}
