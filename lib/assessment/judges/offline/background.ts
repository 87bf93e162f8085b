import { setImmediate as nextTurn } from "node:timers/promises";
import { similarity } from "@/lib/embedding/similarity";
import { meanOfLargest } from "./averages";
import { type Embed, type Phrase, phrasesOf } from "./phrase";

/** What people say in answers to one other question. `crowding`: how near each phrase comes to those of the others. */
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

/** The phrases of the background that come nearest to a text. */
const NEAREST = 5;

/** A background for each of the questions that are being answered; the one unused for longest is forgotten. */
const MOST_KEPT = 32;
const kept = new Map<string, Promise<Background>>();

/** What people say in answers to each of some other questions: of any trade, and of the bank. */
export type Elsewhere = { anywhere: string[][]; inBank: string[][] };

/** Slow at first, and quick where it was asked for lately. */
export function backgroundOf(elsewhere: Elsewhere, embed: Embed): Promise<Background> {
  const key = JSON.stringify(elsewhere);
  const background = kept.get(key) ?? gatherBackground(elsewhere, embed);
  background.catch(() => kept.delete(key));
  kept.delete(key);
  kept.set(key, background);
  for (const oldest of kept.keys()) {
    if (kept.size <= MOST_KEPT) break;
    kept.delete(oldest);
  }
  return background;
}

async function gatherBackground({ anywhere, inBank }: Elsewhere, embed: Embed): Promise<Background> {
  const questions = await phrasesByQuestion(anywhere, embed);
  const phrases = questions.flat();
  const neighbours: Neighbour[] = [];
  for (const own of questions) {
    const others = questions.flatMap((other) => (other === own ? [] : other));
    neighbours.push({ phrases: own, crowding: own.map(({ vector }) => crowding(vector, others)) });
    // The comparisons take 100 ms and more in all, and a server has other work.
    await nextTurn();
  }
  const known = new WeakMap<Float32Array, number>();
  const crowdingOf = (vector: Float32Array) => {
    const found = known.get(vector) ?? crowding(vector, phrases);
    known.set(vector, found);
    return found;
  };
  const siblings: Neighbour[] = [];
  for (const own of await phrasesByQuestion(inBank, embed)) {
    siblings.push({ phrases: own, crowding: own.map(({ vector }) => crowdingOf(vector)) });
    await nextTurn();
  }
  return { phrases, neighbours, siblings, crowdingOf };
}

async function phrasesByQuestion(texts: string[][], embed: Embed): Promise<Phrase[][]> {
  const all = await phrasesOf(texts.flat(), embed);
  return texts.map(({ length }) => all.splice(0, length));
}

/** The mean similarity of the phrases that come nearest to a text. */
function crowding(vector: Float32Array, phrases: readonly Phrase[]): number {
  return meanOfLargest(
    phrases.map((phrase) => similarity(vector, phrase.vector)),
    NEAREST,
  );
}
