import { largest, mean, meanOfLargest } from "./averages";
import type { Matches } from "./matching";
import type { Support } from "./support";

/** How sharp a contest between criteria for a passage is, and what talk of other things puts against them. */
export type Terms = { sharpness: number; elsewhere: number };

const TERMS: Terms = { sharpness: 0.35, elsewhere: 0.45 };
/** A criterion is met in few passages. */
const BEST_PASSAGES = 3;
const BEST_LEADS = 2;

/**
 * How a criterion fares where the question's criteria contend for what was said: a good story about one of them is no
 * answer to the rest. Told by how well a passage fits several targets at once, which one chance likeness does not sway, and
 * how well it matches by what was learned.
 * @param index of the criterion
 * @param singles indexes of the passages that are single units
 */
export function contestOf(index: number, supports: Support[], { criteria }: Matches, singles: number[]) {
  const own = supports[index];
  if (!own) throw new Error("a criterion has no support");
  const rivals = supports.filter((other) => other !== own);
  const fits = supports.map(({ breadth }, criterion) =>
    breadth.map((fit, passage) => fit + (criteria[criterion]?.[passage] ?? 0)),
  );
  const ownFits = fits[index] ?? [];
  const rivalFits = ownFits.map((_, passage) =>
    fits.flatMap((row, criterion) => (criterion === index ? [] : [row[passage] ?? 0])),
  );
  const shares = ownFits.map((fit, passage) => share(fit, rivalFits[passage] ?? [], TERMS));
  const leads = ownFits.map((fit, passage) => (rivals.length === 0 ? 0 : fit - largest(rivalFits[passage] ?? [])));
  const gained = singles.map((single) => Math.max(0, leads[single] ?? 0));
  const leadOver = (measure: (support: Support) => number) =>
    rivals.length === 0 ? 0 : measure(own) - mean(rivals.map(measure));
  return {
    breadth: meanOfLargest(ownFits, BEST_PASSAGES),
    breadthShare: meanOfLargest(shares, BEST_PASSAGES),
    breadthShareBest: largest(shares),
    breadthShareMean: mean(singles.map((single) => shares[single] ?? 0)),
    breadthLead: meanOfLargest(leads, BEST_LEADS),
    breadthLeads: gained.reduce((sum, lead) => sum + lead, 0) / Math.sqrt(Math.max(1, gained.length)),
    fitMeanLead: leadOver(({ targets }) => mean(targets)),
    fitMeanLeadOverBest:
      rivals.length === 0 ? 0 : mean(own.targets) - largest(rivals.map(({ targets }) => mean(targets))),
    twiceLead: leadOver(({ twice }) => mean(twice)),
  };
}

/** Share of a passage that belongs to a criterion where its rivals and talk of other things contend for it, 0 to 1. */
export function share(fit: number, rivals: number[], { sharpness, elsewhere }: Terms): number {
  const force = (value: number) => Math.exp(value / sharpness);
  return force(fit) / ([fit, ...rivals].reduce((sum, value) => sum + force(value), 0) + force(elsewhere));
}
