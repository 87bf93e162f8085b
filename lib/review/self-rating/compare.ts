import type { Levels } from "@/lib/assessment/levels";
import type { Finding, Level } from "@/lib/assessment/schema";

/** A criterion that both the candidate and the judge gave a level. */
export type RatedPoint = { criterionId: string; own: Level; judged: Level };

/** The criteria of an answer that both have a level for, in the order of the findings. */
export function ratedPoints(own: Levels, findings: readonly Pick<Finding, "criterionId" | "level">[]): RatedPoint[] {
  return findings.flatMap(({ criterionId, level }): RatedPoint[] => {
    const mine = own[criterionId];
    return mine === undefined || level === null ? [] : [{ criterionId, own: mine, judged: level }];
  });
}

/** How two readings of one answer lie to each other, over the points that both have a level for. */
export type Agreement = {
  points: number;
  same: number;
  /** Points that the candidate put higher than the judge, and lower. */
  higher: number;
  lower: number;
};

export function agreementOf(points: readonly Pick<RatedPoint, "own" | "judged">[]): Agreement {
  const count = (matches: (difference: number) => boolean) =>
    points.filter(({ own, judged }) => matches(own - judged)).length;
  return {
    points: points.length,
    same: count((difference) => difference === 0),
    higher: count((difference) => difference > 0),
    lower: count((difference) => difference < 0),
  };
}
