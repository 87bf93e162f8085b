import { describe, expect, it } from "vitest";
import { type EditedBank, editBank, emptyQuestion, moved, readEdited } from "./edited";
import { smallBank } from "./small-bank.fixture";

const { id: _, ...DRAFT } = smallBank;
const edited = (change: (bank: EditedBank) => void): EditedBank => {
  const bank = editBank(DRAFT);
  change(bank);
  return bank;
};
const problems = (change: (bank: EditedBank) => void) => {
  const read = readEdited(edited(change));
  return read.ok ? {} : Object.fromEntries(read.problems);
};
const first = (bank: EditedBank) => bank.questions[0] ?? emptyQuestion("none");

it("gives back what was not touched", () => expect(readEdited(editBank(DRAFT))).toEqual({ ok: true, draft: DRAFT }));

it("takes an empty box as nothing said, and lines as items", () => {
  const read = readEdited(
    edited((bank) => {
      first(bank).intent = " ";
      first(bank).example = "";
      first(bank).redFlags = "Goes by the bed number\n\n  Guesses ";
    }),
  );
  expect(read).toMatchObject({
    draft: { questions: [{ intent: null, example: null, redFlags: ["Goes by the bed number", "Guesses"] }] },
  });
});

it("keeps ids, and gives new ones that are free", () => {
  const read = readEdited(
    edited((bank) => {
      first(bank).question = "Another wording?";
      bank.questions.push({ ...first(bank), key: "new", id: "", question: "Identity check" });
    }),
  );
  expect(read.ok && read.draft.questions.map(({ id }) => id)).toEqual(["identity-check", "identity-check-2"]);
});

describe("says beside its box what is wrong with", () => {
  it.each<[what: string, change: (bank: EditedBank) => void, expected: Record<string, string>]>([
    [
      "a title",
      (bank) => {
        bank.title = "F";
      },
      { title: "Write a longer title: at least 2 characters." },
    ],
    [
      "no questions",
      (bank) => {
        bank.questions = [];
      },
      { questions: "Add questions: at least 1." },
    ],
    [
      "no criteria",
      (bank) => {
        first(bank).criteria = [];
      },
      { "questions.0.criteria": "Add criteria: at least 1." },
    ],
    [
      "a weight",
      (bank) => {
        for (const criterion of first(bank).criteria) criterion.weight = "much";
      },
      { "questions.0.criteria.0.weight": expect.stringContaining("Change the weight") },
    ],
    [
      "one look-for of many",
      (bank) => {
        for (const criterion of first(bank).criteria) criterion.lookFors = "good enough\nx";
      },
      { "questions.0.criteria.0.lookFors": "Write a longer look-for: at least 2 characters." },
    ],
    [
      "an example that is too short",
      (bank) => {
        first(bank).example = "I do.";
      },
      { "questions.0.example": "Write a longer example answer: at least 20 characters." },
    ],
    [
      "an empty question",
      (bank) => {
        bank.questions.push(emptyQuestion("a"));
      },
      {
        "questions.1.question": "Write a longer question: at least 5 characters.",
        "questions.1.competency": "Write a longer competency: at least 2 characters.",
        "questions.1.criteria.0.text": "Write a longer criterion: at least 3 characters.",
        "questions.1.criteria.0.probe": "Write a longer probe: at least 3 characters.",
      },
    ],
  ])("%s", (_, change, expected) => expect(problems(change)).toEqual(expected));
});

it.each<[number, -1 | 1, string[]]>([
  [0, 1, ["b", "a", "c"]],
  [2, -1, ["a", "c", "b"]],
  [0, -1, ["a", "b", "c"]],
  [2, 1, ["a", "b", "c"]],
])("moves item %i by %i", (index, by, expected) => expect(moved(["a", "b", "c"], index, by)).toEqual(expected));
