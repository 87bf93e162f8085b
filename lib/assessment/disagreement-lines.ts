import type { DisputedAssessment } from "./data";

/**
 * A candidate's own levels as a labelled line (tests/gold/SCHEMA.md). Only what they labelled stands in `levels`: a
 * criterion on which they said nothing is not taken for one on which they agreed. The rubric is the one that the answer
 * was judged by, whatever has become of its bank since.
 */
export function disagreementLine({ attemptId, question, answer, assessment }: DisputedAssessment) {
  return {
    id: attemptId,
    question: question.question,
    kind: question.kind,
    criteria: question.criteria.map(({ id, text, weight, lookFors }) => ({ id, text, weight, lookFors })),
    redFlags: question.redFlags,
    answer,
    mode: "typed",
    profile: "disputed",
    levels: Object.fromEntries(assessment.disagreements.map(({ criterionId, level }) => [criterionId, level])),
    why: Object.fromEntries(assessment.disagreements.map(({ criterionId, why }) => [criterionId, why])),
    redFlag: assessment.redFlags.length > 0,
  };
}
