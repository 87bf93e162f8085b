import { blend, similarity } from "@/lib/embedding/similarity";
import type { Material, Phrase } from "./material";

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

function mean(values: number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
