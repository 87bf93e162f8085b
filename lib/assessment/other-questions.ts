import type { Question } from "@/lib/bank/schema";
import type { OtherQuestion } from "./schema";

/** The questions of a bank without the one that is answered, whether it still is in the bank or not. */
export function otherQuestions(bank: { questions: readonly Question[] }, questionId: string): OtherQuestion[] {
  return bank.questions.filter(({ id }) => id !== questionId);
}
