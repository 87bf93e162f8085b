import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Level } from "./schema";
import { attemptScore, interviewScore, RED_FLAG_CAP } from "./score";

function score(levels: (Level | null)[], weights: number[], hasRedFlag = false): number | null {
  const judged = levels.map((level, index) => ({ level, weight: weights[index] ?? 1 }));
  return attemptScore(judged, hasRedFlag);
}

describe("attemptScore", () => {
  it.each<[name: string, levels: (Level | null)[], weights: number[], expected: number | null]>([
    ["nothing met", [0, 0], [1, 1], 0],
    ["everything demonstrated", [3, 3, 3], [1, 1, 1], 100],
    ["one third", [1], [1], 33],
    ["two thirds", [2], [1], 67],
    ["equal weights", [3, 0, 2, 1], [1, 1, 1, 1], 50],
    ["a weight counts as so many criteria", [3, 0], [2, 1], 67],
    ["weights below one", [3, 0], [0.5, 0.5], 50],
    ["half rounds up: 12.5", [1, 0], [3, 5], 13],
    ["half rounds up: 62.5", [3, 0], [5, 3], 63],
    ["half rounds up where binary arithmetic falls short: 37.5", [3, 0], [0.3, 0.5], 38],
    ["less than half rounds down: 8.33", [1, 0, 0, 0], [1, 1, 1, 1], 8],
    ["what was not judged is left out", [3, null], [1, 5], 100],
    ["nothing judged", [null, null], [1, 2], null],
    ["no criteria", [], [], null],
  ])("%s", (_, levels, weights, expected) => {
    expect(score(levels, weights)).toBe(expected);
  });

  it.each<[name: string, levels: (Level | null)[], expected: number | null]>([
    ["caps a high score", [3, 3], RED_FLAG_CAP],
    ["leaves a lower one", [1, 0], 17],
    ["makes no score out of none", [null, null], null],
  ])("with a red flag %s", (_, levels, expected) => {
    expect(score(levels, [1, 1], true)).toBe(expected);
  });

  const judgedCriteria = fc.array(
    fc.record({
      weight: fc.integer({ min: 1, max: 100 }).map((tenths) => tenths / 10),
      level: fc.constantFrom<(Level | null)[]>(0, 1, 2, 3, null),
    }),
    { maxLength: 8 },
  );

  it("does not depend on the order of the criteria", () => {
    const shuffled = judgedCriteria.chain((judged) =>
      fc.tuple(fc.constant(judged), fc.shuffledSubarray(judged, { minLength: judged.length })),
    );
    fc.assert(
      fc.property(shuffled, fc.boolean(), ([judged, reordered], hasRedFlag) => {
        expect(attemptScore(reordered, hasRedFlag)).toBe(attemptScore(judged, hasRedFlag));
      }),
    );
  });

  it("is what exact arithmetic gives", () => {
    fc.assert(
      fc.property(judgedCriteria, (judged) => {
        // In tenths, so that nothing is lost: a/b rounded half up is the floor of (2a + b) / 2b.
        let reached = 0n;
        let reachable = 0n;
        for (const { weight, level } of judged) {
          if (level === null) continue;
          const tenths = BigInt(Math.round(weight * 10));
          reached += 100n * tenths * BigInt(level);
          reachable += 3n * tenths;
        }
        const expected = reachable === 0n ? null : Number((2n * reached + reachable) / (2n * reachable));
        expect(attemptScore(judged, false)).toBe(expected);
      }),
    );
  });
});

describe("interviewScore", () => {
  it.each<[name: string, scores: (number | null)[], expected: number | null]>([
    ["the mean", [40, 60, 80], 60],
    ["half rounds up", [50, 51], 51],
    ["questions without a score are left out", [null, 70, null], 70],
    ["a zero counts", [0, 100], 50],
    ["no question has a score", [null, null], null],
    ["no question", [], null],
  ])("%s", (_, scores, expected) => {
    expect(interviewScore(scores)).toBe(expected);
  });
});
