import "server-only";
import type { CandidateId } from "@/lib/account/schema";
import { type AssessmentRecord, toAssessmentRecord } from "@/lib/assessment/record";
import { type Question, questionSchema } from "@/lib/bank/schema";
import { database } from "@/lib/db/client";
import type { Stamps } from "./clock";
import {
  type Clock,
  type Ending,
  endingSchema,
  type Manner,
  type Purpose,
  presetSchema,
  purposeSchema,
  retakesSchema,
} from "./schema";
import { progress } from "./transitions";

export type AttemptRecord = Stamps & {
  id: string;
  position: number;
  /** Which answer to the question this is, from 1. */
  take: number;
  /** 1: the answer to the question; 2: to its follow-up. */
  part: number;
  question: Question;
  draft: string;
  draftRevision: number;
  answer: string | null;
  ending: Ending | null;
  extensions: number;
  /** What was asked, where this is the answer to a follow-up. */
  followUpWords: string | null;
  followUpDueAt: Date | null;
};

export type InterviewRecord = {
  id: string;
  bankId: string;
  bankTitle: string;
  createdAt: Date;
  purpose: Purpose;
  clock: Clock;
  manner: Manner;
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

/** The manner of a stored interview. */
export function storedManner({
  retakes,
  followUps,
  lowPressure,
  rateFirst,
}: Omit<Manner, "retakes"> & { retakes: string }): Manner {
  return { retakes: retakesSchema.parse(retakes), followUps, lowPressure, rateFirst };
}

/** The order in which an interview's attempts were, or will be, asked: all takes of a question, each with its follow-up. */
export const IN_ORDER = [{ position: "asc" }, { take: "asc" }, { part: "asc" }] as const;

/** @returns an interview with its attempts in order, or null where the owner has none of this id */
export async function findInterview(owner: CandidateId, id: string): Promise<InterviewRecord | null> {
  const row = await database().interview.findFirst({
    where: { id, candidateId: owner },
    include: { attempts: { orderBy: [...IN_ORDER] } },
  });
  if (!row) return null;
  return {
    id: row.id,
    bankId: row.bankId,
    bankTitle: row.bankTitle,
    createdAt: row.createdAt,
    purpose: purposeSchema.parse(row.purpose),
    clock: storedClock(row),
    manner: storedManner(row),
    attempts: row.attempts.map(({ question, ...attempt }) => ({
      id: attempt.id,
      position: attempt.position,
      take: attempt.take,
      part: attempt.part,
      question: questionSchema.parse(question),
      askedAt: attempt.askedAt,
      thinkingEndsAt: attempt.thinkingEndsAt,
      answerEndsAt: attempt.answerEndsAt,
      submittedAt: attempt.submittedAt,
      spokenAt: attempt.spokenAt,
      correctionEndsAt: attempt.correctionEndsAt,
      draft: attempt.draft,
      draftRevision: attempt.draftRevision,
      answer: attempt.answer,
      ending: endingSchema.nullable().parse(attempt.ending),
      extensions: attempt.extensions,
      followUpWords: attempt.followUpWords,
      followUpDueAt: attempt.followUpDueAt,
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
  // From the attempts, as an index leads to those that wait; the ids of interviews are in the order of their beginning.
  const waiting = await database().attempt.findFirst({
    where: { candidateId: owner, submittedAt: null },
    orderBy: { interviewId: "desc" },
    select: {
      interview: { include: { attempts: { select: { position: true, submittedAt: true, askedAt: true } } } },
    },
  });
  if (!waiting) return null;
  const row = waiting.interview;
  const isOpen = row.attempts.some((attempt) => attempt.askedAt !== null && attempt.submittedAt === null);
  return {
    id: row.id,
    bankTitle: row.bankTitle,
    createdAt: row.createdAt,
    ...progress(row.attempts),
    isOpen,
    isTimed: row.answerSeconds !== null,
  };
}

/** @returns the clock and manner of the owner's latest interview, for who practises one question next; null before the first */
export async function findLastChoices(owner: CandidateId): Promise<{ clock: Clock; manner: Manner } | null> {
  const row = await database().interview.findFirst({ where: { candidateId: owner }, orderBy: { createdAt: "desc" } });
  return row && { clock: storedClock(row), manner: storedManner(row) };
}

/** An answer that the interviewer may follow up, with its latest reading; `isFollowedUp`: a follow-up is there already. */
export type ConsideredAnswer = {
  until: Date;
  question: Question;
  answer: string;
  isFollowedUp: boolean;
  assessment: AssessmentRecord | null;
};

/** @returns one of the owner's answers while its follow-up is being considered, or null where there is none of this id */
export async function findConsideredAnswer(owner: CandidateId, attemptId: string): Promise<ConsideredAnswer | null> {
  const row = await database().attempt.findFirst({
    where: { id: attemptId, followUpDueAt: { not: null }, interview: { candidateId: owner } },
    include: {
      followUp: { select: { id: true } },
      assessments: { orderBy: { id: "desc" }, take: 1, include: { disagreements: true } },
    },
  });
  if (!row?.followUpDueAt) return null;
  const [latest] = row.assessments;
  return {
    until: row.followUpDueAt,
    question: questionSchema.parse(row.question),
    answer: row.answer ?? "",
    isFollowedUp: row.followUp !== null,
    assessment: latest ? toAssessmentRecord(latest) : null,
  };
}
