import "server-only";
import type { CandidateId } from "@/lib/account/schema";
import { type Question, questionSchema } from "@/lib/bank/schema";
import { database } from "@/lib/db/client";
import { judgedText } from "./follow-up";
import { type FinishedAssessment, toAssessmentRecord } from "./record";

/** What advice is written from. */
export type AdvisableAssessment = { question: Question; answer: string; assessment: FinishedAssessment };

/** @returns a finished reading of one of the owner's answers, or null where there is none of this id */
export async function findAdvisable(owner: CandidateId, id: string): Promise<AdvisableAssessment | null> {
  const row = await database().assessment.findFirst({
    where: { id, status: "done", attempt: { interview: { candidateId: owner } } },
    include: { disagreements: true, attempt: { include: { first: true } } },
  });
  if (!row) return null;
  const { attempt, ...rest } = row;
  const assessment = toAssessmentRecord(rest);
  if (assessment.status !== "done") return null;
  const question = questionSchema.parse(assessment.question ?? attempt.question);
  return { question, answer: judgedText(attempt), assessment };
}

export type DisputedAssessment = {
  attemptId: string;
  question: Question;
  answer: string;
  assessment: FinishedAssessment;
};

/**
 * Every reading on this machine with which its candidate disagreed somewhere, oldest first: for the machine's owner, who
 * makes an evaluation set of them. No page shows it.
 */
export async function listDisputedAssessments(): Promise<DisputedAssessment[]> {
  const rows = await database().assessment.findMany({
    where: { status: "done", disagreements: { some: {} } },
    orderBy: { id: "asc" },
    include: { disagreements: true, attempt: { include: { first: true } } },
  });
  return rows.flatMap(({ attempt, ...row }) => {
    const assessment = toAssessmentRecord(row);
    if (assessment.status !== "done") return [];
    const question = questionSchema.parse(assessment.question ?? attempt.question);
    return [{ attemptId: attempt.id, question, answer: judgedText(attempt), assessment }];
  });
}
