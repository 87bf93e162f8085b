import { describe, expect, it } from "vitest";
import { conceptsIn } from "./concepts";
import written from "./concepts.json";
import { rarityOf } from "./rarity";
import { wordsOf } from "./words";

const namesIn = (text: string) => {
  const counts = conceptsIn(wordsOf(text));
  return Object.keys(written).filter((_, concept) => (counts[concept] ?? 0) > 0);
};

describe("concepts", () => {
  it.each([
    ["rang the surgery", "phone"],
    ["I got hold of the doctor", "phone"],
    ["we wrote it down and wrote down the time", "record"],
    ["in the end nobody was hurt", "how it ended"],
    ["gloves and an apron", "wear"],
  ])("%j speaks of %j", (text, name) => expect(namesIn(text)).toContain(name));

  it.each([
    ["a purple zebra", []],
    ["", []],
  ])("%j speaks of none", (text, names) => expect(namesIn(text)).toEqual(names));

  it("a phrase counts only where its words stand together", () =>
    expect(namesIn("I got the doctor to hold of it")).not.toContain("phone"));

  it("no family has the same entry twice", () => {
    for (const family of Object.values(written)) {
      const entries = family.split(", ");
      expect(new Set(entries).size).toBe(entries.length);
    }
  });
});

describe("rarity", () => {
  const rarity = (text: string) => wordsOf(text).map(rarityOf)[0] ?? 0;
  it("is 0 for grammar, less for common words than for rare ones, and 1 for words that nobody counted", () => {
    expect(rarity("the")).toBe(0);
    expect(rarity("doctor")).toBeLessThan(rarity("pharmacist"));
    expect(rarity("pharmacist")).toBeLessThan(rarity("haemolysed"));
    expect(rarity("qwzx")).toBe(1);
  });
});
