import { isSameCase, type Telling } from "./same-case";

/** One answer in which a case was told. `asked` names the question, whenever it was asked. */
export type ToldAnswer = { attemptId: string; interviewId: string; asked: string; telling: Telling };

/** The same case, told in answer to several questions. */
export type ToldCase<Answer> = {
  /** As they were given: newest first where the list was. */
  answers: Answer[];
  /** How many different questions it answered. */
  questions: number;
  isTooOften: boolean;
};

/** An interviewer who hears one case for three questions begins to wonder whether there is another. */
const TOO_MANY_QUESTIONS = 3;

/**
 * The cases that were told for more than one question, those told most first. Telling a case again for the same question
 * is practice, and does not count.
 */
export function toldAgain<Answer extends ToldAnswer>(answers: readonly Answer[]): ToldCase<Answer>[] {
  return groups(answers)
    .map((group) => ({ answers: group, questions: countQuestions(group), isTooOften: isTooOften(group) }))
    .filter(({ questions }) => questions > 1)
    .sort((one, other) => other.questions - one.questions);
}

/** Told for many questions, or twice to the same interviewer. */
function isTooOften(group: readonly ToldAnswer[]): boolean {
  if (countQuestions(group) >= TOO_MANY_QUESTIONS) return true;
  const interviews = new Set(group.map(({ interviewId }) => interviewId));
  return [...interviews].some((id) => countQuestions(group.filter(({ interviewId }) => interviewId === id)) > 1);
}

function countQuestions(group: readonly ToldAnswer[]): number {
  return new Set(group.map(({ asked }) => asked)).size;
}

/** Answers are in one group where a chain of likenesses leads from one to the other. */
function groups<Answer extends ToldAnswer>(answers: readonly Answer[]): Answer[][] {
  const groupOf = answers.map((_, index) => index);
  const root = (index: number): number => {
    const above = groupOf[index] ?? index;
    return above === index ? index : root(above);
  };
  answers.forEach((one, index) => {
    for (let other = 0; other < index; other++) {
      const before = answers[other];
      if (before && root(other) !== root(index) && isSameCase(one.telling, before.telling)) {
        groupOf[root(index)] = root(other);
      }
    }
  });
  const byRoot = new Map<number, Answer[]>();
  answers.forEach((answer, index) => {
    byRoot.set(root(index), [...(byRoot.get(root(index)) ?? []), answer]);
  });
  return [...byRoot.values()];
}
