import type { BankDraft, Question } from "@/lib/bank/schema";
import type { Tailored } from "./tailor";

const MAX_JOB_CHARACTERS = 60;

/** What was picked, and what was written for it, as a bank to look through, change and keep. */
export function tailoredBank({ job, picks }: Tailored, written: Question[]): BankDraft {
  const taken = new Set<string>();
  const unique = (question: Question): Question => {
    let id = question.id;
    for (let number = 2; taken.has(id); number++) id = `${question.id}-${number}`;
    taken.add(id);
    return { ...question, id };
  };
  return {
    title: `For: ${job.slice(0, MAX_JOB_CHARACTERS).trim()}`,
    summary: "Questions that fit one job advertisement, in the order in which they would be asked.",
    questions: [...picks.map(({ question }) => question), ...written].map(unique),
  };
}
