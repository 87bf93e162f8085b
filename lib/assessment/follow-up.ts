import type { Criterion, Question } from "@/lib/bank/schema";
import type { Finding, JudgedQuestion, Level } from "./schema";

const SEAM = "\n\n";

/** An attempt as its judge sees it; `first` is there where it answers a follow-up. */
export type JudgedAttempt = {
  answer: string | null;
  criterionId: string | null;
  first: { answer: string | null } | null;
};

/**
 * What is judged of an attempt: its answer or, for the answer to a follow-up, both answers as one text. It begins with
 * the first, so that places in that stay what they are.
 */
export function judgedText({ answer, first }: Pick<JudgedAttempt, "answer" | "first">): string {
  return first ? (first.answer ?? "") + SEAM + (answer ?? "") : (answer ?? "");
}

/** @returns where the answer to the follow-up begins in the text of both */
export function beginOfSecond(first: string): number {
  return first.length + SEAM.length;
}

/**
 * Quotes that run from the end of the first answer into the second are two.
 * @param begin where the second begins
 */
export function splitQuotes(findings: readonly Finding[], begin: number): Finding[] {
  return findings.map((finding) => ({
    ...finding,
    evidence: finding.evidence.flatMap(({ start, end }) => {
      const endOfFirst = begin - SEAM.length;
      if (start >= endOfFirst || end <= begin) return [{ start, end }];
      return [
        { start, end: endOfFirst },
        { start: begin, end },
      ];
    }),
  }));
}

/**
 * The question as its judge is to know it. A follow-up is told in the bank's words, whoever worded what was asked: words
 * that were written for an answer may carry what the answer wanted them to.
 */
export function judgedQuestion(
  question: Question,
  { criterionId, first }: Pick<JudgedAttempt, "criterionId" | "first">,
): JudgedQuestion {
  const followUp = first && question.criteria.find(({ id }) => id === criterionId)?.probe;
  return followUp ? { ...question, followUp } : question;
}

export type Gap = { criterion: Criterion; level: Level };

/**
 * What a follow-up asks about: the weightiest criterion that was missing or only mentioned; of equal ones the missing
 * before the mentioned, then in the rubric's order.
 * @returns null where the answer left no such gap, as far as it was judged
 */
export function weightiestGap(
  criteria: readonly Criterion[],
  findings: readonly Pick<Finding, "criterionId" | "level">[],
): Gap | null {
  const gaps = criteria.flatMap((criterion): Gap[] => {
    const level = findings.find(({ criterionId }) => criterionId === criterion.id)?.level ?? null;
    return level === 0 || level === 1 ? [{ criterion, level }] : [];
  });
  const [first] = gaps.toSorted(
    (one, other) => other.criterion.weight - one.criterion.weight || one.level - other.level,
  );
  return first ?? null;
}
