import type { Bank, QuestionKind } from "@/lib/bank/schema";
import type { StoryDraft } from "./schema";

/** Questions that are best answered with a case; who one is and why one applies is told without. */
const ASKS_FOR_A_CASE: readonly QuestionKind[] = ["behavioural", "situational", "technical"];

/** The competencies of a bank that a story can serve, in the order of its questions. */
export function competenciesOf({ questions }: Pick<Bank, "questions">): string[] {
  const asked = questions.filter(({ kind }) => ASKS_FOR_A_CASE.includes(kind));
  return [...new Set(asked.map(({ competency }) => competency))];
}

/** Those of them for which there is no story yet. Upper and lower case are the same. */
export function gapsIn(bank: Pick<Bank, "questions">, stories: readonly Pick<StoryDraft, "competencies">[]): string[] {
  const served = new Set(stories.flatMap(({ competencies }) => competencies.map((name) => name.toLowerCase())));
  return competenciesOf(bank).filter((competency) => !served.has(competency.toLowerCase()));
}
