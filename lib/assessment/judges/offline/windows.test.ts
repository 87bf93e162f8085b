import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sentences, unitsOf } from "./windows";

const cut = (text: string) => sentences(text).map(({ start, end }) => text.slice(start, end));

describe("sentences", () => {
  it.each([
    ["I rang. She came!  Why?", ["I rang.", "She came!", "Why?"]],
    ["no end", ["no end"]],
    ["one line\nand another", ["one line", "and another"]],
    ["Mr. Brown paid 3.50 for it. Then he left.", ["Mr. Brown paid 3.50 for it.", "Then he left."]],
    ["He said “go.” I went.", ["He said “go.”", "I went."]],
    ["  \n ", []],
    ["", []],
  ])("cuts %j", (text, expected) => {
    expect(cut(text)).toEqual(expected);
  });

  it("loses nothing but white space, and keeps the order", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => {
        expect(cut(text).join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
      }),
    );
  });
});

describe("unitsOf", () => {
  it("keeps a short sentence whole", () => {
    expect(unitsOf("I rang the ward. They answered.").map(({ words }) => words.length)).toEqual([4, 2]);
  });

  it("cuts a long sentence at clauses", () => {
    const text =
      "I looked at the order on the screen and read it out to her again, then I went down to the store on the second floor, and because it was late I signed the book myself.";
    const units = unitsOf(text);
    expect(units.length).toBeGreaterThan(1);
    expect(units[0] && text.slice(units[0].start, units[0].end)).toMatch(/^I looked .*again,/);
  });

  it("slides over speech without punctuation, and covers all of it", () => {
    const text = Array.from({ length: 60 }, (_, index) => `word${index}`).join(" ");
    const units = unitsOf(text);
    expect(new Set(units.flatMap(({ words }) => words.map(({ plain }) => plain))).size).toBe(60);
    for (const { words } of units) expect(words.length).toBeLessThanOrEqual(24);
  });

  it("gives exact positions for any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (text) => {
        for (const { start, end, words } of unitsOf(text)) {
          expect(start).toBeLessThan(end);
          for (const word of words) {
            expect(text.slice(word.start, word.end)).toBe(word.raw);
            expect(word.start).toBeGreaterThanOrEqual(start);
            expect(word.end).toBeLessThanOrEqual(end);
          }
        }
      }),
    );
  });
});
