import type { Criterion } from "@/lib/bank/schema";
import type { Finding, Level } from "./schema";

/** What a judged criterion asks for next. Null where it was demonstrated, or could not be judged. */
export type NextStep = { kind: "asked"; probe: string } | { kind: "add"; text: string };

const ADD: Record<1 | 2, string> = {
  1: "Next time, say how you do it or why it matters to you.",
  2: "Next time, add one case of your own: when it was, what you did, and what came of it.",
};

/** @returns what to say next time about one criterion */
export function nextStep(criterion: Pick<Criterion, "probe">, level: Level | null): NextStep | null {
  if (level === null || level === 3) return null;
  return level === 0 ? { kind: "asked", probe: criterion.probe } : { kind: "add", text: ADD[level] };
}

/**
 * The one thing to work on first: the criterion that has most to gain, heavier ones first, then in the rubric's order.
 * @returns null where every judged criterion was demonstrated, or none was judged
 */
export function firstThingToAdd<C extends Pick<Criterion, "id" | "weight">>(
  criteria: readonly C[],
  findings: readonly Pick<Finding, "criterionId" | "level">[],
): C | null {
  let most: { criterion: C; gain: number } | null = null;
  for (const criterion of criteria) {
    const level = findings.find((finding) => finding.criterionId === criterion.id)?.level ?? null;
    const gain = level === null ? 0 : criterion.weight * (3 - level);
    if (gain > (most?.gain ?? 0)) most = { criterion, gain };
  }
  return most?.criterion ?? null;
}
