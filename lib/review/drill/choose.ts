import type { Bank, Question } from "@/lib/bank/schema";
import type { PractisedAnswer } from "../practice/data";
import { type Day, dayNumber, dayNumbered } from "../practice/day";
import { type Memory, memoriesOf } from "./schedule";

/** So many, with their reports read, are about ten minutes. */
export const DRILL_QUESTIONS = 3;

/** Why a question is in the drill. */
export type Reason =
  /** An answer to it had a red flag. */
  | { kind: "flagged"; day: Day }
  /** The point of it that is likeliest to be gone. */
  | { kind: "point"; memory: Memory }
  | { kind: "skipped"; day: Day }
  /** No answer to it has been judged; `isFirst` where none of its competency has. */
  | { kind: "fresh"; isFirst: boolean };

export type DrillQuestion = { question: Question; reason: Reason; due: Day | null };

export type Drill = {
  bank: Pick<Bank, "id" | "title">;
  /** 1 to DRILL_QUESTIONS, the most urgent first. */
  questions: DrillQuestion[];
  /** Whether any of them is due today: else they are practised ahead of time, or for the first time. */
  isDue: boolean;
  /** How many judged answers the choice rests on. */
  answers: number;
};

type Candidate = DrillQuestion & { retrievability: number };

/**
 * The next drill, from one bank: what is due, the likeliest to be gone first; then what has no judged answer yet, from
 * the competencies with the fewest; then what is due soonest.
 * @param answers oldest first
 * @returns null where nothing of these banks has been practised
 */
export function chooseDrill(banks: readonly Bank[], answers: readonly PractisedAnswer[], today: Day): Drill | null {
  const practised = banks
    .map((bank) => ({ bank, own: answers.filter(({ bankId }) => bankId === bank.id) }))
    .filter(({ own }) => own.length > 0)
    .map(({ bank, own }) => ({ bank, latest: own.at(-1)?.day ?? today, ...standings(bank, own, today) }))
    // Of banks with as much to do, the one that was practised last.
    .toSorted(
      (one, other) =>
        Math.min(other.due.length, DRILL_QUESTIONS) - Math.min(one.due.length, DRILL_QUESTIONS) ||
        dayNumber(other.latest) - dayNumber(one.latest),
    );
  const [first] = practised;
  if (!first) return null;
  const { bank, due, fresh, later, judged } = first;
  const chosen = [...due, ...fresh, ...later].slice(0, DRILL_QUESTIONS);
  return {
    bank: { id: bank.id, title: bank.title },
    questions: chosen.map(({ question, reason, due: day }) => ({ question, reason, due: day })),
    isDue: due.length > 0,
    answers: judged,
  };
}

function standings(bank: Bank, answers: readonly PractisedAnswer[], today: Day) {
  const judged = answers.filter(({ levels }) => levels !== null);
  const inCompetency = (competency: string) => judged.filter((answer) => answer.competency === competency).length;
  const candidates = bank.questions.map((question) => ({
    question,
    candidate: practisedOnce(question, answers, today),
  }));
  const known = candidates.flatMap(({ candidate }) => candidate ?? []);
  const isDue = ({ due }: Candidate) => due !== null && dayNumber(due) <= dayNumber(today);
  const fresh = candidates
    .filter(({ candidate }) => candidate === null)
    .map(({ question }) => ({ question, judgedBefore: inCompetency(question.competency) }))
    .toSorted((one, other) => one.judgedBefore - other.judgedBefore)
    .map(({ question, judgedBefore }): DrillQuestion => {
      return { question, reason: { kind: "fresh", isFirst: judgedBefore === 0 }, due: null };
    });
  return {
    due: known.filter(isDue).toSorted((one, other) => one.retrievability - other.retrievability),
    later: known
      .filter((candidate) => !isDue(candidate))
      .toSorted((one, other) => dayNumber(one.due ?? today) - dayNumber(other.due ?? today)),
    fresh,
    judged: judged.length,
  };
}

/** @returns where a question stands that was answered or skipped, or null where neither tells anything of it */
function practisedOnce(question: Question, answers: readonly PractisedAnswer[], today: Day): Candidate | null {
  const own = answers.filter(({ questionId }) => questionId === question.id);
  const reviews = own.flatMap(({ day, levels, flagged }) => (levels ? [{ day, levels, flagged }] : []));
  const [weakest] = memoriesOf(question.criteria, reviews, today);
  const latest = reviews.at(-1);
  if (weakest && latest) {
    const reason: Reason = latest.flagged ? { kind: "flagged", day: latest.day } : { kind: "point", memory: weakest };
    return { question, reason, due: weakest.due, retrievability: weakest.retrievability };
  }
  const skipped = own.findLast(({ ending }) => ending === "skipped");
  if (!skipped) return null;
  const { day } = skipped;
  return { question, reason: { kind: "skipped", day }, due: dayNumbered(dayNumber(day) + 1), retrievability: 0 };
}
