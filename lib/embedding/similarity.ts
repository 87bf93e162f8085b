/** Cosine of the angle between two vectors of unit length: 1 the same meaning, around 0 unrelated. */
export function similarity(first: Float32Array, second: Float32Array): number {
  let sum = 0;
  for (let index = 0; index < first.length; index++) sum += (first[index] ?? 0) * (second[index] ?? 0);
  return sum;
}

/** The vector of two texts taken together: the mean direction, of unit length (the zero vector if both are zero). */
export function blend(first: Float32Array, second: Float32Array): Float32Array {
  const sum = first.map((value, index) => value + (second[index] ?? 0));
  const length = Math.sqrt(similarity(sum, sum));
  return length === 0 ? sum : sum.map((value) => value / length);
}
