import {
  agreementShare,
  average,
  bootstrapByGroup,
  type Interval,
  median,
  quadraticWeightedKappa,
  rankCorrelation,
} from "../agreement";
import type { JudgeName, Level } from "../schema";
import type { MeasuredAnswer } from "./measure";

/** Intervals are 95%, resampled by question. A figure is NaN where there is nothing to compute it from. */
export type Figures = {
  /** Answers, and the criteria and questions that they are spread over. */
  n: number;
  criteria: number;
  questions: number;
  /** Against the consensus of the raters; a level that was not judged counts as 0. */
  qwk: Interval;
  /** The same against each rater; only over the answers that have that rater's labels. */
  ofRaters: { n: number; qwk: Interval }[];
  exact: Interval;
  adjacent: Interval;
  /** Of answer scores, where all criteria have labels. */
  spearman: Interval;
  /**
   * Mean capped scores, 0 to 100, of the answers whose criteria all have labels. An answer without a score counts as 0,
   * so that not to judge never pays.
   */
  byProfile: Record<string, { n: number; mean: Interval; labelled: number }>;
  redFlag: { precision: Interval; recall: Interval };
  quotesFound: number;
  /** Share of criteria. */
  notJudged: number;
  /** Median. */
  msPerAnswer: number;
  /** Mean of input and output together. */
  tokensPerAnswer: number;
};

export function figuresOf(answers: MeasuredAnswer[]): Figures {
  const interval = <Answer extends MeasuredAnswer>(statistic: (some: Answer[]) => number, of: Answer[]) =>
    bootstrapByGroup([...groupBy(of, ({ question }) => question).values()], statistic);
  const criteria = answers.flatMap((answer) => answer.criteria);
  const raters = criteria.reduce((most, { ofRaters }) => Math.max(most, ofRaters.length), 0);
  const given = sum(answers, ({ quotes }) => quotes.given);
  const scored = answers.flatMap(({ labelledScore, ...rest }) =>
    labelledScore === null ? [] : [{ ...rest, labelledScore }],
  );
  return {
    n: answers.length,
    criteria: criteria.length,
    questions: new Set(answers.map(({ question }) => question)).size,
    qwk: interval((some) => agreementOf(some, quadraticWeightedKappa), answers),
    ofRaters: Array.from({ length: raters }, (_, rater) => {
      const byRater: LabelOf = ({ ofRaters }) => ofRaters[rater] ?? null;
      const rated = answers.filter((answer) => answer.criteria.some((criterion) => byRater(criterion) !== null));
      const agreement = (some: MeasuredAnswer[]) => agreementOf(some, quadraticWeightedKappa, byRater);
      return { n: rated.length, qwk: interval(agreement, rated) };
    }),
    exact: interval((some) => agreementOf(some, agreementShare), answers),
    adjacent: interval((some) => agreementOf(some, (labels, levels) => agreementShare(labels, levels, 1)), answers),
    spearman: interval(
      (some) =>
        rankCorrelation(
          some.map(({ labelledScore }) => labelledScore),
          some.map(({ score }) => score ?? 0),
        ),
      scored,
    ),
    byProfile: Object.fromEntries(
      [...groupBy(scored, ({ profile }) => profile)].flatMap(([profile, some]) => {
        if (profile === null) return [];
        const mean = interval((drawn) => average(drawn.map(({ score }) => score ?? 0)), some);
        return [[profile, { n: some.length, mean, labelled: average(some.map(({ labelledScore }) => labelledScore)) }]];
      }),
    ),
    redFlag: {
      precision: interval((some) => rightShare(some.filter(({ redFlag }) => redFlag)), answers),
      recall: interval((some) => rightShare(some.filter(({ labelledRedFlag }) => labelledRedFlag)), answers),
    },
    quotesFound: sum(answers, ({ quotes }) => quotes.found) / given,
    notJudged: average(criteria.map(({ level }) => (level === null ? 1 : 0))),
    msPerAnswer: median(answers.map(({ milliseconds }) => milliseconds)),
    tokensPerAnswer: average(answers.map(({ tokens }) => tokens)),
  };
}

/** How the labels were met and with which judge, for those who read the figures. */
export type Origin = { protocol: string; judge: JudgeName; model: string };

/** The figures as `npm run eval -- --json` prints them; what cannot be told, such as the precision of no flags, is null. */
export function figuresForMachines(figures: Figures, { protocol, judge, model }: Origin) {
  const { n, qwk, exact, adjacent, spearman, byProfile, redFlag } = figures;
  const { quotesFound, notJudged, msPerAnswer, tokensPerAnswer } = figures;
  const known = (value: number) => (Number.isNaN(value) ? null : value);
  return {
    n,
    protocol,
    judge,
    model,
    qwk,
    exact: known(exact.value),
    adjacent: known(adjacent.value),
    spearman: known(spearman.value),
    byProfile: Object.fromEntries(
      Object.entries(byProfile).map(([profile, { mean, ...rest }]) => [profile, { ...rest, mean: mean.value }]),
    ),
    redFlag: { precision: known(redFlag.precision.value), recall: known(redFlag.recall.value) },
    quotesFound: known(quotesFound),
    notJudged: known(notJudged),
    msPerAnswer,
    tokensPerAnswer,
  };
}

type LabelOf = (criterion: MeasuredAnswer["criteria"][number]) => Level | null;

/** Compares labels, the consensus or one rater's, with the levels of all criteria that have one. */
function agreementOf(
  answers: MeasuredAnswer[],
  compare: (labels: number[], levels: number[]) => number,
  labelOf: LabelOf = ({ label }) => label,
): number {
  const labels: number[] = [];
  const levels: number[] = [];
  for (const criterion of answers.flatMap((answer) => answer.criteria)) {
    const label = labelOf(criterion);
    if (label === null) continue;
    labels.push(label);
    levels.push(criterion.level ?? 0);
  }
  return compare(labels, levels);
}

function rightShare(answers: MeasuredAnswer[]): number {
  return average(answers.map(({ redFlag, labelledRedFlag }) => (redFlag && labelledRedFlag ? 1 : 0)));
}

function groupBy<Item, Key>(items: Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

function sum<Item>(items: Item[], value: (item: Item) => number): number {
  return items.reduce((total, item) => total + value(item), 0);
}
