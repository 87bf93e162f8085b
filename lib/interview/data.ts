import "server-only";
import type { CandidateId } from "@/lib/account/schema";
import { type Question, questionSchema } from "@/lib/bank/schema";
import { database } from "@/lib/db/client";
import type { Stamps } from "./clock";
import { type Clock, type Ending, endingSchema, presetSchema } from "./schema";

export type AttemptRecord = Stamps & {
  id: string;
  position: number;
  question: Question;
  draft: string;
  draftRevision: number;
  answer: string | null;
  ending: Ending | null;
  extensions: number;
};

export type InterviewRecord = {
  id: string;
  bankId: string;
  bankTitle: string;
  createdAt: Date;
  clock: Clock;
  attempts: AttemptRecord[];
};

/** The clock of a stored interview. */
export function storedClock(row: {
  preset: string;
  thinkingSeconds: number;
  answerSeconds: number | null;
  extraTime: number;
}): Clock {
  return {
    preset: presetSchema.parse(row.preset),
    thinkingSeconds: row.thinkingSeconds,
    answerSeconds: row.answerSeconds,
    extraTime: row.extraTime,
  };
}

/** @returns an interview with its attempts in order, or null where the owner has none of this id */
export async function findInterview(owner: CandidateId, id: string): Promise<InterviewRecord | null> {
  const row = await database().interview.findFirst({
    where: { id, candidateId: owner },
    include: { attempts: { orderBy: [{ position: "asc" }, { take: "asc" }] } },
  });
  if (!row) return null;
  return {
    id: row.id,
    bankId: row.bankId,
    bankTitle: row.bankTitle,
    createdAt: row.createdAt,
    clock: storedClock(row),
    attempts: row.attempts.map(({ question, ...attempt }) => ({
      id: attempt.id,
      position: attempt.position,
      question: questionSchema.parse(question),
      askedAt: attempt.askedAt,
      thinkingEndsAt: attempt.thinkingEndsAt,
      answerEndsAt: attempt.answerEndsAt,
      submittedAt: attempt.submittedAt,
      draft: attempt.draft,
      draftRevision: attempt.draftRevision,
      answer: attempt.answer,
      ending: endingSchema.nullable().parse(attempt.ending),
      extensions: attempt.extensions,
    })),
  };
}

export type UnfinishedInterview = {
  id: string;
  bankTitle: string;
  createdAt: Date;
  done: number;
  count: number;
  isOpen: boolean;
  isTimed: boolean;
};

/** @returns the latest interview that still has an open or unasked question, or null */
export async function findUnfinishedInterview(owner: CandidateId): Promise<UnfinishedInterview | null> {
  const row = await database().interview.findFirst({
    where: { candidateId: owner, attempts: { some: { submittedAt: null } } },
    orderBy: { createdAt: "desc" },
    include: { attempts: { select: { submittedAt: true, askedAt: true } } },
  });
  if (!row) return null;
  const done = row.attempts.filter((attempt) => attempt.submittedAt !== null).length;
  const isOpen = row.attempts.some((attempt) => attempt.askedAt !== null && attempt.submittedAt === null);
  return {
    id: row.id,
    bankTitle: row.bankTitle,
    createdAt: row.createdAt,
    done,
    count: row.attempts.length,
    isOpen,
    isTimed: row.answerSeconds !== null,
  };
}

/** @returns the clock of the owner's latest interview, for those who practise one question next; null before the first */
export async function findLastClock(owner: CandidateId): Promise<Clock | null> {
  const row = await database().interview.findFirst({ where: { candidateId: owner }, orderBy: { createdAt: "desc" } });
  return row && storedClock(row);
}
