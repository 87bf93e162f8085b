import { type Band, isClearChange } from "@/lib/assessment/band";
import type { Bank, Criterion, Question } from "@/lib/bank/schema";
import type { PractisedAnswer } from "../practice/data";
import type { CompetencyProgress } from "./competencies";

/** From this mean on an answer mostly says how: the same bound as that of the report's sentences. */
const MOSTLY_EXPLAINED = 60;

const MOST_NAMED = 3;

export type MissingPoint = { criterion: Criterion; question: Question; bankId: string };

/** How one competency stands lately; `missing`: what the latest answers to its questions left out. */
export type Standing = {
  competency: string;
  mean: number;
  answers: number;
  band: Band | null;
  missing: MissingPoint[];
};

export type Standings = {
  /** The strongest first. */
  strengths: Standing[];
  /** The one with most to gain first. */
  gaps: Standing[];
  /** Whether the strongest and the weakest are further apart than the judge's error allows. */
  isClear: boolean;
};

/**
 * Where a candidate stands by competency. Only those count that the same judge read lately as the one most practised,
 * since another judge is another measure (the score contract, rule 7).
 * @param answers oldest first
 */
export function standingsOf(
  progress: readonly CompetencyProgress[],
  answers: readonly PractisedAnswer[],
  banks: readonly Bank[],
): Standings {
  const reader = progress[0]?.recent.reader;
  const ranked = progress
    .filter(({ recent }) => recent.reader === reader)
    .map(({ competency, recent: { mean, answers: count, band } }): Standing => {
      return { competency, mean, answers: count, band, missing: missingPoints(competency, answers, banks) };
    })
    .toSorted((one, other) => other.mean - one.mean);
  const [best, last] = [ranked[0], ranked.at(-1)];
  const wider = (best?.band?.halfWidth ?? 0) > (last?.band?.halfWidth ?? 0) ? best?.band : last?.band;
  return {
    strengths: ranked.filter(({ mean }) => mean >= MOSTLY_EXPLAINED).slice(0, MOST_NAMED),
    gaps: ranked
      .filter(({ mean }) => mean < MOSTLY_EXPLAINED)
      .toReversed()
      .slice(0, MOST_NAMED),
    isClear: Boolean(best && last && isClearChange(last.mean, best.mean, wider ?? null)),
  };
}

/** The points that the latest judged answer to each question of a competency left out, those of the newest answers first. */
function missingPoints(
  competency: string,
  answers: readonly PractisedAnswer[],
  banks: readonly Bank[],
): MissingPoint[] {
  const questions = banks.flatMap(({ id: bankId, questions }) =>
    questions.filter((question) => question.competency === competency).map((question) => ({ bankId, question })),
  );
  return questions
    .flatMap(({ bankId, question }) => {
      const at = answers.findLastIndex(
        (answer) => answer.bankId === bankId && answer.questionId === question.id && answer.levels !== null,
      );
      const levels = answers[at]?.levels ?? {};
      return question.criteria
        .filter(({ id }) => levels[id] === 0)
        .map((criterion) => ({ at, criterion, question, bankId }));
    })
    .toSorted((one, other) => other.at - one.at)
    .slice(0, MOST_NAMED)
    .map(({ criterion, question, bankId }) => ({ criterion, question, bankId }));
}
