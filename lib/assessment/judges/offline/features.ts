import { similarity } from "@/lib/embedding/similarity";
import type { CriterionMaterial, Material, Passage, Phrase } from "./material";
import { type Style, styleOf } from "./style";
import { coverage, type Word } from "./words";

/** How near the answer comes to one criterion: to its look-fors, or to its text where it has none. */
export type Support = {
  /** For each passage, its similarity to the nearest look-for. */
  strength: number[];
  /** For each look-for, its similarity to the nearest passage. */
  reached: number[];
  /** For each look-for, the share of its words in the passage that has most of them. */
  words: number[];
  /** The passage that supports the criterion best, or -1 where the answer has none. */
  best: number;
};

/** How near the answer comes to talk of other things: what "near" means for this very answer, whatever its length. */
type Background = { mean: number; deviation: number; words: number; passages: number[] };

/** A difference in similarity of this size is a clear one. */
const CLEAR_DIFFERENCE = 0.05;
/** Very short answers come equally near to everything; this keeps the deviation from vanishing. */
const LEAST_DEVIATION = 0.02;
/** A passage stands out if it comes nearer than to the mean of this many nearest phrases of the background. */
const NEAREST = 3;

export type FeatureName = keyof ReturnType<typeof criterionFeatures>;
export type Features = Record<FeatureName, number>;

/** The features of each criterion, in the order of the criteria. Pure: the same material gives the same numbers. */
export function featuresOf(material: Material): { features: Features; support: Support }[] {
  const background = backgroundOf(material);
  const supports = material.criteria.map((criterion) => supportOf(material, criterion, background));
  const style = styleOf(material, 0, material.units.length - 1);
  return supports.map((support, index) => {
    const criterion = material.criteria[index];
    if (!criterion) throw new Error("a support has no criterion");
    return { features: criterionFeatures(material, criterion, support, supports, background, style), support };
  });
}

function backgroundOf({ passages, background, units }: Material): Background {
  const table = passages.map((passage) => background.map((phrase) => similarity(passage.vector, phrase.vector)));
  const reached = background.map((_, column) => largest(table.map((row) => row[column] ?? 0)));
  const centre = mean(reached);
  const deviation = Math.sqrt(mean(reached.map((value) => (value - centre) ** 2)));
  const stems = stemsSaid(units);
  return {
    mean: centre,
    deviation: Math.max(deviation, LEAST_DEVIATION),
    words: mean(background.map((phrase) => coverage(phrase.words, stems))),
    passages: table.map((row) => meanOfLargest(row, NEAREST)),
  };
}

function supportOf(material: Material, criterion: CriterionMaterial, background: Background): Support {
  const targets = targetsOf(criterion);
  const table = material.passages.map((passage) => targets.map((target) => similarity(passage.vector, target.vector)));
  const strength = table.map(largest);
  const leads = strength.map((value, index) => value - (background.passages[index] ?? 0) / 2);
  return {
    strength,
    reached: targets.map((_, column) => largest(table.map((row) => row[column] ?? 0))),
    words: targets.map((target) => bestCoverage(target, material.passages)),
    best: leads.indexOf(largest(leads)),
  };
}

function criterionFeatures(
  material: Material,
  criterion: CriterionMaterial,
  support: Support,
  all: Support[],
  background: Background,
  style: Style,
) {
  const { passages, units } = material;
  const best = passages[support.best];
  const others = all.filter((other) => other !== support);
  // In standard deviations above how near this answer comes to talk of other things.
  const standard = (value: number) => (value - background.mean) / background.deviation;
  const lead = (passage: number) => (support.strength[passage] ?? 0) - (background.passages[passage] ?? 0);
  const stems = stemsSaid(units);
  const near = best ? styleOf(material, Math.max(0, best.first - 1), Math.min(units.length - 1, best.last + 1)) : style;
  return {
    /** How near the answer comes to the three look-fors that it comes nearest to. */
    reachTopThree: standard(meanOfLargest(support.reached, NEAREST)),
    /** How near it comes to the look-fors on average. */
    reachMean: standard(mean(support.reached)),
    /** Share of the answer that speaks of this criterion rather than of other things. */
    softShare: mean(
      passages.flatMap(({ first, last }, index) =>
        first === last ? [1 / (1 + Math.exp(-lead(index) / CLEAR_DIFFERENCE))] : [],
      ),
    ),
    /** How much nearer the best passage comes to this criterion than to the question's others. */
    ownership: best
      ? (support.strength[support.best] ?? 0) - largest(others.map((other) => other.strength[support.best] ?? 0))
      : 0,
    /** How much nearer the answer comes to this criterion's look-fors than to those of all. */
    ownMean: mean(support.reached) - mean(all.map((other) => mean(other.reached))),
    /** Share of the look-fors' words that stand together in a passage. */
    wordsMean: mean(support.words),
    wordsOwn: mean(support.words) - mean(others.flatMap((other) => other.words)),
    /** How near the answer comes to all criteria: low where it is off topic. */
    answerReach: standard(mean(all.map((other) => mean(other.reached)))),
    answerWords:
      mean(material.criteria.flatMap(targetsOf).map(({ words }) => coverage(words, stems))) - background.words,
    criterionWords: coverage(criterion.criterion.words, stems),
    questionReach: standard(largest(passages.map(({ vector }) => similarity(vector, material.question.vector)))),
    abstract: style.abstract,
    caseTalk: style.caseTalk,
    nearCase: near.caseTalk,
    numbers: style.numbers,
    past: style.past,
    names: style.names,
    /** Share of what is said that the question and its criteria said first. */
    echo: echoShare(
      units.flatMap(({ words }) => words),
      material,
    ),
  };
}

function targetsOf({ criterion, lookFors }: CriterionMaterial): Phrase[] {
  return lookFors.length > 0 ? lookFors : [criterion];
}

function stemsSaid(units: Material["units"]): Set<string> {
  return new Set(units.flatMap((unit) => unit.words.map((word) => word.stem)));
}

function echoShare(words: Word[], { question, criteria }: Material): number {
  let echoed = 0;
  let whole = 0;
  for (const word of words) {
    const weight = word.weight;
    whole += weight;
    if (question.stems.has(word.stem) || criteria.some(({ criterion }) => criterion.stems.has(word.stem)))
      echoed += weight;
  }
  return whole === 0 ? 0 : echoed / whole;
}

function bestCoverage({ words }: Phrase, passages: Passage[]): number {
  return largest(passages.map((passage) => coverage(words, passage.stems)));
}

function meanOfLargest(values: number[], count: number): number {
  return mean([...values].sort((one, two) => two - one).slice(0, count));
}

function largest(values: number[]): number {
  return values.reduce((most, value) => Math.max(most, value), values[0] ?? 0);
}

function mean(values: number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
