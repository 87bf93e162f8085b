import { setImmediate as nextTurn } from "node:timers/promises";
import { similarity } from "@/lib/embedding/similarity";
import { mean } from "./averages";
import { type Embed, type Phrase, phrasesOf } from "./phrase";

/** What people say in answers to one other question. `crowding`: how near each phrase comes to talk of other things. */
export type Neighbour = { phrases: Phrase[]; crowding: readonly number[] };

/** Talk of other things, which what is said for a criterion has to stand out from. */
export type Background = {
  phrases: Phrase[];
  /** The questions that the phrases belong to. */
  neighbours: Neighbour[];
  /** The other questions of the bank, whose phrases are not among those. */
  siblings: Neighbour[];
  /** How near a text comes to the nearest talk of other things: some sentences are near to everything. */
  crowdingOf(vector: Float32Array): number;
};

/** What people say in answers to a question. */
export type Talk = { question: string; phrases: string[] };

/** Talk about questions of any trade, and for each of the bank's other questions what people say in answers to it. */
export type Elsewhere = { anywhere: readonly Talk[]; inBank: string[][] };

/** The background of answers to a question, which is left out of the talk of other things. */
export async function backgroundOf(question: string, elsewhere: Elsewhere, embed: Embed): Promise<Background> {
  const { questions, crowding } = await knownTalk(elsewhere.anywhere, embed);
  const asked = elsewhere.anywhere.findIndex((other) => other.question === question);
  const neighbours = questions
    .map((phrases, index) => ({ phrases, crowding: phrases.map(({ vector }) => crowding(vector, [index, asked])) }))
    .filter((_, index) => index !== asked);
  const crowdingOf = (vector: Float32Array) => crowding(vector, [asked]);
  const siblings: Neighbour[] = [];
  for (const phrases of await phrasesByQuestion(elsewhere.inBank, embed)) {
    siblings.push({ phrases, crowding: phrases.map(({ vector }) => crowdingOf(vector)) });
    await nextTurn();
  }
  return { phrases: neighbours.flatMap(({ phrases }) => phrases), neighbours, siblings, crowdingOf };
}

/** The phrases that come nearest to a text make up its crowding. */
const NEAREST = 5;

type KnownTalk = {
  /** By the questions' order. */
  questions: Phrase[][];
  /** The mean similarity of the phrases nearest to a text, without those of some questions. */
  crowding(vector: Float32Array, leftOut: readonly number[]): number;
};

const known = new WeakMap<readonly Talk[], Promise<KnownTalk>>();

function knownTalk(talk: readonly Talk[], embed: Embed): Promise<KnownTalk> {
  const found = known.get(talk);
  if (found) return found;
  const gathered = gatherTalk(talk, embed);
  known.set(talk, gathered);
  gathered.catch(() => known.delete(talk));
  return gathered;
}

async function gatherTalk(talk: readonly Talk[], embed: Embed): Promise<KnownTalk> {
  const questions = await phrasesByQuestion(
    talk.map(({ phrases }) => phrases),
    embed,
  );
  // At most two questions are left out, so the nearest of the rest are among so many.
  const kept = NEAREST + 2 * Math.max(0, ...questions.map(({ length }) => length));
  const nearest = new WeakMap<Float32Array, { value: number; from: number }[]>();
  const nearestTo = (vector: Float32Array) => {
    const found =
      nearest.get(vector) ??
      questions
        .flatMap((phrases, from) => phrases.map((phrase) => ({ value: similarity(vector, phrase.vector), from })))
        .sort((one, two) => two.value - one.value)
        .slice(0, kept);
    nearest.set(vector, found);
    return found;
  };
  for (const phrases of questions) {
    for (const { vector } of phrases) nearestTo(vector);
    // The comparisons take 100 ms and more in all, and a server has other work.
    await nextTurn();
  }
  const crowding = (vector: Float32Array, leftOut: readonly number[]) => {
    const others = nearestTo(vector).filter(({ from }) => !leftOut.includes(from));
    return mean(others.slice(0, NEAREST).map(({ value }) => value));
  };
  return { questions, crowding };
}

/** Embedded in one call, in batches. */
async function phrasesByQuestion(texts: readonly string[][], embed: Embed): Promise<Phrase[][]> {
  const all = await phrasesOf(texts.flat(), embed);
  return texts.map(({ length }) => all.splice(0, length));
}
