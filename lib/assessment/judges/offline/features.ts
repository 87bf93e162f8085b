import { similarity } from "@/lib/embedding/similarity";
import { largest, mean, meanOfLargest } from "./averages";
import { contestOf, share, type Terms } from "./contest";
import { criterionMatch, questionMatch } from "./match-features";
import type { Matches } from "./matching";
import type { Material } from "./material";
import { styleOf } from "./style";
import { coverage, type Support, standingOf } from "./support";
import type { Word } from "./words";

/** A criterion is met in few sentences and with few of its look-fors: the best of them count. */
const BEST_TARGETS = 4;
/** Of the contest between criteria for a sentence, each by the target of its own that the sentence fits best. */
const TERMS: Terms = { sharpness: 0.12, elsewhere: 0.35 };
/** A sentence fits a criterion clearly from here on. */
const CLEAR_FIT = 0.4;
/** The sentences around which the style of what supports a criterion is read. */
const STYLE_UNITS = 2;

export type FeatureName = keyof ReturnType<typeof criterionFeatures>;
export type Features = Record<FeatureName, number>;

/** Of one criterion. `best` is the passage that supports it best, `bestUnit` the best of a single unit; -1: none. */
export type CriterionFeatures = { features: Features; best: number; bestUnit: number };

/** The features of each criterion, in the order of the criteria. Pure. @param supports and matches of the same material */
export function featuresOf(material: Material, supports: Support[], matches: Matches): CriterionFeatures[] {
  const singles = material.passages.flatMap(({ first, last }, index) => (first === last ? [index] : []));
  const ofAnswer = answerFeatures(material, supports, matches, singles);
  return supports.map((support, index) => ({
    features: criterionFeatures(material, index, supports, matches, singles, ofAnswer),
    best: support.passages.indexOf(largest(support.passages)),
    bestUnit: bestOf(singles, support.passages),
  }));
}

/** The same for each criterion. */
function answerFeatures(material: Material, supports: Support[], matches: Matches, singles: number[]) {
  const { ahead, deviations } = standingOf(material, supports);
  const style = styleOf(
    material,
    material.units.map((_, unit) => unit),
  );
  return { aheadOfNeighbours: ahead, deviationsAhead: deviations, ...style, ...questionMatch(matches, singles) };
}

function criterionFeatures(
  material: Material,
  index: number,
  supports: Support[],
  matches: Matches,
  singles: number[],
  ofAnswer: ReturnType<typeof answerFeatures>,
) {
  const support = supports[index];
  const criterion = material.criteria[index];
  if (!support || !criterion) throw new Error("a criterion has no support");
  const others = supports.filter((other) => other !== support);
  const bestFit = (of: Support) => meanOfLargest(of.targets, BEST_TARGETS);
  const units = singles.map((single) => support.passages[single] ?? 0);
  const rivals = singles.map((single) => others.map((other) => other.passages[single] ?? 0));
  const leads = units.map((unit, at) => unit - largest(rivals[at] ?? []));
  const shares = units.map((unit, at) => share(unit, rivals[at] ?? [], TERMS));
  const bestUnits = [...units.keys()].sort((one, two) => (units[two] ?? 0) - (units[one] ?? 0)).slice(0, STYLE_UNITS);
  const near = styleOf(
    material,
    bestUnits.sort((one, two) => one - two),
  );
  const all = singles.map((single) => largest(supports.map((other) => other.passages[single] ?? 0)));
  const fits = supports.map(bestFit);
  const stems = new Set(material.units.flatMap((unit) => unit.words.map((word) => word.stem)));
  return {
    fitBest: largest(support.targets),
    fit: bestFit(support),
    fitMean: mean(support.targets),
    twoUnits: meanOfLargest(units, 2),
    threeUnits: meanOfLargest(units, 3),
    meaning: meanOfLargest(support.meaning, BEST_TARGETS),
    words: meanOfLargest(support.words, BEST_TARGETS),
    concepts: largest(support.concepts),
    conceptsTwo: meanOfLargest(
      singles.map((single) => support.concepts[single] ?? 0),
      2,
    ),
    text: largest(support.text),
    textWords: largest(support.textWords),
    /** Against the question's other criteria: a story about one of them is no answer to the rest. */
    lead: bestFit(support) - mean(others.map(bestFit)),
    leadOverBest: others.length === 0 ? 0 : bestFit(support) - largest(others.map(bestFit)),
    leadOfBest:
      others.length === 0 ? 0 : largest(support.targets) - largest(others.map((other) => largest(other.targets))),
    rank: others.length === 0 ? 0 : others.filter((other) => bestFit(other) > bestFit(support)).length / others.length,
    unitLead: others.length === 0 ? 0 : largest(leads),
    unitLeads:
      others.length === 0
        ? 0
        : leads.reduce((sum, lead) => sum + Math.max(0, lead), 0) / Math.sqrt(Math.max(1, leads.length)),
    share: mean(shares),
    shareBest: largest(shares),
    ...contestOf(index, supports, matches, singles),
    ...criterionMatch(index, matches, singles),
    /** The answer as a whole: low where it is about something else. */
    answerFit: mean(fits),
    answerFitBest: largest(fits),
    answerFitWorst: -largest(fits.map((value) => -value)),
    answerUnits: mean(all),
    answerClear: mean(all.map((value) => (value > CLEAR_FIT ? 1 : 0))),
    answerText: mean(supports.map(({ text }) => largest(text))),
    answerWords: mean(material.criteria.flatMap(({ targets }) => targets).map(({ words }) => coverage(words, stems))),
    criterionWords: coverage(criterion.criterion.words, stems),
    question: largest(material.passages.map(({ vector }) => similarity(vector, material.question.vector))),
    /** Share of what is said that the question and its criteria said first. */
    echo: echoShare(
      material.units.flatMap(({ words }) => words),
      material,
    ),
    ...ofAnswer,
    nearCase: near.caseTalk,
    nearNumbers: near.numbers,
    nearTimes: near.times,
    nearNames: near.names,
    nearPast: near.past,
    nearSupposed: near.supposed,
    nearAbstract: near.abstract,
    nearLetters: near.letters,
    nearRare: near.rare,
    nearContent: near.content,
    nearOthers: near.others,
    nearSpeaker: near.speaker,
  };
}

/** The index with the largest value; -1 of none. */
function bestOf(indexes: number[], values: number[]): number {
  return indexes.reduce(
    (best, index) => ((values[index] ?? 0) > (values[best] ?? Number.NEGATIVE_INFINITY) ? index : best),
    -1,
  );
}

function echoShare(words: Word[], { question, criteria }: Material): number {
  let echoed = 0;
  let whole = 0;
  for (const { stem, weight } of words) {
    whole += weight;
    if (question.stems.has(stem) || criteria.some(({ criterion }) => criterion.stems.has(stem))) echoed += weight;
  }
  return whole === 0 ? 0 : echoed / whole;
}
