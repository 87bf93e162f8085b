import "server-only";
import type { CandidateId } from "@/lib/account/schema";
import { type Band, bandAround } from "@/lib/assessment/band";
import { readerNamed } from "@/lib/assessment/compare";
import { knownBands } from "@/lib/assessment/measure/kept";
import { questionSchema } from "@/lib/bank/schema";
import { database } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { type Ending, endingSchema, type Purpose, purposeSchema } from "@/lib/interview/schema";
import { listHeldBack } from "../self-rating/data";
import { excerptOf, type Piece } from "./excerpt";
import { type AttemptFilter, type Place, searchWords } from "./schema";

/** How many attempts stand on one page of the list. */
export const PAGE_SIZE = 30;

export type ListedAttempt = {
  id: string;
  interviewId: string;
  bankId: string;
  bankTitle: string;
  questionId: string;
  position: number;
  take: number;
  purpose: Purpose;
  /** Whether its interview is a low-pressure one, which shows no numbers. */
  wordsOnly: boolean;
  question: string;
  competency: string;
  askedAt: Date;
  ending: Ending | null;
  /** The beginning of the answer, or what was found in it. */
  excerpt: Piece[];
  /** Null too while its levels are held back. */
  score: number | null;
  /** In which the score truly lies; null where there is none, or its reader was not measured. */
  band: Band | null;
  awaitsJudge: boolean;
  /** Whether there are levels that its report shows only once the candidate has rated the answer; then no score. */
  isHeldBack: boolean;
};

/** One page of the list; `newer` and `older` are where the pages beside it begin, null where there is none. */
export type AttemptPage = { attempts: ListedAttempt[]; newer: Place | null; older: Place | null };

/** From which place on a page of the list is wanted, and in which direction; null for the newest. */
export type Wanted = { older: Place } | { newer: Place } | null;

/**
 * A page of the owner's attempts, newest first, each with its follow-up. Questions that were never asked are not among
 * them. It costs the same however many attempts lie before and behind it; only a search reads them (decision 009).
 */
export async function listAttempts(owner: CandidateId, filter: AttemptFilter, wanted: Wanted): Promise<AttemptPage> {
  const isBackwards = wanted !== null && "newer" in wanted;
  const order = isBackwards ? "asc" : "desc";
  const rows = await database().attempt.findMany({
    where: { AND: [...conditionsOf(owner, filter), ...boundsOf(wanted)] },
    orderBy: [{ askedAt: order }, { id: order }],
    take: PAGE_SIZE + 1,
    select: COLUMNS,
  });
  const words = searchWords(filter.search);
  const heldBack = await listHeldBack(rows);
  const shown = rows.slice(0, PAGE_SIZE).flatMap((row) => toListed(row, words, heldBack.has(row.id)) ?? []);
  const attempts = isBackwards ? shown.toReversed() : shown;
  const hasMore = rows.length > PAGE_SIZE;
  const [first, last] = [attempts[0] ?? null, attempts.at(-1) ?? null];
  return {
    attempts,
    newer: isBackwards ? (hasMore ? first : null) : wanted && first,
    older: isBackwards ? last : hasMore ? last : null,
  };
}

const READING_IN_SHORT = { orderBy: { id: "asc" }, select: { status: true } } as const;

const COLUMNS = {
  id: true,
  interviewId: true,
  bankId: true,
  questionId: true,
  position: true,
  take: true,
  purpose: true,
  question: true,
  askedAt: true,
  ending: true,
  answer: true,
  score: true,
  scoredBy: true,
  interview: { select: { bankTitle: true, lowPressure: true, rateFirst: true } },
  assessments: READING_IN_SHORT,
  followUp: { select: { answer: true, assessments: READING_IN_SHORT } },
} as const;

function conditionsOf(owner: CandidateId, filter: AttemptFilter): Prisma.AttemptWhereInput[] {
  const { bank, question, competency, score, mode, from, to } = filter;
  return [
    { candidateId: owner, part: 1, askedAt: { not: null } },
    ...(bank ? [{ bankId: bank }] : []),
    ...(question ? [{ questionId: question }] : []),
    ...(competency ? [{ competency }] : []),
    ...(score ? [{ scoreRange: score }] : []),
    ...(mode ? [{ purpose: mode }] : []),
    ...(from ? [{ askedAt: { gte: beginOf(from) } }] : []),
    ...(to ? [{ askedAt: { lt: beginOf(to, 1) } }] : []),
    ...searchWords(filter.search).map((word) => ({ search: { contains: word } })),
  ];
}

/** When a day begins by the server's calendar, as the pages show days. */
function beginOf(day: string, daysLater = 0): Date {
  const begin = new Date(`${day}T00:00:00`);
  begin.setDate(begin.getDate() + daysLater);
  return begin;
}

function boundsOf(wanted: Wanted): Prisma.AttemptWhereInput[] {
  if (!wanted) return [];
  return ["older" in wanted ? olderThan(wanted.older) : newerThan(wanted.newer)];
}

// The first condition is one that an index can begin at; Prisma's own cursor is none, and reads all that lies before it.
/** Attempts that come behind a place in the list. */
export function olderThan({ askedAt, id }: Place): Prisma.AttemptWhereInput {
  return { AND: [{ askedAt: { lte: askedAt } }, { OR: [{ askedAt: { lt: askedAt } }, { id: { lt: id } }] }] };
}

/** Attempts that come before a place in the list. */
export function newerThan({ askedAt, id }: Place): Prisma.AttemptWhereInput {
  return { AND: [{ askedAt: { gte: askedAt } }, { OR: [{ askedAt: { gt: askedAt } }, { id: { gt: id } }] }] };
}

function toListed(
  row: Prisma.AttemptGetPayload<{ select: typeof COLUMNS }>,
  words: readonly string[],
  isUnseen: boolean,
): ListedAttempt | null {
  if (!row.askedAt) return null;
  const { question, competency } = questionSchema.parse(row.question);
  const isHeldBack = isUnseen && row.score !== null;
  const score = isHeldBack ? null : row.score;
  const reader = score !== null && row.scoredBy ? readerNamed(row.scoredBy) : null;
  const status = [...row.assessments, ...(row.followUp?.assessments ?? [])].at(-1)?.status;
  return {
    id: row.id,
    interviewId: row.interviewId,
    bankId: row.bankId,
    bankTitle: row.interview.bankTitle,
    questionId: row.questionId,
    position: row.position,
    take: row.take,
    purpose: purposeSchema.parse(row.purpose),
    wordsOnly: row.interview.lowPressure,
    question,
    competency,
    askedAt: row.askedAt,
    ending: endingSchema.nullable().parse(row.ending),
    excerpt: excerptOf(`${row.answer ?? ""} ${row.followUp?.answer ?? ""}`, words),
    score,
    band: score !== null && reader ? bandAround(score, 1, reader, knownBands()) : null,
    isHeldBack,
    awaitsJudge: status === "waiting" || status === "judging",
  };
}

/** What the list can be filtered by, as far as there is anything of it. */
export type FilterChoices = {
  banks: { id: string; title: string }[];
  competencies: string[];
  /** Of the bank that is chosen. */
  questions: { id: string; question: string }[];
};

/**
 * What the owner's attempts are about. Each value is found by one step along an index, so that it costs as much as there
 * is to choose from, and not as much as there are attempts.
 * @param bank whose questions are wanted, if any
 */
export async function findFilterChoices(owner: CandidateId, bank: string | undefined): Promise<FilterChoices> {
  const mine = { candidateId: owner, part: 1 };
  const [banks, competencies] = await Promise.all([
    each(async (last) => {
      const next = await database().attempt.findFirst({
        where: { ...mine, bankId: { gt: last } },
        orderBy: { bankId: "asc" },
        select: { bankId: true, interview: { select: { bankTitle: true } } },
      });
      return next && { key: next.bankId, value: { id: next.bankId, title: next.interview.bankTitle } };
    }),
    each(async (last) => {
      const next = await database().attempt.findFirst({
        where: { ...mine, competency: { gt: last } },
        orderBy: { competency: "asc" },
        select: { competency: true },
      });
      return next && { key: next.competency, value: next.competency };
    }),
  ]);
  return { banks, competencies, questions: bank ? await listAskedQuestions(owner, bank) : [] };
}

/** The questions of a bank that the owner has met in an interview, by id, as one of their attempts has them. */
export async function listAskedQuestions(owner: CandidateId, bankId: string): Promise<FilterChoices["questions"]> {
  return each(async (last) => {
    const next = await database().attempt.findFirst({
      where: { candidateId: owner, part: 1, bankId, questionId: { gt: last } },
      orderBy: { questionId: "asc" },
      select: { questionId: true, question: true },
    });
    if (!next) return null;
    const { question } = questionSchema.parse(next.question);
    return { key: next.questionId, value: { id: next.questionId, question } };
  });
}

async function each<Value>(next: (last: string) => Promise<{ key: string; value: Value } | null>): Promise<Value[]> {
  const values: Value[] = [];
  for (let found = await next(""); found; found = await next(found.key)) values.push(found.value);
  return values;
}
