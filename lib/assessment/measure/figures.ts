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
  /** Of answer scores. */
  spearman: Interval;
  /** Mean capped scores, 0 to 100; an answer without a score counts as 0, so that not to judge never pays. */
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
  const byQuestion = [...groupBy(answers, ({ question }) => question).values()];
  const interval = (statistic: (some: MeasuredAnswer[]) => number, groups = byQuestion) =>
    bootstrapByGroup(groups, statistic);
  const criteria = answers.flatMap((answer) => answer.criteria);
  const given = sum(answers, ({ quotes }) => quotes.given);
  const profiles = groupBy(answers, ({ profile }) => profile);
  return {
    n: answers.length,
    criteria: criteria.length,
    questions: byQuestion.length,
    qwk: interval((some) => agreementOf(some, quadraticWeightedKappa)),
    ofRaters: Array.from({ length: most(answers, raterCount) }, (_, rater) => {
      const rated = byQuestion.map((group) => group.filter((answer) => raterCount(answer) > rater));
      const agreement = (some: MeasuredAnswer[]) =>
        agreementOf(some, quadraticWeightedKappa, ({ ofRaters }) => ofRaters[rater] ?? 0);
      const groups = rated.filter((group) => group.length > 0);
      return { n: groups.flat().length, qwk: interval(agreement, groups) };
    }),
    exact: interval((some) => agreementOf(some, agreementShare)),
    adjacent: interval((some) => agreementOf(some, (labels, levels) => agreementShare(labels, levels, 1))),
    spearman: interval((some) =>
      rankCorrelation(
        some.map(({ labelledScore }) => labelledScore),
        some.map(({ score }) => score ?? 0),
      ),
    ),
    byProfile: Object.fromEntries(
      [...profiles].flatMap(([profile, some]) => {
        if (profile === null) return [];
        const groups = [...groupBy(some, ({ question }) => question).values()];
        const mean = interval((drawn) => average(drawn.map(({ score }) => score ?? 0)), groups);
        return [[profile, { n: some.length, mean, labelled: average(some.map(({ labelledScore }) => labelledScore)) }]];
      }),
    ),
    redFlag: {
      precision: interval((some) => rightShare(some.filter(({ redFlag }) => redFlag))),
      recall: interval((some) => rightShare(some.filter(({ labelledRedFlag }) => labelledRedFlag))),
    },
    quotesFound: sum(answers, ({ quotes }) => quotes.found) / given,
    notJudged: average(criteria.map(({ level }) => (level === null ? 1 : 0))),
    msPerAnswer: median(answers.map(({ milliseconds }) => milliseconds)),
    tokensPerAnswer: average(answers.map(({ tokens }) => tokens)),
  };
}

/** How the labels were met and with which judge, for those who read the figures. */
export type Origin = { protocol: string; judge: JudgeName; model: string };

/** The figures as `npm run eval -- --json` prints them; what is NaN becomes null there. */
export function figuresForMachines(figures: Figures, { protocol, judge, model }: Origin) {
  const { n, qwk, exact, adjacent, spearman, byProfile, redFlag } = figures;
  const { quotesFound, notJudged, msPerAnswer, tokensPerAnswer } = figures;
  return {
    n,
    protocol,
    judge,
    model,
    qwk,
    exact: exact.value,
    adjacent: adjacent.value,
    spearman: spearman.value,
    byProfile: Object.fromEntries(
      Object.entries(byProfile).map(([profile, { mean, ...rest }]) => [profile, { ...rest, mean: mean.value }]),
    ),
    redFlag: { precision: redFlag.precision.value, recall: redFlag.recall.value },
    quotesFound,
    notJudged,
    msPerAnswer,
    tokensPerAnswer,
  };
}

type Criterion = MeasuredAnswer["criteria"][number];

/** Compares the labels of all criteria, or one rater's, with the levels. */
function agreementOf(
  answers: MeasuredAnswer[],
  compare: (labels: number[], levels: number[]) => number,
  labelOf: (criterion: Criterion) => Level = ({ label }) => label,
): number {
  const criteria = answers.flatMap((answer) => answer.criteria);
  return compare(
    criteria.map(labelOf),
    criteria.map(({ level }) => level ?? 0),
  );
}

function rightShare(answers: MeasuredAnswer[]): number {
  return average(answers.map(({ redFlag, labelledRedFlag }) => (redFlag && labelledRedFlag ? 1 : 0)));
}

function raterCount({ criteria }: MeasuredAnswer): number {
  return criteria[0]?.ofRaters.length ?? 0;
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

function most<Item>(items: Item[], value: (item: Item) => number): number {
  return items.reduce((highest, item) => Math.max(highest, value(item)), 0);
}

function sum<Item>(items: Item[], value: (item: Item) => number): number {
  return items.reduce((total, item) => total + value(item), 0);
}
