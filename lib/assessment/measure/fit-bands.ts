import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import type { Bands } from "../band";

/** A labelled answer as a judge scored it that was fitted without its question. Scores are 0 to 100. */
export type ScoredAnswer = { question: string; profile: string; score: number; labelled: number };

const LONGEST_INTERVIEW = 24;
const INTERVIEWS = 4000;
const MEASURED_LENGTHS = [1, 3, 6];
const RESAMPLES = 2000;
const INTERVIEWS_EACH = 300;
const FOLDS = 8;

type Random = ReturnType<typeof xoroshiro128plus>;

/**
 * Split conformal bands from the errors of a judge on labelled answers (V. Vovk et al., "Algorithmic Learning in a Random
 * World", 2005): half of the width is the error that the share `aim` of answers stays within. An interview of n is n
 * answers of one kind to n questions, so that a judge's habit of erring with one kind of speaker does not average out.
 * Coverage is found on questions that the width was not taken from. The same seed gives the same bands.
 */
export function fitBands(
  answers: readonly ScoredAnswer[],
  aim: number,
  seed: number,
): Omit<Bands, "model" | "promptVersion"> {
  const random = xoroshiro128plus(seed);
  const lengths = Array.from({ length: LONGEST_INTERVIEW }, (_, index) => index + 1);
  const halfWidths = lengths.map((length) => rounded(widthFor(answers, length, aim, random), 1));
  // The mean of more answers is never less certain; what looks so is chance.
  const shrinking = halfWidths.map((_, index) => Math.min(...halfWidths.slice(0, index + 1)));
  return { aim, halfWidths: shrinking, coverage: MEASURED_LENGTHS.map((n) => coverageOf(answers, n, aim, random)) };
}

function widthFor(answers: readonly ScoredAnswer[], length: number, aim: number, random: Random): number {
  const errors =
    length === 1 ? answers.map(errorOf) : drawInterviews(answers, length, INTERVIEWS, random).map(errorOfMean);
  return conformalQuantile(errors, aim);
}

/**
 * The share of held-out interviews within the band. Its interval by resampling: questions for one answer; folds for
 * more, since interviews from one fold share their answers.
 */
function coverageOf(answers: readonly ScoredAnswer[], n: number, aim: number, random: Random) {
  const questions = [...new Set(answers.map(({ question }) => question))];
  const hits = new Map<string | number, number[]>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const isHeldOut = ({ question }: ScoredAnswer) => questions.indexOf(question) % FOLDS === fold;
    const width = widthFor(
      answers.filter((answer) => !isHeldOut(answer)),
      n,
      aim,
      random,
    );
    const heldOut = answers.filter(isHeldOut);
    const interviews =
      n === 1 ? heldOut.map((answer) => [answer]) : drawInterviews(heldOut, n, INTERVIEWS_EACH, random);
    for (const interview of interviews) {
      const [first] = interview;
      if (!first) continue;
      const group = n === 1 ? first.question : fold;
      hits.set(group, [...(hits.get(group) ?? []), errorOfMean(interview) <= width ? 1 : 0]);
    }
  }
  const groups = [...hits.values()];
  const shares = Array.from({ length: RESAMPLES }, () =>
    mean(groups.flatMap(() => groups[uniformInt(random, 0, groups.length - 1)] ?? [])),
  ).sort((one, other) => one - other);
  const at = (share: number) => rounded(shares[Math.floor(share * (shares.length - 1))] ?? 0, 3);
  return { n, value: rounded(mean(groups.flat()), 3), low: at(0.025), high: at(0.975) };
}

/** Interviews of `length` answers of one kind, each to another question; fewer where a kind has not that many. */
function drawInterviews(
  answers: readonly ScoredAnswer[],
  length: number,
  count: number,
  random: Random,
): ScoredAnswer[][] {
  const kinds = [...new Set(answers.map(({ profile }) => profile))].map((profile) =>
    answers.filter((answer) => answer.profile === profile),
  );
  return Array.from({ length: count }, (_, index) => {
    const rest = [...(kinds[index % kinds.length] ?? [])];
    const drawn: ScoredAnswer[] = [];
    while (drawn.length < length && rest.length > 0) {
      drawn.push(...rest.splice(uniformInt(random, 0, rest.length - 1), 1));
    }
    return drawn;
  });
}

/** The smallest error that at least the share `aim` of the next ones stays within: rank ⌈aim · (n + 1)⌉ of n. */
function conformalQuantile(errors: number[], aim: number): number {
  const sorted = [...errors].sort((one, other) => one - other);
  const rank = Math.min(sorted.length, Math.ceil(aim * (sorted.length + 1)));
  return sorted[rank - 1] ?? 100;
}

function errorOf({ score, labelled }: ScoredAnswer): number {
  return Math.abs(score - labelled);
}

function errorOfMean(interview: ScoredAnswer[]): number {
  return Math.abs(mean(interview.map(({ score }) => score)) - mean(interview.map(({ labelled }) => labelled)));
}

function mean(values: number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}
