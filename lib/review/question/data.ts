import "server-only";
import type { CandidateId } from "@/lib/account/schema";
import { levelsSchema } from "@/lib/assessment/levels";
import { knownBands } from "@/lib/assessment/measure/kept";
import { isFinished, toAssessmentRecord } from "@/lib/assessment/record";
import { questionSchema } from "@/lib/bank/schema";
import { database } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { endingSchema, purposeSchema } from "@/lib/interview/schema";
import { newerThan, olderThan } from "../attempts/data";
import type { Place } from "../attempts/schema";
import { holdBack, reportTake } from "../report";
import { listHeldBack } from "../self-rating/data";
import { type ComparedAttempt, type Comparison, compareAttempts } from "./comparison";

/** A question that somebody was asked: of which bank, and which one. */
export type AskedQuestion = { bankId: string; questionId: string };

/** Two answers side by side, or the only one there is; null where there is none yet. */
export type SideBySide = {
  ok: true;
  comparison: Comparison | null;
  only: ComparedAttempt | null;
  /** The ids of the first answer and the latest; null where there are not two. */
  ends: { first: string; latest: string } | null;
};

const NOTHING: SideBySide = { ok: true, comparison: null, only: null, ends: null };

/**
 * Two of the owner's answers to a question, the earlier one first.
 * @param chosen none, one or two ids of attempts; beside one stands the answer before it, or else the one after it; where
 * none is chosen, the latest two
 * @returns not-found where a chosen id is no answered attempt of the owner's at this question
 */
export async function findSideBySide(
  owner: CandidateId,
  asked: AskedQuestion,
  chosen: readonly string[],
  now: Date,
): Promise<SideBySide | { ok: false; reason: "not-found" }> {
  const mine = answeredBy(owner, asked);
  const places = await database().attempt.findMany({
    where: { AND: [mine, { id: { in: [...chosen] } }] },
    select: PLACE,
  });
  if (places.length < new Set(chosen).size) return { ok: false, reason: "not-found" };
  const [one, other] = places;
  const [oldest, newest] = [await endOf(mine, "asc"), await endOf(mine, "desc")];
  const first = one ?? newest;
  if (!oldest || !newest || !first?.askedAt) return NOTHING;
  const second = other ?? (await neighbourOf(mine, { id: first.id, askedAt: first.askedAt }));
  const compared = await findCompared(owner, [first.id, ...(second ? [second.id] : [])], now);
  const [before, after] = compared.sort(byTime);
  if (!before || !after) return { ...NOTHING, only: before ?? null };
  const ends = { first: oldest.id, latest: newest.id };
  return { ok: true, comparison: compareAttempts(before, after, knownBands()), only: null, ends };
}

const PLACE = { id: true, askedAt: true } as const;

function answeredBy(owner: CandidateId, { bankId, questionId }: AskedQuestion): Prisma.AttemptWhereInput {
  return { candidateId: owner, part: 1, bankId, questionId, askedAt: { not: null }, answer: { not: "" } };
}

function endOf(mine: Prisma.AttemptWhereInput, order: "asc" | "desc") {
  return database().attempt.findFirst({ where: mine, orderBy: [{ askedAt: order }, { id: order }], select: PLACE });
}

async function neighbourOf(mine: Prisma.AttemptWhereInput, place: Place) {
  const older = await endOf({ AND: [mine, olderThan(place)] }, "desc");
  return older ?? endOf({ AND: [mine, newerThan(place)] }, "asc");
}

function byTime(one: ComparedAttempt, other: ComparedAttempt): number {
  return one.askedAt.getTime() - other.askedAt.getTime() || (one.id < other.id ? -1 : 1);
}

const WITH_READINGS = {
  assessments: { orderBy: { id: "asc" }, include: { disagreements: true } },
  selfRating: true,
} as const;

async function findCompared(owner: CandidateId, ids: string[], now: Date): Promise<ComparedAttempt[]> {
  const rows = await database().attempt.findMany({
    where: { id: { in: ids }, candidateId: owner },
    include: {
      ...WITH_READINGS,
      interview: { select: { lowPressure: true, rateFirst: true } },
      followUp: { include: WITH_READINGS },
    },
  });
  const bands = knownBands();
  const heldBack = await listHeldBack(rows);
  return rows.flatMap(({ followUp, interview, ...row }): ComparedAttempt[] => {
    if (!row.askedAt) return [];
    const [first, second] = [row, followUp].map((part) => part && toReported(part));
    if (!first) return [];
    const whole = reportTake(first, second ?? null, bands, now);
    const isHeldBack = heldBack.has(row.id);
    const reported = isHeldBack ? holdBack(whole) : whole;
    const read = second?.id === reported.judgedId ? second : first;
    return [
      {
        ...reported,
        interviewId: row.interviewId,
        askedAt: row.askedAt,
        purpose: purposeSchema.parse(row.purpose),
        wordsOnly: interview.lowPressure,
        rubricVersion: row.rubricVersion,
        readings: isHeldBack ? [] : read.assessments.filter(isFinished).toReversed(),
      },
    ];
  });
}

function toReported(row: Prisma.AttemptGetPayload<{ include: typeof WITH_READINGS }>) {
  return {
    ...row,
    question: questionSchema.parse(row.question),
    ending: endingSchema.nullable().parse(row.ending),
    assessments: row.assessments.map(toAssessmentRecord),
    selfRating: row.selfRating && { levels: levelsSchema.parse(row.selfRating.levels) },
  };
}
