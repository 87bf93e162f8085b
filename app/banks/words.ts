import { QUESTION_KINDS, type Question } from "@/lib/bank/schema";

/** What a mark says to the candidate; each is shown wherever its question is. */
export const MARK_WORDS: Record<NonNullable<Question["mark"]>, string> = {
  "standard-criteria": "The article said nothing about how to answer: these criteria follow from the kind of question.",
  generated: "Written by a language model. Check it before you rely on it.",
};

/** The same in a word or two, for where a question is folded. */
export const MARK_TAGS: typeof MARK_WORDS = { "standard-criteria": "standard criteria", generated: "generated" };

/** "1 question", "24 questions". */
export function countOf(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** "8 behavioural, 4 technical", the most frequent first. */
export function countKinds(questions: Pick<Question, "kind">[]): string {
  return QUESTION_KINDS.map((kind) => ({ kind, count: questions.filter((question) => question.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count)
    .map(({ kind, count }) => `${count} ${kind}`)
    .join(", ");
}
