import fc from "fast-check";
import { expect, it } from "vitest";
import { foldForSearch } from "./search-text";

it.each([
  ["Tell me about a CONFLICT.", "tell me about a conflict"],
  ["Café, naïve, Ångström", "cafe naive angstrom"],
  ["ÉCOLE", "ecole"],
  ["don't", "don t"],
  ["50% of a_b", "50 of a b"],
  ["ﬁle ①", "file 1"],
  ["Привет, МИР", "привет мир"],
  ["  \n\t", ""],
])("%j is searched as %j", (text, folded) => expect(foldForSearch(text)).toBe(folded));

it("folds what is folded to itself", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => foldForSearch(foldForSearch(text)) === foldForSearch(text)),
  );
});

it("finds every word of a text in the text, whatever its capitals", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "grapheme-ascii" })), (parts) => {
      const kept = foldForSearch(parts.join(" "));
      return parts.every((part) =>
        foldForSearch(part.toUpperCase())
          .split(" ")
          .every((word) => kept.includes(word)),
      );
    }),
  );
});
