import "server-only";
import { z } from "zod";
import type { CandidateId } from "@/lib/account/schema";
import { judgedText } from "@/lib/assessment/follow-up";
import { type ListedBank, listBanks } from "@/lib/bank/data";
import { type Question, questionSchema } from "@/lib/bank/schema";
import { database } from "@/lib/db/client";
import type { Story as StoredStory } from "@/lib/db/generated/client";
import type { Story } from "./schema";

/** @returns the candidate's stories, latest first */
export async function listStories(owner: CandidateId): Promise<Story[]> {
  const rows = await database().story.findMany({
    where: { candidateId: owner },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
  return rows.map(toStory);
}

/** @returns null where the owner has none of this id */
export async function findStory(owner: CandidateId, id: string): Promise<Story | null> {
  const row = await database().story.findFirst({ where: { id, candidateId: owner } });
  return row && toStory(row);
}

const competenciesSchema = z.array(z.string());

function toStory({ id, title, situation, action, result, competencies, attemptId, updatedAt }: StoredStory): Story {
  return {
    id,
    title,
    situation,
    action,
    result,
    competencies: competenciesSchema.parse(competencies),
    attemptId,
    updatedAt,
  };
}

/**
 * What the candidate may look at beside a question that they practise: the stories that serve its competency or were
 * picked from an answer to it. This is where a mock interview is kept a mock interview.
 * @returns null where the attempt is in no practice interview of the owner's
 */
export async function listStoriesFor(owner: CandidateId, attemptId: string): Promise<Story[] | null> {
  const attempt = await database().attempt.findFirst({
    where: { id: attemptId, candidateId: owner, interview: { purpose: "practice" } },
    select: { bankId: true, questionId: true, competency: true },
  });
  if (!attempt) return null;
  const { bankId, questionId, competency } = attempt;
  const rows = await database().story.findMany({
    where: { candidateId: owner },
    orderBy: { updatedAt: "desc" },
    include: { attempt: { select: { bankId: true, questionId: true } } },
  });
  return rows
    .filter(({ attempt: source }) => source?.bankId === bankId && source.questionId === questionId)
    .map(toStory)
    .concat(rows.map(toStory).filter((story) => serves(story, competency)))
    .filter((story, place, all) => all.findIndex(({ id }) => id === story.id) === place);
}

function serves({ competencies }: Story, competency: string): boolean {
  return competencies.some((name) => name.toLowerCase() === competency.toLowerCase());
}

/** An answer to make a story of, and where in which interview it stands. */
export type Tellable = { interviewId: string; position: number; question: Question; answer: string };

/** @returns one of the owner's answers, with that to its follow-up, to make a story of; null where there is none */
export async function findTellable(owner: CandidateId, attemptId: string): Promise<Tellable | null> {
  const row = await database().attempt.findFirst({
    where: { id: attemptId, candidateId: owner, part: 1, submittedAt: { not: null } },
    select: { interviewId: true, position: true, question: true, answer: true, followUp: { select: { answer: true } } },
  });
  if (!row?.answer?.trim()) return null;
  const { interviewId, position, followUp, answer } = row;
  const whole = followUp?.answer?.trim() ? judgedText({ answer: followUp.answer, first: { answer } }) : answer;
  return { interviewId, position, question: questionSchema.parse(row.question), answer: whole };
}

/** The banks that the candidate has practised with or made, in the order of the list; before the first interview, all. */
export async function listPractisedBanks(owner: CandidateId): Promise<ListedBank["bank"][]> {
  const banks = await listBanks(owner);
  const begun = await database().interview.findFirst({ where: { candidateId: owner }, select: { id: true } });
  if (!begun) return banks.map(({ bank }) => bank);
  const practised = await Promise.all(
    banks.map(async ({ bank, revision }) => {
      const where = { candidateId: owner, part: 1, bankId: bank.id };
      return revision !== null || (await database().attempt.findFirst({ where, select: { id: true } })) !== null;
    }),
  );
  return banks.filter((_, place) => practised[place]).map(({ bank }) => bank);
}
