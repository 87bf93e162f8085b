import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { describe, expect, it } from "vitest";
import { fitBands, type ScoredAnswer } from "./fit-bands";

/** Answers of ten kinds to each of 80 questions, with errors that are uniform up to `most`, and a bias for each kind. */
function answers(most: number, biasOf: (kind: number) => number = () => 0): ScoredAnswer[] {
  const random = xoroshiro128plus(7);
  return Array.from({ length: 800 }, (_, index) => {
    const error = (uniformFloat64(random) * 2 - 1) * most + biasOf(index % 10);
    return { question: `q${Math.floor(index / 10)}`, profile: `kind-${index % 10}`, score: 50 + error, labelled: 50 };
  });
}

describe("the bands of a judge whose errors are uniform up to 20 points", () => {
  const bands = fitBands(answers(20), 0.9, 1);
  it("one answer: nine of ten errors are below 18", () => expect(bands.halfWidths[0]).toBeCloseTo(18, -0.5));
  it("narrow with more answers", () => expect(bands.halfWidths[5]).toBeLessThan((bands.halfWidths[0] ?? 0) / 1.8));
  it("never widen again", () => expect(bands.halfWidths).toEqual([...bands.halfWidths].sort((a, b) => b - a)));
  it("cover nine of ten on questions that they were not taken from", () => {
    for (const { value, low, high } of bands.coverage) {
      expect(value).toBeGreaterThan(0.86);
      expect(value).toBeLessThan(0.94);
      expect(low).toBeLessThanOrEqual(value);
      expect(high).toBeGreaterThanOrEqual(value);
    }
  });
  it("are the same for the same seed", () => expect(fitBands(answers(20), 0.9, 1)).toEqual(bands));
});

it("a bias against one kind of speaker does not average out", () => {
  const biased = fitBands(
    answers(5, (kind) => (kind < 3 ? 30 : 0)),
    0.9,
    1,
  );
  expect(biased.halfWidths[23]).toBeGreaterThan(25);
});
