import { largest, mean, meanOfLargest } from "./averages";
import { share, type Terms } from "./contest";
import type { Matches } from "./matching";

/** Of the contest between criteria for a passage, by what was learned of what meets them. */
const TERMS: Terms = { sharpness: 0.1, elsewhere: 0 };
/** What is to be told stands in few passages. */
const BEST_PASSAGES = 3;
/** An answer comes near to some other questions by chance. */
const NEAREST_QUESTIONS = 3;
const NEAREST_TO_A_PASSAGE = 10;
/** Keeps the deviation between questions from vanishing. */
const LEAST_DEVIATION = 0.02;

/**
 * How surely an answer is one to its question and not to others.
 * @param singles indexes of the passages that are single units
 */
export function questionMatch({ question, elsewhere }: Matches, singles: number[]) {
  const ofSingles = <Value>(values: Value[]) => singles.flatMap((single) => values.slice(single, single + 1));
  const own = ofSingles(question);
  const others = ofSingles(elsewhere);
  const whole = mean(own);
  const wholes = (others[0] ?? []).map((_, other) => mean(others.map((row) => row[other] ?? 0)));
  const shareAbove = (values: number[], value: number) => mean(values.map((other) => (other > value ? 1 : 0)));
  const deviation = Math.sqrt(mean(wholes.map((value) => (value - mean(wholes)) ** 2)));
  return {
    matchQuestion: whole,
    matchQuestionBest: meanOfLargest(question, BEST_PASSAGES),
    matchQuestionLead: mean(own.map((value, at) => value - meanOfLargest(others[at] ?? [], NEAREST_TO_A_PASSAGE))),
    matchQuestionRank: mean(own.map((value, at) => shareAbove(others[at] ?? [], value))),
    matchQuestionAhead: whole - meanOfLargest(wholes, NEAREST_QUESTIONS),
    matchQuestionDeviations: (whole - mean(wholes)) / Math.max(deviation, LEAST_DEVIATION),
    matchQuestionWholeRank: shareAbove(wholes, whole),
  };
}

/** How surely an answer meets a criterion, and that one rather than the question's others. @param index of the criterion */
export function criterionMatch(index: number, { criteria }: Matches, singles: number[]) {
  const own = criteria[index] ?? [];
  const rivals = criteria.filter((other) => other !== own);
  const shares = own.map((fit, passage) =>
    share(
      fit,
      rivals.map((rival) => rival[passage] ?? 0),
      TERMS,
    ),
  );
  const overSingles = (row: number[]) => mean(singles.map((single) => row[single] ?? 0));
  return {
    match: meanOfLargest(own, BEST_PASSAGES),
    matchBest: largest(own),
    matchMean: overSingles(own),
    matchLead: rivals.length === 0 ? 0 : overSingles(own) - mean(rivals.map(overSingles)),
    matchLeadOverBest: rivals.length === 0 ? 0 : largest(own) - largest(rivals.map(largest)),
    matchShare: meanOfLargest(shares, BEST_PASSAGES),
    matchShareBest: largest(shares),
    matchShareMean: overSingles(shares),
  };
}
