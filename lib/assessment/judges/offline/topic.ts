import { blend, similarity } from "@/lib/embedding/similarity";
import { mean } from "./averages";
import type { Features } from "./features";
import type { Material } from "./material";
import type { Phrase } from "./phrase";
import type { Word } from "./words";

/** What the answer's words, and how well it fits the criteria, count beside its meaning. Round figures. */
const SHARED_WORDS = 0.02;
const FIT = 0.1;

/**
 * How surely the answer is about its question, about 0.1 to 0.8, where it has look-fors: nearness of meaning, plus
 * the words of weight 1 that it shares with question, criteria and look-fors, plus how well it fits the criteria.
 */
export function topicality(material: Material, { answerFit }: Features): number {
  const weighty = (words: Word[]) => words.filter(({ weight }) => weight === 1).map(({ stem }) => stem);
  const said = new Set(material.units.flatMap(({ words }) => weighty(words)));
  const targets = [
    material.question,
    ...material.criteria.flatMap(({ criterion, lookFors }) => [criterion, ...lookFors]),
  ];
  const shared = new Set(targets.flatMap(({ words }) => weighty(words)).filter((stem) => said.has(stem)));
  return aboutness(material) + SHARED_WORDS * Math.log1p(shared.size) + FIT * answerFit;
}

/**
 * How near the answer as a whole comes to what its criteria are about, -1 to 1: for each criterion the similarity of the
 * nearest third of the units to the middle of its look-fors, and the mean of these. Without look-fors, the middle of
 * all units against the middle of question and criteria. Padding up to twice the length leaves the nearest third alone.
 */
export function aboutness({ units, passages, question, criteria }: Material): number {
  const vectors = passages.filter(({ first, last }) => first === last).map(({ vector }) => vector);
  if (vectors.length === 0) return 0;
  if (criteria.every(({ lookFors }) => lookFors.length === 0)) {
    return similarity(middle(vectors), middle([question, ...criteria.map(({ criterion }) => criterion)].map(vectorOf)));
  }
  const third = Math.max(1, Math.floor(units.length / 3));
  return mean(
    criteria.map(({ criterion, lookFors }) => {
      const centre = middle((lookFors.length > 0 ? lookFors : [criterion]).map(vectorOf));
      const nearness = vectors.map((vector) => similarity(vector, centre));
      return mean(nearness.sort((one, two) => two - one).slice(0, third));
    }),
  );
}

function vectorOf({ vector }: Phrase): Float32Array {
  return vector;
}

/** The direction of the sum of unit vectors, of unit length. */
function middle(vectors: Float32Array[]): Float32Array {
  const sum = new Float32Array(vectors[0]?.length ?? 0);
  for (const vector of vectors)
    for (let index = 0; index < sum.length; index++) sum[index] = (sum[index] ?? 0) + (vector[index] ?? 0);
  return blend(sum, sum);
}
