import "server-only";
import type { CandidateId } from "@/lib/account/schema";
import { levelsSchema } from "@/lib/assessment/levels";
import { knownBands } from "@/lib/assessment/measure/kept";
import { toAssessmentRecord } from "@/lib/assessment/record";
import { questionSchema } from "@/lib/bank/schema";
import { database } from "@/lib/db/client";
import { IN_ORDER, storedClock, storedManner } from "@/lib/interview/data";
import { type Ending, endingSchema } from "@/lib/interview/schema";
import { composeReport, type Report } from "./report";

/** @returns the report of an interview as it stands at `now`, or null where the owner has none of this id */
export async function findReport(owner: CandidateId, interviewId: string, now: Date): Promise<Report | null> {
  const row = await database().interview.findFirst({
    where: { id: interviewId, candidateId: owner },
    include: {
      attempts: {
        orderBy: [...IN_ORDER],
        include: { assessments: { orderBy: { id: "asc" }, include: { disagreements: true } }, selfRating: true },
      },
    },
  });
  if (!row) return null;
  const attempts = row.attempts.map((attempt) => ({
    ...attempt,
    question: questionSchema.parse(attempt.question),
    ending: endingSchema.nullable().parse(attempt.ending),
    assessments: attempt.assessments.map(toAssessmentRecord),
    selfRating: attempt.selfRating && { levels: levelsSchema.parse(attempt.selfRating.levels) },
  }));
  return composeReport({ ...row, clock: storedClock(row), manner: storedManner(row) }, attempts, knownBands(), now);
}

/** How many attempts stand on one page of the list. */
const PAGE_SIZE = 30;

export type ListedAttempt = {
  id: string;
  interviewId: string;
  bankTitle: string;
  position: number;
  take: number;
  /** Whether its interview is a low-pressure one, which shows no numbers. */
  wordsOnly: boolean;
  question: string;
  competency: string;
  askedAt: Date;
  ending: Ending | null;
  /** The beginning of the answer. */
  opening: string;
  score: number | null;
  awaitsJudge: boolean;
};

const OPENING_CHARACTERS = 160;

const READING_IN_SHORT = { orderBy: { id: "asc" }, select: { status: true, score: true } } as const;

/**
 * The owner's attempts, newest first, each with its follow-up. Questions that were never asked are not among them.
 * @param before the id that the previous page ended with, or null for the first page
 */
export async function listAttempts(
  owner: CandidateId,
  before: string | null,
): Promise<{ attempts: ListedAttempt[]; next: string | null }> {
  const rows = await database().attempt.findMany({
    where: { interview: { candidateId: owner }, askedAt: { not: null }, part: 1 },
    orderBy: [{ askedAt: "desc" }, { id: "desc" }],
    ...(before ? { cursor: { id: before }, skip: 1 } : {}),
    take: PAGE_SIZE + 1,
    include: {
      interview: { select: { bankTitle: true, lowPressure: true } },
      assessments: READING_IN_SHORT,
      followUp: { select: { assessments: READING_IN_SHORT } },
    },
  });
  const attempts = rows.slice(0, PAGE_SIZE).flatMap((row): ListedAttempt[] => {
    if (!row.askedAt) return [];
    const { question, competency } = questionSchema.parse(row.question);
    const assessments = [...row.assessments, ...(row.followUp?.assessments ?? [])];
    const status = assessments.at(-1)?.status;
    return [
      {
        id: row.id,
        interviewId: row.interviewId,
        bankTitle: row.interview.bankTitle,
        position: row.position,
        take: row.take,
        wordsOnly: row.interview.lowPressure,
        question,
        competency,
        askedAt: row.askedAt,
        ending: endingSchema.nullable().parse(row.ending),
        opening: openingOf(row.answer ?? ""),
        score: assessments.findLast((assessment) => assessment.status === "done")?.score ?? null,
        awaitsJudge: status === "waiting" || status === "judging",
      },
    ];
  });
  return { attempts, next: rows.length > PAGE_SIZE ? (attempts.at(-1)?.id ?? null) : null };
}

function openingOf(answer: string): string {
  const words = answer.trim().replace(/\s+/g, " ");
  return words.length <= OPENING_CHARACTERS ? words : `${words.slice(0, OPENING_CHARACTERS).replace(/\s\S*$/, "")}…`;
}
