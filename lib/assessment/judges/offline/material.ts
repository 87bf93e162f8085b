import { blend, similarity } from "@/lib/embedding/similarity";
import type { JudgedQuestion } from "../../schema";
import { CASE_TALK, GENERAL_TALK } from "./anchors";
import { meanOfLargest } from "./averages";
import { type Unit, unitsOf } from "./windows";
import { stemsOf, type Word, wordsOf } from "./words";

/** Turns texts into unit vectors, in order: `embed` of lib/embedding, or a stand-in with the same contract. */
export type Embed = (texts: string[]) => Promise<Float32Array[]>;

/** One unit of the answer, or two that follow each other. `first` and `last` are indexes of units. */
export type Passage = {
  first: number;
  last: number;
  words: Word[];
  stems: ReadonlySet<string>;
  vector: Float32Array;
  /** How near it comes to the nearest talk of other things; see crowdingOf. */
  crowding: number;
};

/** A text with its meaning. */
export type Phrase = { text: string; words: Word[]; stems: ReadonlySet<string>; vector: Float32Array };

/** `targets` are what the answer is compared with: the look-fors, or where there are none the text and its parts. */
export type CriterionMaterial = { id: string; criterion: Phrase; lookFors: Phrase[]; targets: Phrase[] };

/** What people say in answers to one other question. `crowding`: for each phrase, see crowdingOf. */
export type Neighbour = { phrases: Phrase[]; crowding: readonly number[] };

/** All that the features are computed from: the answer and the question, cut up and embedded. */
export type Material = {
  answer: string;
  units: Unit[];
  passages: Passage[];
  question: Phrase;
  criteria: CriterionMaterial[];
  /** What people say in answers to other questions. */
  background: Phrase[];
  /** The same, by the question that it belongs to, and how near each phrase comes to those of other questions. */
  neighbours: Neighbour[];
  generalTalk: Float32Array[];
  caseTalk: Float32Array[];
};

/**
 * Cuts up and embeds what is to be judged.
 * @param spans the sentences of the answer that are to be read, as positions in it.
 * @param elsewhere for each of some other questions, what people say in answers to it.
 */
export async function gatherMaterial(
  question: JudgedQuestion,
  answer: string,
  spans: { start: number; end: number }[],
  elsewhere: string[][],
  embed: Embed,
): Promise<Material> {
  const units = unitsOf(answer, spans);
  const unitVectors = await embed(units.map((unit) => plainText(unit.words)));
  const phrase = async (text: string): Promise<Phrase> => {
    const words = wordsOf(text);
    const [vector] = await embed([plainText(words)]);
    if (!vector) throw new Error("a phrase has no vector");
    return { text, words, stems: stemsOf(text), vector };
  };
  const [generalTalk, caseTalk] = await Promise.all([embed([...GENERAL_TALK]), embed([...CASE_TALK])]);
  // One call for all of them, so that they are embedded in batches; the cache answers the single calls after it.
  await embed(
    [
      ...elsewhere.flat(),
      question.question,
      ...question.criteria.flatMap(({ text, lookFors }) => [text, ...targetTexts(text, lookFors)]),
    ].map((text) => plainText(wordsOf(text))),
  );
  const phrases = await Promise.all(elsewhere.map((texts) => Promise.all(texts.map(phrase))));
  const background = phrases.flat();
  const crowdings = crowdingsOf(phrases);
  const neighbours = phrases.map((own, index) => ({ phrases: own, crowding: crowdings[index] ?? [] }));
  return {
    answer,
    units,
    passages: passagesOf(units, unitVectors).map((passage) => ({
      ...passage,
      crowding: crowdingOf(passage, background),
    })),
    question: await phrase(question.question),
    criteria: await Promise.all(
      question.criteria.map(async ({ id, text, lookFors }) => ({
        id,
        criterion: await phrase(text),
        lookFors: await Promise.all(lookFors.map(phrase)),
        targets: await Promise.all(targetTexts(text, lookFors).map(phrase)),
      })),
    ),
    background,
    neighbours,
    generalTalk,
    caseTalk,
  };
}

/** How near a text comes to the nearest talk of other things: some sentences are near to everything. */
const NEAREST = 5;

/** The mean similarity of the background phrases that come nearest to a text. */
export function crowdingOf({ vector }: { vector: Float32Array }, background: readonly Phrase[]): number {
  return meanOfLargest(
    background.map((phrase) => similarity(vector, phrase.vector)),
    NEAREST,
  );
}

/** By the texts: the same for every answer to a question, and slow to compute. */
const knownCrowdings = new Map<string, number[][]>();

/** How near each phrase of each question comes to those of the others. */
function crowdingsOf(questions: Phrase[][]): number[][] {
  const key = JSON.stringify(questions.map((phrases) => phrases.map(({ text }) => text)));
  const crowdings =
    knownCrowdings.get(key) ??
    questions.map((own) => {
      const others = questions.flatMap((phrases) => (phrases === own ? [] : phrases));
      return own.map((phrase) => crowdingOf(phrase, others));
    });
  knownCrowdings.set(key, crowdings);
  return crowdings;
}

/** A part of a criterion shorter than this says too little to be compared with. */
const SHORTEST_PART = 2;

function targetTexts(text: string, lookFors: string[]): string[] {
  if (lookFors.length > 0) return lookFors;
  const parts = text.split(/[,;:]\s+|\s+(?:and|or)\s+/).filter((part) => wordsOf(part).length >= SHORTEST_PART);
  return parts.length > 1 ? [text, ...parts] : [text];
}

function plainText(words: Word[]): string {
  return words.map((word) => word.raw).join(" ");
}

/**
 * A thought is often split over two sentences, so neighbours are also read together, also where something that was set
 * aside stands between them: what is not read must change nothing.
 */
function passagesOf(units: Unit[], vectors: Float32Array[]): Omit<Passage, "crowding">[] {
  return units.flatMap((unit, index) => {
    const vector = vectors[index];
    if (!vector) throw new Error("a unit has no vector");
    const single = { first: index, last: index, words: unit.words, stems: stemSet(unit.words), vector };
    const next = units[index + 1];
    const nextVector = vectors[index + 1];
    if (!next || !nextVector) return [single];
    const words = [...unit.words, ...next.words.filter((word) => word.start >= unit.end)];
    return [single, { first: index, last: index + 1, words, stems: stemSet(words), vector: blend(vector, nextVector) }];
  });
}

function stemSet(words: Word[]): Set<string> {
  return new Set(words.map((word) => word.stem));
}
