import { similarity } from "@/lib/embedding/similarity";
import { largest, mean, meanOfLargest } from "./averages";
import type { Background, Neighbour } from "./background";
import { CONCEPTS, conceptsIn } from "./concepts";
import type { CriterionMaterial, Material, Passage } from "./material";
import type { Phrase } from "./phrase";
import { rarityOf } from "./rarity";
import { dot, lengthOf } from "./vectors";
import type { Word } from "./words";

/** How near an answer comes to one criterion: to its look-fors, or to the parts of its text where it has none. */
export type Support = {
  /** For each passage, how well it fits the target that it fits best. */
  passages: number[];
  /** For each target, how well the passage fits that fits it best. */
  targets: number[];
  /** For each target, the mean of the two passages that fit it best. */
  twice: number[];
  /** For each passage, how well it fits the targets that it fits best taken together, and the criterion's own text. */
  breadth: number[];
  /** As targets, by meaning alone and by shared words alone. */
  meaning: number[];
  words: number[];
  /** By both together, without concepts. */
  wording: number[];
  /** For each passage, how far it speaks of the same concepts, 0 to 1. */
  concepts: number[];
  /** For each passage, its similarity to the criterion's own text, and the share of the text's words in it. */
  text: number[];
  textWords: number[];
};

/** Keeps the deviation between questions from vanishing. */
const LEAST_DEVIATION = 0.02;
/** A passage of so few concepts fits none of them well; this damps chance matches in short passages. */
const CONCEPT_DAMPING = 2;
/** What one passage says that meets a criterion is like several of its look-fors at once. */
const BEST_TARGETS = 5;
/** What nearness to the criterion's own text, and the words that it shares with it, count beside those. */
const TEXT_BESIDE_TARGETS = 0.3;
/** The criterion's own text counts as much as this many look-fors. */
const TEXT_SHARE = 2;

/**
 * The support of each criterion, in their order. Nearness of meaning is cross-domain similarity local scaling
 * (A. Conneau et al., "Word Translation Without Parallel Data", 2018): twice the similarity, less how near both sides
 * come to talk of other things.
 */
export function supportsOf(material: Material): Support[] {
  const { passages, criteria, background } = material;
  const rarity = conceptRarity(background.phrases);
  const spoken = passages.map((passage) => weighConcepts(conceptsIn(passage.words), rarity));
  return criteria.map((criterion) => supportOf(criterion, passages, spoken, rarity, background));
}

function supportOf(
  { criterion, targets }: CriterionMaterial,
  passages: Passage[],
  spoken: Float64Array[],
  rarity: Float64Array,
  background: Background,
): Support {
  const wanted = wantedConcepts(criterion, targets, rarity);
  const concepts = spoken.map((weights) => dot(weights, wanted) / (lengthOf(weights) + CONCEPT_DAMPING));
  const textWords = passages.map(({ stems }) => coverage(criterion.words, stems));
  const meaning = targets.map((target) => {
    const crowd = background.crowdingOf(target.vector);
    return passages.map(({ vector, crowding }) => 2 * similarity(vector, target.vector) - crowd - crowding);
  });
  const words = targets.map((target) => passages.map(({ stems }) => coverage(target.words, stems)));
  const fit = targets.map((_, target) =>
    passages.map(
      (_, passage) => (meaning[target]?.[passage] ?? 0) + (words[target]?.[passage] ?? 0) + (concepts[passage] ?? 0),
    ),
  );
  const text = passages.map(({ vector }) => similarity(vector, criterion.vector));
  const ofText = passages.map((_, passage) => (text[passage] ?? 0) + (textWords[passage] ?? 0));
  return {
    passages: passages.map((_, passage) => largest(fit.map((row) => row[passage] ?? 0))),
    targets: fit.map(largest),
    twice: fit.map((row) => meanOfLargest(row, 2)),
    breadth: passages.map(
      (_, passage) =>
        meanOfLargest(
          fit.map((row) => row[passage] ?? 0),
          BEST_TARGETS,
        ) +
        TEXT_BESIDE_TARGETS * (ofText[passage] ?? 0),
    ),
    meaning: meaning.map(largest),
    words: words.map(largest),
    wording: targets.map((_, target) =>
      largest(passages.map((__, passage) => (meaning[target]?.[passage] ?? 0) + (words[target]?.[passage] ?? 0))),
    ),
    concepts,
    text,
    textWords,
  };
}

/** How far an answer fits its own question better than others: by meaning and shared words, with the nearest of them. */
export type Standing = { ahead: number; deviations: number };

/** An answer may touch on one other question by chance; this many are a better measure. */
const NEAREST_NEIGHBOURS = 3;

/**
 * Compares what people say who answer this question with what they say who answer others. `ahead` is the difference to
 * the three nearest questions, `deviations` that to all in standard deviations. Both are 0 where there are no others.
 */
export function standingOf({ passages, background }: Material, supports: Support[]): Standing {
  const own = reachOfOwn(supports);
  const rest = background.neighbours.map((neighbour) => reach(passages, neighbour));
  if (rest.length === 0) return { ahead: 0, deviations: 0 };
  const nearest = [...rest].sort((one, two) => two - one).slice(0, NEAREST_NEIGHBOURS);
  const deviation = Math.sqrt(mean(rest.map((value) => (value - mean(rest)) ** 2)));
  return { ahead: own - mean(nearest), deviations: (own - mean(rest)) / Math.max(deviation, LEAST_DEVIATION) };
}

/**
 * How far an answer fits its own question better than the one of its bank that it fits best; null where the bank is not
 * known, or has no look-fors to go by.
 */
export function aheadOfSiblings({ passages, background: { siblings } }: Material, supports: Support[]): number | null {
  if (siblings.length === 0) return null;
  return reachOfOwn(supports) - largest(siblings.map((sibling) => reach(passages, sibling)));
}

/** How well an answer fits what people say who answer its question: by meaning and shared words. */
function reachOfOwn(supports: Support[]): number {
  return mean(supports.flatMap(({ wording }) => wording));
}

/** The same of those who answer another question. */
function reach(passages: Passage[], { phrases, crowding }: Neighbour): number {
  return mean(
    phrases.map((phrase, at) =>
      largest(
        passages.map(
          (passage) =>
            2 * similarity(passage.vector, phrase.vector) -
            (crowding[at] ?? 0) -
            passage.crowding +
            coverage(phrase.words, passage.stems),
        ),
      ),
    ),
  );
}

/** Share, by rarity, of a text's words that stand in a passage, 0 to 1. */
export function coverage(words: readonly Word[], stems: ReadonlySet<string>): number {
  let covered = 0;
  let whole = 0;
  const seen = new Set<string>();
  for (const word of words) {
    if (seen.has(word.stem)) continue;
    seen.add(word.stem);
    const rarity = rarityOf(word);
    whole += rarity;
    if (stems.has(word.stem)) covered += rarity;
  }
  return whole === 0 ? 0 : covered / whole;
}

/** Inverse document frequency of each concept among talk of other things. */
function conceptRarity(background: Phrase[]): Float64Array {
  const phrases = new Float64Array(CONCEPTS);
  for (const { words } of background) {
    conceptsIn(words).forEach((count, concept) => {
      if (count > 0) phrases[concept] = (phrases[concept] ?? 0) + 1;
    });
  }
  return phrases.map((count) => Math.log((background.length + 1) / (count + 1)));
}

/** A second mention of a concept counts little, a third nothing. */
function weighConcepts(counts: Float64Array, rarity: Float64Array): Float64Array {
  return counts.map((count, concept) => Math.sqrt(Math.min(count, 2)) * (rarity[concept] ?? 0));
}

/** The concepts of a criterion as a vector of unit length, or of zeros where none of its words belongs to a concept. */
function wantedConcepts(criterion: Phrase, targets: Phrase[], rarity: Float64Array): Float64Array {
  const counts = conceptsIn(criterion.words).map((count) => TEXT_SHARE * count);
  for (const target of targets) {
    conceptsIn(target.words).forEach((count, concept) => {
      counts[concept] = (counts[concept] ?? 0) + count;
    });
  }
  const weights = counts.map((count, concept) => Math.sqrt(count) * (rarity[concept] ?? 0));
  const size = lengthOf(weights);
  return size === 0 ? weights : weights.map((weight) => weight / size);
}
