import { stemsOf, type Word, wordsOf } from "./words";

/** Turns texts into unit vectors, in order: `embed` of lib/embedding, or a stand-in with the same contract. */
export type Embed = (texts: string[]) => Promise<Float32Array[]>;

/** A text with its meaning. */
export type Phrase = { text: string; words: Word[]; stems: ReadonlySet<string>; vector: Float32Array };

/** The texts in order, embedded in one call. */
export async function phrasesOf(texts: string[], embed: Embed): Promise<Phrase[]> {
  const cut = texts.map(wordsOf);
  const vectors = await embed(cut.map(plainText));
  return texts.map((text, index) => {
    const words = cut[index];
    const vector = vectors[index];
    if (!words || !vector) throw new Error("a phrase has no vector");
    return { text, words, stems: stemsOf(text), vector };
  });
}

/** The words alone, as they are embedded. */
export function plainText(words: readonly Word[]): string {
  return words.map((word) => word.raw).join(" ");
}
