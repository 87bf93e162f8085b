import { locateQuote } from "../evidence";
import { judgeAnswer } from "../lines/judge";
import type { LabelledAnswer } from "../lines/read";
import type { Judge, Level, Reading } from "../schema";
import { attemptScore } from "../score";

/** What a judge made of one labelled answer, beside its labels. Scores are capped on both sides. */
export type MeasuredAnswer = {
  question: string;
  profile: string | null;
  /** Those with a label; what a rater did not label is null. */
  criteria: { level: Level | null; label: Level; ofRaters: (Level | null)[] }[];
  score: number | null;
  /** Null where a criterion has no label. */
  labelledScore: number | null;
  redFlag: boolean;
  labelledRedFlag: boolean;
  /** Quotes that the judge gave when first asked, and those of them that stand in the answer. */
  quotes: { given: number; found: number };
  milliseconds: number;
  /** Input and output together. */
  tokens: number;
  /** Why the judge gave no reading; null where it gave one. */
  failure: string | null;
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
  const criteria = question.criteria.flatMap(({ id }) => {
    const label = levels[id];
    if (label === undefined) return [];
    return [{ level: judged.levels[id] ?? null, label, ofRaters: raters.map((rater) => rater.levels[id] ?? null) }];
  });
  const labels = question.criteria.map(({ id, weight }) => ({ weight, level: levels[id] ?? null }));
  const isComplete = labels.every(({ level }) => level !== null);
  return {
    question: question.question,
    profile,
    criteria,
    score: judged.score,
    labelledScore: isComplete ? attemptScore(labels, redFlag) : null,
    redFlag: judged.redFlag,
    labelledRedFlag: redFlag,
    quotes,
    milliseconds: judged.ms,
    tokens: judged.tokens.input + judged.tokens.output,
    failure: judged.error,
  };
}

function quotesOf({ claims, redFlags }: Reading): string[] {
  return [...claims.flatMap(({ quotes }) => quotes), ...redFlags.map(({ quote }) => quote)];
}
