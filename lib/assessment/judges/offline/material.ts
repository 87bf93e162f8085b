import { blend } from "@/lib/embedding/similarity";
import type { JudgedQuestion } from "../../schema";
import { CASE_TALK, GENERAL_TALK } from "./anchors";
import type { Background } from "./background";
import { type Embed, type Phrase, phrasesOf, plainText } from "./phrase";
import { type Unit, unitsOf } from "./windows";
import { type Word, wordsOf } from "./words";

/** One unit of the answer, or two that follow each other. `first` and `last` are indexes of units. */
export type Passage = {
  first: number;
  last: number;
  words: Word[];
  stems: ReadonlySet<string>;
  vector: Float32Array;
  /** How near it comes to talk of other things; see background.ts. */
  crowding: number;
};

/** `targets` are what the answer is compared with: the look-fors, or where there are none the text and its parts. */
export type CriterionMaterial = { id: string; criterion: Phrase; lookFors: Phrase[]; targets: Phrase[] };

/** All that the features are computed from: the answer and the question, cut up and embedded. */
export type Material = {
  answer: string;
  units: Unit[];
  passages: Passage[];
  question: Phrase;
  criteria: CriterionMaterial[];
  background: Background;
  generalTalk: Float32Array[];
  caseTalk: Float32Array[];
};

/**
 * Cuts up and embeds what is to be judged.
 * @param spans the sentences of the answer that are to be read, as positions in it.
 */
export async function gatherMaterial(
  question: JudgedQuestion,
  answer: string,
  spans: { start: number; end: number }[],
  background: Background,
  embed: Embed,
): Promise<Material> {
  const units = unitsOf(answer, spans);
  const unitVectors = await embed(units.map((unit) => plainText(unit.words)));
  const [generalTalk, caseTalk] = await Promise.all([embed([...GENERAL_TALK]), embed([...CASE_TALK])]);
  const targets = question.criteria.map(({ text, lookFors }) => targetTexts(text, lookFors));
  // One call for all of them, so that they are embedded in batches; the cache answers the single calls after it.
  await phrasesOf([question.question, ...question.criteria.map(({ text }) => text), ...targets.flat()], embed);
  const [asked] = await phrasesOf([question.question], embed);
  if (!asked) throw new Error("the question has no vector");
  return {
    answer,
    units,
    passages: passagesOf(units, unitVectors).map((passage) => ({
      ...passage,
      crowding: background.crowdingOf(passage.vector),
    })),
    question: asked,
    criteria: await Promise.all(
      question.criteria.map(async ({ id, text, lookFors }, index) => {
        const [criterion] = await phrasesOf([text], embed);
        if (!criterion) throw new Error("a criterion has no vector");
        return {
          id,
          criterion,
          lookFors: await phrasesOf(lookFors, embed),
          targets: await phrasesOf(targets[index] ?? [], embed),
        };
      }),
    ),
    background,
    generalTalk,
    caseTalk,
  };
}

/** A part of a criterion shorter than this says too little to be compared with. */
const SHORTEST_PART = 2;

function targetTexts(text: string, lookFors: string[]): string[] {
  if (lookFors.length > 0) return lookFors;
  const parts = text.split(/[,;:]\s+|\s+(?:and|or)\s+/).filter((part) => wordsOf(part).length >= SHORTEST_PART);
  return parts.length > 1 ? [text, ...parts] : [text];
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
