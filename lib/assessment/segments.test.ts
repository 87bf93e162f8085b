import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { segmentAnswer } from "./segments";

const cut = (answer: string, ...evidence: [number, number][][]) =>
  segmentAnswer(
    answer,
    evidence.map((quotes) => quotes.map(([start, end]) => ({ start, end }))),
  ).map(
    ({ text, criteria, ending }) =>
      `${text}${criteria.length ? `[${criteria}]` : ""}${ending.length ? `^${ending}` : ""}`,
  );

describe("an answer is cut at the ends of its evidence", () => {
  it("none", () => expect(cut("abc")).toEqual(["abc"]));
  it("one quote", () => expect(cut("abcd", [[1, 3]])).toEqual(["a", "bc[1]^1", "d"]));
  it("two criteria side by side", () => expect(cut("abcd", [[0, 2]], [[2, 4]])).toEqual(["ab[1]^1", "cd[2]^2"]));
  it("one passage for two criteria", () => expect(cut("abcd", [[0, 4]], [[0, 4]])).toEqual(["abcd[1,2]^1,2"]));
  it("overlapping quotes", () => expect(cut("abcd", [[0, 3]], [[1, 4]])).toEqual(["a[1]", "bc[1,2]^1", "d[2]^2"]));
  it("a criterion without evidence keeps its number", () => expect(cut("ab", [], [[0, 1]])).toEqual(["a[2]^2", "b"]));
  it("nothing", () => expect(cut("")).toEqual([]));
});

it("joined, the pieces are the answer", () => {
  const span = fc
    .tuple(fc.nat(30), fc.integer({ min: 1, max: 10 }))
    .map(([start, length]) => ({ start, end: start + length }));
  fc.assert(
    fc.property(
      fc.string({ maxLength: 40 }),
      fc.array(fc.array(span, { maxLength: 3 }), { maxLength: 8 }),
      (answer, evidence) =>
        segmentAnswer(answer, evidence)
          .map(({ text }) => text)
          .join("") === answer,
    ),
  );
});
