import "server-only";
import type { CandidateId } from "@/lib/account/schema";
import { MAX_OWN_BANKS } from "@/lib/bank/mutations";
import { settleDraft } from "@/lib/bank/own-bank";
import { isOwnBankId } from "@/lib/bank/schema";
import { database, type Transaction } from "@/lib/db/client";
import { discardAudio, writeAudio } from "@/lib/speech/audio-files";
import { MAX_STORIES } from "@/lib/story/schema";
import { type Archive, decodeSound, idsOf } from "../schema";
import { type Added, type Holder, idsToLookUp, placeArchive } from "./place-archive";
import { rowsOf } from "./rows";

/** How many of each were added, and how many of all these were here already. */
export type Imported = { interviews: number; banks: number; stories: number; known: number };

export type ImportResult = { ok: true; imported: Imported } | { ok: false; message: string };

/** For some thousands of interviews. */
const IMPORTING_MILLISECONDS = 120_000;

/**
 * Adds what stands in a file to what a candidate has: all of it, or nothing. An interview, a bank or a story that is
 * theirs already stays as it is, so that importing a file twice adds nothing; what has the id of somebody else's gets one
 * of its own.
 */
export async function importArchive(owner: CandidateId, archive: Archive, now: Date): Promise<ImportResult> {
  const settled = settleBanks(archive.banks);
  if (!settled.ok) return settled;
  const written: string[] = [];
  try {
    return await database().$transaction(
      async (transaction): Promise<ImportResult> => {
        const holderOf = await findHolders(transaction, owner, archive);
        const { added, known } = placeArchive(owner, { ...archive, banks: settled.banks }, holderOf);
        const full = await tooMany(transaction, owner, added);
        if (full) return { ok: false, message: full };
        const createdAt = archive.candidate?.createdAt ?? now;
        await transaction.candidate.upsert({ where: { id: owner }, create: { id: owner, createdAt }, update: {} });
        await store(transaction, owner, added, now);
        await storeSound(added, written);
        const { interviews, banks, stories } = added;
        const counts = { interviews: interviews.length, banks: banks.length, stories: stories.length };
        return { ok: true, imported: { ...counts, known } };
      },
      { timeout: IMPORTING_MILLISECONDS },
    );
  } catch (error) {
    for (const id of written) await discardAudio(id);
    throw error;
  }
}

/** Banks as they come back from their own Markdown, like all that are kept (docs/decisions/023). */
function settleBanks(banks: Archive["banks"]): { ok: true; banks: Archive["banks"] } | { ok: false; message: string } {
  const settled: Archive["banks"] = [];
  for (const bank of banks) {
    const read = settleDraft(bank);
    if (!read.ok) return { ok: false, message: `The bank “${bank.title}” cannot be kept. ${read.message}` };
    settled.push({ ...bank, ...read.draft });
  }
  return { ok: true, banks: settled };
}

/** What one statement writes at once grows the memory that it takes more than it saves time. */
const INTERVIEWS_AT_ONCE = 20;

async function store(transaction: Transaction, owner: CandidateId, added: Added, now: Date): Promise<void> {
  await transaction.ownBank.createMany({ data: added.banks.map((bank) => ({ ...bank, candidateId: owner })) });
  for (let start = 0; start < added.interviews.length; start += INTERVIEWS_AT_ONCE) {
    const some = added.interviews.slice(start, start + INTERVIEWS_AT_ONCE);
    const rows = some.map((interview) => rowsOf(owner, interview, now));
    await transaction.interview.createMany({ data: rows.map(({ interview }) => interview) });
    await transaction.attempt.createMany({ data: rows.flatMap(({ attempts }) => attempts) });
    await transaction.recording.createMany({ data: rows.flatMap(({ recordings }) => recordings) });
    await transaction.assessment.createMany({ data: rows.flatMap(({ assessments }) => assessments) });
    await transaction.disagreement.createMany({ data: rows.flatMap(({ disagreements }) => disagreements) });
    await transaction.selfRating.createMany({ data: rows.flatMap(({ selfRatings }) => selfRatings) });
  }
  await transaction.story.createMany({ data: added.stories.map((story) => ({ ...story, candidateId: owner })) });
}

/** @param written hears of each recording before it is on disk, so that none stays behind if the rest fails */
async function storeSound({ interviews }: Added, written: string[]): Promise<void> {
  for (const { id, sound } of interviews.flatMap(({ attempts }) => attempts.flatMap(({ recordings }) => recordings))) {
    if (sound === null) continue;
    written.push(id);
    await discardAudio(id);
    await writeAudio(id, 0, decodeSound(sound));
  }
}

async function tooMany(
  transaction: Transaction,
  owner: CandidateId,
  { banks, stories }: Added,
): Promise<string | null> {
  const mine = { where: { candidateId: owner } };
  if (banks.length > 0 && banks.length + (await transaction.ownBank.count(mine)) > MAX_OWN_BANKS) {
    return `With the banks in this file you would have more than ${MAX_OWN_BANKS}. Remove some first.`;
  }
  if (stories.length > 0 && stories.length + (await transaction.story.count(mine)) > MAX_STORIES) {
    return `With the stories in this file you would have more than ${MAX_STORIES}. Remove some first.`;
  }
  return null;
}

/** As many as one query asks for; SQLite takes 32,766 values in one. */
const LOOKED_UP_AT_ONCE = 1000;

/** Whose everything is that has an id of the file here, or that it would get here. */
async function findHolders(transaction: Transaction, owner: CandidateId, archive: Archive): Promise<Holder> {
  const bankIds = archive.interviews.map(({ bankId }) => bankId).filter(isOwnBankId);
  const ids = idsToLookUp(owner, [...new Set([...idsOf(archive), ...bankIds])]);
  const holders = new Map<string, "mine" | "theirs">();
  const note = (id: string, candidateId: string) => holders.set(id, candidateId === owner ? "mine" : "theirs");
  for (let start = 0; start < ids.length; start += LOOKED_UP_AT_ONCE) {
    const where = { where: { id: { in: ids.slice(start, start + LOOKED_UP_AT_ONCE) } } };
    const held = { ...where, select: { id: true, candidateId: true } };
    const ofAttempt = { ...where, select: { id: true, attempt: { select: { candidateId: true } } } };
    for (const row of await transaction.ownBank.findMany(held)) note(row.id, row.candidateId);
    for (const row of await transaction.story.findMany(held)) note(row.id, row.candidateId);
    for (const row of await transaction.interview.findMany(held)) note(row.id, row.candidateId);
    for (const row of await transaction.attempt.findMany(held)) note(row.id, row.candidateId);
    for (const row of await transaction.recording.findMany(ofAttempt)) note(row.id, row.attempt.candidateId);
    for (const row of await transaction.assessment.findMany(ofAttempt)) note(row.id, row.attempt.candidateId);
    const disagreements = await transaction.disagreement.findMany({
      ...where,
      select: { id: true, assessment: { select: { attempt: { select: { candidateId: true } } } } },
    });
    for (const row of disagreements) note(row.id, row.assessment.attempt.candidateId);
  }
  return (id) => holders.get(id);
}
