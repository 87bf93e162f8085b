import "server-only";
import { type CandidateId, candidateIdSchema } from "@/lib/account/schema";
import { rubricVersion } from "@/lib/bank/rubric-version";
import { type Question, questionSchema } from "@/lib/bank/schema";
import { database, inTurn, type Transaction } from "@/lib/db/client";
import type { Tokens } from "@/lib/llm/tokens";
import type { Assessed } from "./assess";
import { readerName } from "./compare";
import type { JudgedAttempt } from "./follow-up";
import { levelsOf } from "./levels";
import type { Disagreement } from "./record";
import type { Judge } from "./schema";
import { scoreRangeOf } from "./score-range";

/** Puts an attempt in the queue of the judge, in the same transaction that closes it, so that no crash forgets it. */
export async function requestAssessment(
  transaction: Transaction,
  attempt: { id: string; rubricVersion: string },
  now: Date,
  by?: Question,
): Promise<void> {
  const rubric = by ? { rubricVersion: rubricVersion(by), question: by } : { rubricVersion: attempt.rubricVersion };
  await transaction.assessment.create({
    data: { attemptId: attempt.id, status: "waiting", createdAt: now, ...rubric },
  });
}

/**
 * Asks for another assessment of an answer; the earlier ones are kept.
 * @param by another state of the question, where the answer is to be read by its rubric; such a reading serves to compare
 * the answer with others, and never takes the place of those by the rubric that it was asked with
 * @returns not-found also for an attempt of another candidate or one without an answer
 */
export async function judgeAgain(
  owner: CandidateId,
  attemptId: string,
  now: Date,
  by?: Question,
): Promise<{ ok: true; interviewId: string } | { ok: false; reason: "not-found" }> {
  return database().$transaction(async (transaction) => {
    const attempt = await transaction.attempt.findFirst({
      where: { id: attemptId, interview: { candidateId: owner }, answer: { not: null } },
      include: { assessments: { where: { status: { in: ["waiting", "judging"] } } } },
    });
    if (!attempt?.answer?.trim()) return { ok: false, reason: "not-found" };
    const other = by && rubricVersion(by) !== attempt.rubricVersion ? by : undefined;
    const wanted = other ? rubricVersion(other) : attempt.rubricVersion;
    const isAwaited = attempt.assessments.some((waiting) => waiting.rubricVersion === wanted);
    if (!isAwaited) await requestAssessment(transaction, attempt, now, other);
    return { ok: true, interviewId: attempt.interviewId };
  });
}

/**
 * Keeps a candidate's own level for one criterion of a reading of their answer, or replaces the one they gave before.
 * @returns not-found also for another candidate's reading and for a criterion that the question does not have
 */
export async function disagree(
  owner: CandidateId,
  assessmentId: string,
  { criterionId, level, why }: Disagreement,
  now: Date,
): Promise<{ ok: true } | { ok: false; reason: "not-found" }> {
  const assessment = await database().assessment.findFirst({
    where: { id: assessmentId, status: "done", attempt: { interview: { candidateId: owner } } },
    include: { attempt: { select: { question: true } } },
  });
  const criteria = assessment ? questionSchema.parse(assessment.attempt.question).criteria : [];
  if (!criteria.some(({ id }) => id === criterionId)) return { ok: false, reason: "not-found" };
  await inTurn((transaction) =>
    transaction.disagreement.upsert({
      where: { assessmentId_criterionId: { assessmentId, criterionId } },
      create: { assessmentId, criterionId, level, why, createdAt: now },
      update: { level, why, createdAt: now },
    }),
  );
  return { ok: true };
}

/** Adds to what a reading took what was asked of a language model because of it. */
export async function addTokens(transaction: Transaction, assessmentId: string, tokens: Tokens): Promise<void> {
  await transaction.assessment.update({
    where: { id: assessmentId },
    data: { inputTokens: { increment: tokens.input }, outputTokens: { increment: tokens.output } },
  });
}

/** Keeps the advice that was written on a reading, and adds what it took to what the reading took. */
export async function storeAdvice(
  owner: CandidateId,
  assessmentId: string,
  advice: { text: string; tokens: { input: number; output: number } },
): Promise<void> {
  await inTurn((transaction) =>
    transaction.assessment.updateMany({
      where: { id: assessmentId, status: "done", attempt: { interview: { candidateId: owner } } },
      data: {
        advice: advice.text,
        inputTokens: { increment: advice.tokens.input },
        outputTokens: { increment: advice.tokens.output },
      },
    }),
  );
}

/** `question` as it was stored, not yet checked; `owner` answered it, out of a bank that may be gone. */
export type ClaimedAssessment = {
  id: string;
  question: unknown;
  attempt: JudgedAttempt;
  owner: CandidateId;
  bankId: string;
};

/** Takes the longest waiting assessment for judging; null where none waits. No two callers get the same. */
export async function claimAssessment(now: Date): Promise<ClaimedAssessment | null> {
  for (;;) {
    const next = await database().assessment.findFirst({
      where: { status: "waiting" },
      orderBy: { id: "asc" },
      include: {
        attempt: {
          select: {
            question: true,
            answer: true,
            criterionId: true,
            first: { select: { answer: true } },
            candidateId: true,
            bankId: true,
          },
        },
      },
    });
    if (!next) return null;
    const { count } = await inTurn((transaction) =>
      transaction.assessment.updateMany({
        where: { id: next.id, status: "waiting" },
        data: { status: "judging", startedAt: now },
      }),
    );
    if (count === 0) continue;
    const { question, candidateId, bankId, ...attempt } = next.attempt;
    const owner = candidateIdSchema.parse(candidateId);
    return { id: next.id, question: next.question ?? question, attempt, owner, bankId };
  }
}

/** Stores what became of a claimed assessment: a reading, or why there is none. */
export async function finishAssessment(
  id: string,
  judge: Pick<Judge, "name" | "model" | "promptVersion"> | null,
  outcome: Assessed,
  milliseconds: number,
  now: Date,
): Promise<void> {
  const stamp = {
    judge: judge?.name,
    model: judge?.model,
    promptVersion: judge?.promptVersion,
    milliseconds,
    finishedAt: now,
  };
  const write = {
    where: { id, status: "judging" },
    data: outcome.ok
      ? {
          ...stamp,
          status: "done",
          score: outcome.score,
          findings: outcome.findings,
          redFlags: outcome.redFlags,
          inputTokens: outcome.tokens.input,
          outputTokens: outcome.tokens.output,
        }
      : { ...stamp, status: "failed", failure: outcome.failure },
  };
  await inTurn(async (transaction) => {
    const { count } = await transaction.assessment.updateMany(write);
    if (count === 1 && outcome.ok && judge) await listReading(transaction, id, outcome, judge);
  });
}

/** An attempt carries what its latest reading came to: that of both answers as one, where a follow-up was read. */
async function listReading(
  transaction: Transaction,
  assessmentId: string,
  { score, findings, redFlags }: Extract<Assessed, { ok: true }>,
  judge: Pick<Judge, "name" | "model" | "promptVersion">,
): Promise<void> {
  const { question, attempt } = await transaction.assessment.findUniqueOrThrow({
    where: { id: assessmentId },
    select: {
      question: true,
      attempt: { select: { id: true, firstId: true, followUp: { select: { assessments: FINISHED } } } },
    },
  });
  const isOvertaken = attempt.followUp !== null && attempt.followUp.assessments.length > 0;
  if (question !== null || isOvertaken) return;
  await transaction.attempt.update({
    where: { id: attempt.firstId ?? attempt.id },
    data: {
      score,
      scoreRange: scoreRangeOf(score),
      scoredBy: readerName({ ...judge, judge: judge.name }),
      levels: levelsOf(findings),
      flagged: redFlags.length > 0,
    },
  });
}

const FINISHED = { where: { status: "done" }, select: { id: true }, take: 1 } as const;

/** At the start of the server nothing is being judged: what a stopped one left half done waits again. */
export async function releaseClaims(): Promise<void> {
  await database().assessment.updateMany({
    where: { status: "judging" },
    data: { status: "waiting", startedAt: null },
  });
}
