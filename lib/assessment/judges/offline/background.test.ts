import { describe, expect, it } from "vitest";
import { backgroundOf } from "./background";

/** A text's direction among four, by its first word. */
const DIRECTIONS = ["soil", "water", "bread", "paint"];
const embed = async (texts: string[]) =>
  texts.map((text) => Float32Array.from(DIRECTIONS, (word) => (text.startsWith(word) ? 1 : 0)));

const someTalk = () => [
  { question: "How do you plant?", phrases: ["soil first", "soil again"] },
  { question: "How do you bake?", phrases: ["bread rises", "bread rests"] },
  { question: "How do you decorate?", phrases: ["paint it blue", "paint twice"] },
];

const [soil] = await embed(["soil"]);
if (!soil) throw new Error("a vector was expected");

describe("the background of a question", () => {
  it("leaves out what people say who answer it", async () => {
    const anywhere = someTalk();
    const { neighbours, phrases } = await backgroundOf("How do you plant?", { anywhere, inBank: [] }, embed);
    expect(neighbours).toHaveLength(2);
    expect(phrases.map(({ text }) => text)).toEqual(["bread rises", "bread rests", "paint it blue", "paint twice"]);
  });

  it("crowds a text by the talk of other things that is nearest to it", async () => {
    const anywhere = someTalk();
    const other = await backgroundOf("How do you swim?", { anywhere, inBank: [] }, embed);
    const own = await backgroundOf("How do you plant?", { anywhere, inBank: [] }, embed);
    expect(other.crowdingOf(soil)).toBeCloseTo(2 / 5);
    expect(own.crowdingOf(soil)).toBe(0);
  });

  it("crowds no phrase by those of its own question", async () => {
    const { neighbours } = await backgroundOf("How do you swim?", { anywhere: someTalk(), inBank: [] }, embed);
    for (const { crowding } of neighbours) expect(crowding).toEqual([0, 0]);
  });

  it("knows the bank's other questions, and does not count their phrases among talk of other things", async () => {
    const anywhere = someTalk();
    const inBank = [["soil of the bank", "water of the bank"]];
    const { siblings, phrases } = await backgroundOf("How do you swim?", { anywhere, inBank }, embed);
    expect(siblings.map((sibling) => sibling.phrases.map(({ text }) => text))).toEqual(inBank);
    expect(siblings[0]?.crowding[0]).toBeCloseTo(2 / 5);
    expect(siblings[0]?.crowding[1]).toBe(0);
    expect(phrases).toHaveLength(6);
  });

  it("is tried again after a failure", async () => {
    const anywhere = someTalk();
    const broken = () => Promise.reject(new Error("the thread died"));
    const elsewhere = { anywhere, inBank: [] };
    await expect(backgroundOf("How do you swim?", elsewhere, broken)).rejects.toThrow("the thread died");
    expect((await backgroundOf("How do you swim?", elsewhere, embed)).phrases).toHaveLength(6);
  });
});
