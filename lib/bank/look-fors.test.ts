import { describe, expect, it } from "vitest";
import { addLookFors, type Embed, phrasesOf } from "./look-fors";
import type { Bank, Criterion } from "./schema";
import { smallBank, smallCriterion, smallQuestion } from "./small-bank.fixture";

/** A direction for each matter that a text speaks of: texts on one matter are alike, others have nothing in common. */
const MATTERS = [/name|wristband|identity/i, /wash|gloves|hygiene/i, /price|discount/i];

const embed: Embed = async (texts) =>
  texts.map((text) => {
    const found = MATTERS.map((matter) => (matter.test(text) ? 1 : 0));
    const vector = [...found, found.some(Boolean) ? 0 : 1];
    const length = Math.hypot(...vector);
    return Float32Array.from(vector, (part) => part / length);
  });

const criterion = (id: string, text: string, lookFors: string[] = []): Criterion => ({
  ...smallCriterion,
  id,
  text,
  lookFors,
});

const bankOf = (criteria: Criterion[], example: string | null): Bank => ({
  ...smallBank,
  questions: [{ ...smallQuestion, criteria, example }],
});

const lookForsIn = async (bank: Bank, topics: Parameters<typeof addLookFors>[1] = []) =>
  (await addLookFors(bank, topics, embed)).questions[0]?.criteria.map(({ lookFors }) => lookFors);

describe("addLookFors", () => {
  it("gives each criterion the phrases of the example that come nearest to it, and only those", async () => {
    const bank = bankOf(
      [criterion("identity", "Checks identity"), criterion("hygiene", "Keeps to hygiene")],
      "I read the name on the wristband. I wash my hands and put on gloves. We had a good laugh about it.",
    );
    expect(await lookForsIn(bank)).toEqual([
      ["I read the name on the wristband"],
      ["I wash my hands and put on gloves"],
    ]);
  });

  it("takes at most six from the example", async () => {
    const example = [1, 2, 3, 4, 5, 6, 7, 8].map((day) => `I asked for the name on day ${day}.`).join(" ");
    const lookFors = await lookForsIn(bankOf([criterion("identity", "Checks identity")], example));
    expect(lookFors?.[0]).toHaveLength(6);
  });

  it("borrows from the topics that speak of the same thing, nearest phrase first, six at most", async () => {
    const topic = {
      text: "Identity of patients",
      lookFors: [
        "something else",
        "by full name",
        "the wristband",
        "name again",
        "name two",
        "name three",
        "name four",
        "name five",
      ],
    };
    const bank = bankOf([criterion("identity", "Checks identity")], null);
    const lookFors = await lookForsIn(bank, [topic, { text: "Discount and price", lookFors: ["ten per cent off"] }]);
    expect(lookFors?.[0]).toHaveLength(6);
    expect(lookFors?.[0]).not.toContain("something else");
    expect(lookFors?.[0]).not.toContain("ten per cent off");
  });

  it("takes what the criterion itself quotes", async () => {
    const bank = bankOf([criterion("price", 'Use words such as "let me see what I can do" and "no"')], null);
    expect(await lookForsIn(bank)).toEqual([["let me see what I can do"]]);
  });

  it("says nothing twice", async () => {
    const bank = bankOf([criterion("identity", "Checks identity")], "I ask for the name.");
    const topic = { text: "Identity", lookFors: ["I ask for the name", "read the wristband"] };
    expect(await lookForsIn(bank, [topic])).toEqual([["I ask for the name", "read the wristband"]]);
  });

  it("leaves a criterion without any where nothing is near", async () => {
    const bank = bankOf([criterion("price", "Quotes a price")], "I wash my hands first of all.");
    expect(await lookForsIn(bank, [{ text: "Identity", lookFors: ["by name"] }])).toEqual([[]]);
  });

  it("leaves those that a person wrote as they are", async () => {
    const written = criterion("identity", "Checks identity", ["date of birth"]);
    const bank = bankOf([written, criterion("hygiene", "Keeps to hygiene")], "I ask for the name. I wash my hands.");
    expect(await lookForsIn(bank)).toEqual([["date of birth"], ["I wash my hands"]]);
  });

  it("asks for no vectors where nothing is wanting", async () => {
    const bank = bankOf([criterion("identity", "Checks identity", ["by name"])], null);
    const never: Embed = () => Promise.reject(new Error("nobody should ask"));
    expect(await addLookFors(bank, [{ text: "Identity", lookFors: ["by name"] }], never)).toBe(bank);
  });
});

it.each<[what: string, answer: string, phrases: string[]]>([
  ["short sentences", "I stop the pump. I call the nurse.", ["I stop the pump", "I call the nurse"]],
  [
    "the clauses of a long one",
    "When the alarm went I stopped the pump, told the nurse what I had seen, and wrote down the time because she would ask.",
    [
      "When the alarm went I stopped the pump",
      "told the nurse what I had seen",
      "wrote down the time",
      "she would ask",
    ],
  ],
  [
    "the items of a list, without their numbers",
    "I did three things:\n\n1. I split the list.\n\n2. I asked two colleagues.",
    ["I did three things", "I split the list", "I asked two colleagues"],
  ],
  ["nothing of a word or two", "Of course. Never. I check it twice.", ["I check it twice"]],
  ["nothing twice", "I check it twice. I check it twice.", ["I check it twice"]],
  ["nothing out of nothing", "", []],
])("the phrases of an answer are %s", (_, answer, phrases) => expect(phrasesOf(answer)).toEqual(phrases));
