import type { Question } from "@/lib/bank/schema";
import { foldForSearch } from "./search-text";

type Listing = {
  candidateId: string;
  bankId: string;
  questionId: string;
  competency: string;
  purpose: string;
  search: string;
};

/**
 * What a new attempt repeats of its interview and its question, so that lists of attempts need neither (docs/decisions/009).
 * A follow-up is found with the answer that it follows, so nothing of it is searched.
 */
export function listingOf(
  interview: { candidateId: string; bankId: string; purpose: string },
  question: Pick<Question, "id" | "question" | "competency">,
  part: 1 | 2 = 1,
): Listing {
  const { candidateId, bankId, purpose } = interview;
  const search = part === 1 ? foldForSearch(question.question) : "";
  return { candidateId, bankId, questionId: question.id, competency: question.competency, purpose, search };
}
