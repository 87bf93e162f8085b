import { createHash } from "node:crypto";
import { DIMENSIONS, embed } from "@/lib/embedding/embed";
import { similarity } from "@/lib/embedding/similarity";

/** The model and the way in which it is used here: with another one, every vector is made anew. */
const MAKER = "minilm-l6 1";

/** What a vector was made from: another text, or another model, has another hash. */
export function textHash(text: string): string {
  return createHash("sha256").update(`${MAKER}\n${text}`).digest("hex").slice(0, 32);
}

/** As far as the model reads into one text, and so many of such pieces: a case is told within the first minutes. */
const PIECE = /\S.{0,999}(?=\s|$)|\S{1,1000}/g;
const MOST_PIECES = 4;

/** What a text is about, as a vector of unit length: the mean of its pieces, the longer the weightier. */
export async function meaningOf(text: string): Promise<Float32Array> {
  const pieces = piecesOf(text);
  const sum = new Float32Array(DIMENSIONS);
  for (const [index, vector] of (await embed(pieces)).entries()) {
    const weight = pieces[index]?.length ?? 0;
    for (const [place, value] of vector.entries()) sum[place] = (sum[place] ?? 0) + weight * value;
  }
  const length = Math.sqrt(similarity(sum, sum));
  return length === 0 ? sum : sum.map((value) => value / length);
}

/** Pieces that end between words; none for a text without any. */
export function piecesOf(text: string): string[] {
  return (text.replace(/\s+/g, " ").match(PIECE) ?? []).slice(0, MOST_PIECES).map((piece) => piece.trim());
}
