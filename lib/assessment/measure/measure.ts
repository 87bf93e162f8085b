import { locateQuote } from "../evidence";
import { judgeAnswer } from "../lines/judge";
import type { LabelledAnswer } from "../lines/read";
import type { Judge, Level, Reading } from "../schema";
import { attemptScore } from "../score";

/** What a judge made of one labelled answer, beside its labels. Scores are capped on both sides. */
export type MeasuredAnswer = {
  question: string;
  profile: string | null;
  criteria: { level: Level | null; label: Level; ofRaters: Level[] }[];
  score: number | null;
  labelledScore: number;
  redFlag: boolean;
  labelledRedFlag: boolean;
  /** Quotes that the judge gave when first asked, and those of them that stand in the answer. */
  quotes: { given: number; found: number };
  milliseconds: number;
  /** Input and output together. */
  tokens: number;
};

/**
 * Has one labelled answer judged as any other, by the score contract.
 * @param now milliseconds, from any beginning
 */
export async function measureAnswer(
  judge: Judge,
  labelled: LabelledAnswer,
  now: () => number,
): Promise<MeasuredAnswer> {
  const { question, answer, profile, levels, redFlag, raters } = labelled;
  const quotes = { given: 0, found: 0 };
  const overheard: Judge = {
    ...judge,
    async read(request) {
      const judged = await judge.read(request);
      const isFirst = request.unfoundQuotes.length === 0;
      if (judged.ok && isFirst) {
        const given = quotesOf(judged.reading);
        quotes.given += given.length;
        quotes.found += given.filter((quote) => locateQuote(answer, quote) !== null).length;
      }
      return judged;
    },
  };
  const judged = await judgeAnswer(overheard, labelled, now);
  const labelOf = (labels: Record<string, Level>, id: string): Level => {
    const label = labels[id];
    if (label === undefined) throw new Error(`${labelled.id}: no label for ${id}`);
    return label;
  };
  const criteria = question.criteria.map(({ id }) => ({
    level: judged.levels[id] ?? null,
    label: labelOf(levels, id),
    ofRaters: raters.map((rater) => labelOf(rater.levels, id)),
  }));
  const labels = question.criteria.map(({ id, weight }) => ({ weight, level: labelOf(levels, id) }));
  return {
    question: question.question,
    profile,
    criteria,
    score: judged.score,
    labelledScore: attemptScore(labels, redFlag) ?? 0,
    redFlag: judged.redFlag,
    labelledRedFlag: redFlag,
    quotes,
    milliseconds: judged.ms,
    tokens: judged.tokens.input + judged.tokens.output,
  };
}

function quotesOf({ claims, redFlags }: Reading): string[] {
  return [...claims.flatMap(({ quotes }) => quotes), ...redFlags.map(({ quote }) => quote)];
}
