import { similarity } from "@/lib/embedding/similarity";
import type { Material } from "./material";
import { runsOf, sharedRuns } from "./overlap";
import type { Unit } from "./windows";

/** Sentences are read with this many neighbours on each side: one alone is too short to tell what it is about. */
const NEIGHBOURS = 2;
/** An answer with fewer units than this is read whole. */
const FEWEST_UNITS = 5;
/** A unit stands out if it comes nearer than to the mean of this many nearest phrases of the background. */
const NEAREST = 3;
/** Overlapping windows of speech share half of their runs of words; what was said before shares more. */
const MOST_REPEATED = 0.7;
/**
 * How far, in similarity, a stretch may fall behind talk of other things and still belong to the answer. About 5% of the
 * units of honest labelled-train answers lie below, and half of what was mixed in from answers to other questions.
 */
const FURTHEST_BEHIND = -0.05;

/**
 * The units that speak to the question: those that are not about something else, nor general talk beside talk of the
 * matter, nor said before. So padding is left out before anything is counted, and shares over the answer do not grow
 * thin. True for each unit that is kept; all where nothing would be left. Without look-fors nothing tells the two apart
 * well enough (at the same loss a quarter is found, and agreement with labels falls), so only repeats are left out.
 */
export function focusOf({ units, passages, question, criteria, background, generalTalk }: Material): boolean[] {
  const isNew = saidFirst(units);
  const hasLookFors = criteria.some(({ lookFors }) => lookFors.length > 0);
  if (!hasLookFors || units.length < FEWEST_UNITS) return isNew;
  const vectors = passages.filter(({ first, last }) => first === last).map(({ vector }) => vector);
  const targets = [question, ...criteria.flatMap(({ criterion, lookFors }) => [criterion, ...lookFors])];
  const leads = vectors.map((vector) => {
    const nearness = (others: Float32Array[]) => others.map((other) => similarity(vector, other));
    const elsewhere = meanOfLargest(nearness(background.map((phrase) => phrase.vector)), NEAREST);
    return (
      Math.max(...nearness(targets.map((target) => target.vector))) - Math.max(elsewhere, ...nearness(generalTalk))
    );
  });
  const kept = smoothed(leads).map((lead, index) => isNew[index] === true && lead >= FURTHEST_BEHIND);
  return kept.some(Boolean) ? kept : isNew;
}

/** Units that were not said before in the same words. */
function saidFirst(units: Unit[]): boolean[] {
  const said = new Set<string>();
  return units.map(({ words }) => {
    const repeated = sharedRuns(words, said);
    for (const run of runsOf(words)) said.add(run);
    return repeated < MOST_REPEATED;
  });
}

function smoothed(values: number[]): number[] {
  return values.map((_, index) => mean(values.slice(Math.max(0, index - NEIGHBOURS), index + NEIGHBOURS + 1)));
}

function meanOfLargest(values: number[], count: number): number {
  return mean([...values].sort((one, two) => two - one).slice(0, count));
}

function mean(values: number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
