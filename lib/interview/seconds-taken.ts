/** No answer counts for more: a question without a time limit may lie open overnight. */
const MOST_SECONDS = 1800;

/** @returns the time from a question to the end of its answer as practice, 0 to 1800 seconds */
export function secondsTaken(askedAt: Date | null, submittedAt: Date): number {
  if (!askedAt) return 0;
  const seconds = Math.round((submittedAt.getTime() - askedAt.getTime()) / 1000);
  return Math.min(MOST_SECONDS, Math.max(0, seconds));
}
