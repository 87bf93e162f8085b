import { setImmediate as nextTurn } from "node:timers/promises";
import { similarity } from "@/lib/embedding/similarity";
import { meanOfLargest } from "./averages";
import { type Embed, type Phrase, phrasesOf } from "./phrase";

/** What people say in answers to one other question. `crowding`: how near each phrase comes to those of the others. */
export type Neighbour = { phrases: Phrase[]; crowding: readonly number[] };

/** Talk of other things, which what is said for a criterion has to stand out from. */
export type Background = {
  phrases: Phrase[];
  neighbours: Neighbour[];
  /** How near a text comes to the nearest talk of other things: some sentences are near to everything. */
  crowdingOf(vector: Float32Array): number;
};

/** The phrases of the background that come nearest to a text. */
const NEAREST = 5;

/** A background for each of the questions that are being answered; the one unused for longest is forgotten. */
const MOST_KEPT = 32;
const kept = new Map<string, Promise<Background>>();

/** @param elsewhere for each of some other questions, what people say in answers to it */
export function backgroundOf(elsewhere: string[][], embed: Embed): Promise<Background> {
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

async function gatherBackground(elsewhere: string[][], embed: Embed): Promise<Background> {
  const questions: Phrase[][] = [];
  const all = await phrasesOf(elsewhere.flat(), embed);
  for (const { length } of elsewhere) questions.push(all.splice(0, length));
  const phrases = questions.flat();
  const neighbours: Neighbour[] = [];
  for (const own of questions) {
    const others = questions.flatMap((other) => (other === own ? [] : other));
    neighbours.push({ phrases: own, crowding: own.map(({ vector }) => crowding(vector, others)) });
    // The comparisons take 100 ms in all, and a server has other work.
    await nextTurn();
  }
  const known = new WeakMap<Float32Array, number>();
  const crowdingOf = (vector: Float32Array) => {
    const found = known.get(vector) ?? crowding(vector, phrases);
    known.set(vector, found);
    return found;
  };
  return { phrases, neighbours, crowdingOf };
}

/** The mean similarity of the phrases that come nearest to a text. */
function crowding(vector: Float32Array, phrases: readonly Phrase[]): number {
  return meanOfLargest(
    phrases.map((phrase) => similarity(vector, phrase.vector)),
    NEAREST,
  );
}
