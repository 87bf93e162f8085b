import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editBank } from "../edited";
import { importArticle } from "./import";
import { CHOSEN_ROLES, type ChosenRole, type Correction, placePieces, reassign } from "./reassign";
import { linesOfText } from "./text-lines";

const ARTICLE = `Florist interview questions

1. How do you keep roses fresh?
Why they ask: Flowers are lost money.
How to answer: Name the water, the knife and the cold room.
Example answer: "I cut each stem at an angle and put them in deep water. At night they stand in the cold room."
Say what you threw away last week.

2. What do you do with an unhappy bride?
Why they ask: Weddings happen once.
How to answer: Listen first.
Example answer: "I ask what she had imagined. Last May I tied the bouquet again in an hour."
Brides are the best customers.`;

function correctionOf(article: string): Correction {
  const { bank, pieces } = importArticle(linesOfText(article), "florist.txt");
  const keys = bank.questions.map(({ id }) => id);
  return { bank: editBank(bank), pieces: placePieces(pieces, keys) };
}

/** The piece that begins with these words, as something else. */
function correct(correction: Correction, words: string, role: ChosenRole): Correction {
  const at = correction.pieces.findIndex(({ text }) => text.includes(words));
  expect(at, words).toBeGreaterThanOrEqual(0);
  return reassign(correction, at, role, "made");
}

const seen = ({ bank }: Correction) =>
  bank.questions.map(({ question, intent, criteria, redFlags, example, mark }) => ({
    question,
    intent,
    criteria: mark === "standard-criteria" ? "by its kind" : criteria.map(({ text }) => text),
    redFlags,
    example,
  }));

const ROSES = {
  question: "How do you keep roses fresh?",
  intent: "Flowers are lost money.",
  criteria: ["The water", "The knife", "The cold room"],
  redFlags: "",
  example: "I cut each stem at an angle and put them in deep water. At night they stand in the cold room.",
};
const BRIDE = {
  question: "What do you do with an unhappy bride?",
  intent: "Weddings happen once.",
  criteria: ["Listen first"],
  redFlags: "",
  example: "I ask what she had imagined. Last May I tied the bouquet again in an hour.",
};

describe("a line of an article that is taken for something else", () => {
  const read = correctionOf(ARTICLE);

  it("is read as a person would, to begin with", () => expect(seen(read)).toEqual([ROSES, BRIDE]));

  it.each<[words: string, role: ChosenRole, roses: object, bride: object]>([
    ["Say what you threw", "advice", { criteria: [...ROSES.criteria, "Say what you threw away last week"] }, {}],
    ["Say what you threw", "red-flag", { redFlags: "Say what you threw away last week." }, {}],
    ["Brides are the best", "example", {}, { example: `${BRIDE.example}\n\nBrides are the best customers.` }],
    ["Brides are the best", "intent", {}, { intent: "Weddings happen once.\n\nBrides are the best customers." }],
    ["Flowers are lost", "unread", { intent: "" }, {}],
    ["Flowers are lost", "example", { intent: "", example: `Flowers are lost money.\n\n${ROSES.example}` }, {}],
    ["I cut each stem", "unread", { example: "" }, {}],
    ["I cut each stem", "intent", { example: "", intent: `${ROSES.intent}\n\n${ROSES.example}` }, {}],
    ["Name the water", "unread", { criteria: "by its kind" }, {}],
    [
      "Name the water",
      "intent",
      { criteria: "by its kind", intent: `${ROSES.intent}\n\nName the water, the knife and the cold room.` },
      {},
    ],
    ["Name the water", "advice", {}, {}],
  ])("%s… as %s", (words, role, roses, bride) => {
    expect(seen(correct(read, words, role))).toEqual([
      { ...ROSES, ...roses },
      { ...BRIDE, ...bride },
    ]);
  });

  it("and back again leaves the bank as it was", () => {
    for (const [words, role] of [
      ["Flowers are lost", "intent"],
      ["I cut each stem", "example"],
      ["Name the water", "advice"],
    ] as const) {
      expect(seen(correct(correct(read, words, "unread"), words, role))).toEqual([ROSES, BRIDE]);
    }
  });

  it("begins a question, which takes along what follows it", () => {
    const without = correctionOf(ARTICLE.replace("2. What do you do with an unhappy bride?", "Unhappy brides"));
    expect(seen(without)).toHaveLength(1);
    const corrected = correct(without, "Unhappy brides", "question");
    expect(seen(corrected)[1]).toMatchObject({ ...BRIDE, question: "Unhappy brides" });
    expect(seen(corrected)[0]).toEqual(ROSES);
  });

  it("is no question, and what follows goes to the question before", () => {
    const corrected = seen(correct(read, "What do you do with an unhappy bride", "example"));
    expect(corrected).toHaveLength(1);
    expect(corrected[0]?.example).toContain("What do you do with an unhappy bride?");
    expect(corrected[0]?.example).toContain("Last May I tied the bouquet again");
    expect(corrected[0]?.criteria).toEqual([...ROSES.criteria, "Listen first"]);
    expect(corrected[0]?.intent).toBe("Flowers are lost money.\n\nWeddings happen once.");
  });

  it("is nothing where no question stands over it", () => {
    const corrected = correct(read, "How do you keep roses", "unread");
    expect(seen(corrected)).toEqual([BRIDE]);
    expect(corrected.pieces.filter(({ role }) => role === "unread").map(({ text }) => text)).toContain(
      "Flowers are lost money.",
    );
    expect(seen(correct(corrected, "Flowers are lost", "intent"))).toEqual([BRIDE]);
  });

  it("leaves what the candidate has typed meanwhile", () => {
    const [roses, ...others] = read.bank.questions;
    if (!roses) throw new Error("there is none");
    const criteria = roses.criteria.map((criterion) => ({
      ...criterion,
      lookFors: "I top it up",
      text: criterion.text === "The knife" ? "Keeps the knife clean" : criterion.text,
    }));
    const typed = {
      ...read,
      bank: { ...read.bank, questions: [{ ...roses, criteria, intent: "My own words." }, ...others] },
    };
    const corrected = correct(correct(typed, "Say what you threw", "advice"), "Flowers are lost", "unread");
    const [after] = corrected.bank.questions;
    expect(after?.intent).toBe("My own words.");
    expect(after?.criteria.map(({ text }) => text)).toEqual([
      "The water",
      "Keeps the knife clean",
      "The cold room",
      "Say what you threw away last week",
    ]);
    expect(after?.criteria[0]?.lookFors).toBe("I top it up");
  });

  it("takes a sentence together that an editor has broken", () => {
    const wrapped = correctionOf(
      ARTICLE.replace("How to answer: Listen first.", "How to answer: Listen first and then\noffer a way out."),
    );
    const freed = correct(wrapped, "offer a way out", "unread");
    expect(seen(freed)[1]?.criteria).toEqual(["Listen first and then"]);
    expect(seen(correct(freed, "offer a way out", "advice"))[1]?.criteria).toEqual(seen(wrapped)[1]?.criteria);
  });

  it("never loses a piece", () => {
    for (const role of CHOSEN_ROLES) {
      for (const at of read.pieces.keys()) {
        const { pieces, bank } = reassign(read, at, role, "made");
        expect(pieces.map(({ text }) => text)).toEqual(read.pieces.map(({ text }) => text));
        const keys = new Set(bank.questions.map(({ key }) => key));
        for (const { of, role: now } of pieces) if (of !== null && now !== "unread") expect(keys).toContain(of);
      }
    }
  });

  it("stays whole, whatever is said in whatever order", () => {
    const step = fc.record({ at: fc.nat(read.pieces.length - 1), role: fc.constantFrom(...CHOSEN_ROLES) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        let now = read;
        for (const [index, { at, role }] of steps.entries()) now = reassign(now, at, role, `made-${index}`);
        expect(now.pieces.map(({ text }) => text)).toEqual(read.pieces.map(({ text }) => text));
        const keys = now.bank.questions.map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
        expect(now.pieces.filter(({ role }) => role === "question").map(({ of }) => of)).toEqual(keys);
        for (const { key, criteria } of now.bank.questions) expect(criteria.length, key).toBeGreaterThan(0);
      }),
      { numRuns: 200 },
    );
  });
});
