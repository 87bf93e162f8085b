import { createHash } from "node:crypto";
import type { Question } from "./schema";

/**
 * The first 12 hex digits of a SHA-256 over what an answer is measured against: the question's wording and kind; each
 * criterion's id, text, weight and look-fors, in their order; the red flags; the example answer. Two assessments are
 * compared only where it is the same, since another wording or weight could move the score without any change in the
 * answer.
 *
 * The question's id, competency, intent and probes stay out: they shape what is shown and asked next, not the level.
 */
export function rubricVersion({
  question,
  kind,
  criteria,
  redFlags,
  example,
}: Pick<Question, "question" | "kind" | "criteria" | "redFlags" | "example">): string {
  const measure = [
    question,
    kind,
    criteria.map(({ id, text, weight, lookFors }) => [id, text, weight, lookFors]),
    redFlags,
    example,
  ];
  return createHash("sha256").update(JSON.stringify(measure)).digest("hex").slice(0, 12);
}
