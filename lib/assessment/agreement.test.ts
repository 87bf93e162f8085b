import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  agreementShare,
  average,
  bootstrapByGroup,
  median,
  quadraticWeightedKappa,
  rankCorrelation,
} from "./agreement";

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

  it("is twice the covariance over the sum of both variances and the squared difference of means", () => {
    const labelled = [0, 0, 1, 3, 3, 2, 0, 1];
    const predicted = [0, 1, 1, 3, 2, 0, 0, 3];
    const [one, two] = [average(labelled), average(predicted)];
    const covariance = average(labelled.map((label, index) => (label - one) * ((predicted[index] ?? 0) - two)));
    const variances = average(labelled.map((x) => (x - one) ** 2)) + average(predicted.map((x) => (x - two) ** 2));
    expect(quadraticWeightedKappa(labelled, predicted)).toBeCloseTo(
      (2 * covariance) / (variances + (one - two) ** 2),
      10,
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

describe("median", () => {
  it.each([
    [[3], 3],
    [[9, 1, 5], 5],
    [[4, 1, 2, 100], 3],
    [[], Number.NaN],
  ])("of %j", (values, middle) => expect(median(values)).toBe(middle));
});

describe("bootstrapByGroup", () => {
  const ones = 30;
  const values = Array.from({ length: 100 }, (_, index) => (index < ones ? 1 : 0));
  const alone = values.map((value) => [value]);

  it("comes near to the normal interval of a mean", () => {
    const { value, low, high } = bootstrapByGroup(alone, average);
    const half = 1.96 * Math.sqrt((0.3 * 0.7) / 100);
    expect(value).toBeCloseTo(0.3, 10);
    expect(Math.abs(low - (0.3 - half))).toBeLessThan(0.015);
    expect(Math.abs(high - (0.3 + half))).toBeLessThan(0.015);
  });

  it("draws whole groups: four alike tell no more than one", () => {
    const fourfold = values.map((value) => [value, value, value, value]);
    expect(bootstrapByGroup(fourfold, average)).toEqual(bootstrapByGroup(alone, average));
    expect(
      bootstrapByGroup(
        fourfold.flat().map((value) => [value]),
        average,
      ).high,
    ).toBeLessThan(bootstrapByGroup(fourfold, average).high);
  });

  it("is the 2.5th and the 97.5th of 100 when they are sorted, with linear interpolation", () => {
    let draw = 0;
    // The draws get 1 to 101, the sample itself 102.
    const counting = () => ++draw;
    expect(bootstrapByGroup([[0]], counting, { resamples: 101 })).toEqual({ value: 102, low: 3.5, high: 98.5 });
  });

  it("depends on its seed alone", () => {
    const uneven = alone.map((_, index) => [Math.sin(index)]);
    const of = (seed: number) => bootstrapByGroup(uneven, average, { seed });
    expect(of(7)).toEqual(of(7));
    expect(of(7).low).not.toBe(of(8).low);
  });

  it.each<[name: string, groups: number[][], value: number, bounds: number]>([
    ["one group", [[1, 2, 6]], 3, 3],
    ["nothing", [], Number.NaN, Number.NaN],
  ])("of %s has no width", (_, groups, value, bounds) =>
    expect(bootstrapByGroup(groups, average)).toEqual({ value, low: bounds, high: bounds }),
  );

  it("leaves out draws without a value", () => {
    const onlyOnes = (items: number[]) => (items.includes(0) ? Number.NaN : 1);
    expect(bootstrapByGroup([[0], [1]], onlyOnes)).toEqual({ value: Number.NaN, low: 1, high: 1 });
  });
});
