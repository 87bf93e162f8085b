import { describe, expect, it } from "vitest";
import { meaningOf, piecesOf, textHash } from "./meaning";
import { RETOLD } from "./retold.fixture";
import { isSameCase, likeness, type Telling, tellingOf } from "./same-case";

const tell = async (text: string): Promise<Telling> => tellingOf(text, await meaningOf(text));

describe("whether two answers tell the same case", () => {
  it("finds most cases that are told again in other words, for another question", async () => {
    const found = await Promise.all(
      RETOLD.map(async ({ told: [one, other] }) => isSameCase(await tell(one), await tell(other))),
    );
    expect(found.filter(Boolean).length).toBeGreaterThanOrEqual(8);
  });

  it("takes no two different cases for the same, though they are of the same trades", async () => {
    const tellings = await Promise.all(
      RETOLD.flatMap(({ name, told }) => told.map(async (text) => ({ name, telling: await tell(text) }))),
    );
    const mixedUp = tellings.flatMap((one, index) =>
      tellings
        .slice(index + 1)
        .filter((other) => one.name !== other.name && isSameCase(one.telling, other.telling))
        .map((other) => `${one.name} and ${other.name}`),
    );
    expect(mixedUp).toEqual([]);
  });

  it("is the same from both sides, and most for the same text", async () => {
    const [one, other] = [await tell(RETOLD[0]?.told[0] ?? ""), await tell(RETOLD[0]?.told[1] ?? "")];
    expect(likeness(one, other)).toBeCloseTo(likeness(other, one), 6);
    expect(likeness(one, one)).toBeCloseTo(1, 3);
  });

  it("finds nothing in common where there are no words", async () => {
    expect(likeness(await tell(""), await tell("And then?"))).toBe(0);
  });
});

describe("the pieces of a text", () => {
  it.each([
    ["", []],
    ["a short text", ["a short text"]],
  ])("of %j", (text, pieces) => expect(piecesOf(text)).toEqual(pieces));

  it("end between words, and hold all of them", () => {
    const text = "Eleven words ".repeat(200).trim();
    const pieces = piecesOf(text);
    expect(pieces.length).toBe(3);
    expect(pieces.join(" ")).toBe(text);
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThanOrEqual(1000);
  });

  it("of a very long text are the first four", () => expect(piecesOf("word ".repeat(5000)).length).toBe(4));
  it("another text has another hash", () => expect(textHash("one")).not.toBe(textHash("two")));
});
