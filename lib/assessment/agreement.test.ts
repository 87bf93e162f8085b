import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agreementShare, quadraticWeightedKappa, rankCorrelation } from "./agreement";

describe("quadraticWeightedKappa", () => {
  it.each([
    ["full agreement", [0, 1, 2, 3], [0, 1, 2, 3], 1],
    ["the opposite", [0, 3], [3, 0], -1],
    ["one rating for all", [0, 1, 2, 3], [1, 1, 1, 1], 0],
    // Observed (1 + 4) / 4 = 1.25; expected from the margins 3/4 · 14/4 + 1/4 · 14/4 = 3.5: 1 - 1.25 / 3.5.
    ["a case worked by hand", [0, 1, 2, 3], [0, 0, 0, 3], 9 / 14],
  ])("of %s", (_, labelled, predicted, kappa) => {
    expect(quadraticWeightedKappa(labelled, predicted)).toBeCloseTo(kappa, 10);
  });

  it("is symmetric and at most 1", () => {
    const rating = fc.integer({ min: 0, max: 3 });
    fc.assert(
      fc.property(fc.array(fc.tuple(rating, rating), { minLength: 2, maxLength: 30 }), (pairs) => {
        const labelled = pairs.map(([label]) => label);
        const predicted = pairs.map(([, prediction]) => prediction);
        const kappa = quadraticWeightedKappa(labelled, predicted);
        if (Number.isNaN(kappa)) return;
        expect(kappa).toBeLessThanOrEqual(1);
        expect(quadraticWeightedKappa(predicted, labelled)).toBeCloseTo(kappa, 10);
      }),
    );
  });
});

describe("agreementShare", () => {
  it.each([
    [0, 0.5],
    [1, 0.75],
    [3, 1],
  ])("within %i", (tolerance, share) => {
    expect(agreementShare([0, 1, 2, 3], [0, 1, 3, 0], tolerance)).toBe(share);
  });
});

describe("rankCorrelation", () => {
  it.each([
    ["the same order", [1, 5, 9], [10, 11, 400], 1],
    ["the opposite order", [1, 2, 3], [3, 2, 1], -1],
    ["ties at their mean rank", [1, 2, 2, 3], [1, 2, 3, 4], 0.9486832981],
  ])("of %s", (_, first, second, correlation) => {
    expect(rankCorrelation(first, second)).toBeCloseTo(correlation, 8);
  });
});
