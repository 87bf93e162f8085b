/** The mean; 0 of nothing. */
export function mean(values: number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The largest value; 0 of nothing. */
export function largest(values: number[]): number {
  return values.reduce((most, value) => Math.max(most, value), values[0] ?? 0);
}

/** The mean of the `count` largest values. */
export function meanOfLargest(values: number[], count: number): number {
  return mean([...values].sort((one, two) => two - one).slice(0, count));
}
