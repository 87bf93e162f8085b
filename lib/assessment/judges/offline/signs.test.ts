import { describe, expect, it } from "vitest";
import { meanSigns, type Signs, signsOf } from "./signs";
import { wordsOf } from "./words";

const signs = (text: string) => signsOf({ vector: Float32Array.from([0.6, 0.8]), words: wordsOf(text) });
const lengthOf = ({ concepts }: Signs) => Math.hypot(...concepts.map(({ weight }) => weight));

describe("the signs of a text", () => {
  it("are its meaning as it stands, and its concepts at length 1", () => {
    const found = signs("I rang the surgery and wrote it all down.");
    expect(found.vector).toEqual(Float32Array.from([0.6, 0.8]));
    expect(found.concepts.length).toBeGreaterThan(0);
    expect(lengthOf(found)).toBeCloseTo(1);
  });

  it("have no concepts where none is spoken of", () => expect(signs("Zyx qwv.").concepts).toEqual([]));

  it("do not change with a third mention", () =>
    expect(signs("rang rang rang rang wrote it down")).toEqual(signs("rang rang wrote it down")));
});

describe("the mean of signs", () => {
  const one: Signs = { vector: Float32Array.from([1, 0]), concepts: [{ concept: 3, weight: 1 }] };
  const other: Signs = {
    vector: Float32Array.from([0, 1]),
    concepts: [
      { concept: 3, weight: 0.5 },
      { concept: 4, weight: 0.5 },
    ],
  };
  it("is taken sign by sign", () =>
    expect(meanSigns([one, other])).toEqual({
      vector: Float32Array.from([0.5, 0.5]),
      concepts: [
        { concept: 3, weight: 0.75 },
        { concept: 4, weight: 0.25 },
      ],
    }));
  it("of one text is its own", () => expect(meanSigns([other])).toEqual(other));
  it("of none is an error", () => expect(() => meanSigns([])).toThrow("no signs"));
});
