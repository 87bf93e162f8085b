import { similarity } from "@/lib/embedding/similarity";
import { mean, meanOfLargest } from "./averages";
import type { Matches } from "./matching";
import type { Material } from "./material";
import { runsOf, sharedRuns } from "./overlap";
import type { Unit } from "./windows";

/** Sentences are read with this many neighbours on each side: one alone is too short to tell what it is about. */
const NEIGHBOURS = 2;
/** What a sentence itself counts beside those: padding may stand between any two. */
const OWN_SHARE = 0.7;
/** An ordinary answer has no more units than this, so all of it is read. Of a longer one those count that come nearest. */
const MOST_UNITS = 12;
/** A unit stands out if it comes nearer than to the mean of this many nearest phrases of the background. */
const NEAREST = 3;
/** What other questions the unit comes nearest to, in so many. */
const NEAREST_QUESTIONS = 50;
/** Overlapping windows of speech share half of their runs of words; what was said before shares more. */
const MOST_REPEATED = 0.7;

/**
 * The units that are judged: of a long answer those that speak most of the question rather than of other things, and
 * nothing twice. So padding is left out before anything is counted, and shares over the answer do not grow thin.
 * @returns true for each unit that is kept
 */
export function focusOf(
  { units, passages, question, criteria, background, generalTalk }: Material,
  matches: Matches,
): boolean[] {
  const isNew = saidFirst(units);
  if (units.length <= MOST_UNITS) return isNew;
  const singles = passages.flatMap(({ first, last }, index) => (first === last ? [index] : []));
  const wanted = [question, ...criteria.flatMap(({ criterion, targets }) => [criterion, ...targets])];
  const leads = singles.map((single) => {
    const vector = passages[single]?.vector ?? new Float32Array();
    const nearness = (others: Float32Array[]) => others.map((other) => similarity(vector, other));
    const elsewhere = meanOfLargest(nearness(background.phrases.map((phrase) => phrase.vector)), NEAREST);
    const lead =
      Math.max(...nearness(wanted.map((phrase) => phrase.vector))) - Math.max(elsewhere, ...nearness(generalTalk));
    const learned = (matches.question[single] ?? 0) - meanOfLargest(matches.elsewhere[single] ?? [], NEAREST_QUESTIONS);
    return lead + learned;
  });
  const around = smoothed(leads);
  const near = leads.map((lead, unit) => OWN_SHARE * lead + (1 - OWN_SHARE) * (around[unit] ?? 0));
  const order = [...units.keys()].filter((index) => isNew[index]);
  const kept = new Set(order.sort((one, two) => (near[two] ?? 0) - (near[one] ?? 0)).slice(0, MOST_UNITS));
  return units.map((_, index) => kept.has(index));
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
