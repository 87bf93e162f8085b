import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { findQuestion } from "@/lib/bank/library";
import { answersIn, labelledAnswersIn, type RubricSource } from "./read";

const LINE = {
  id: "garden/solid",
  question: "How do you plan a garden?",
  kind: "technical",
  criteria: [
    { id: "soil", text: "Tests the soil", lookFors: ["dug a hole"] },
    { id: "light", text: "Watches the light", weight: 2 },
  ],
  redFlags: ["Burns peat"],
  answer: "I dig a hole first.",
};
const LABELS = { profile: "solid", levels: { soil: 2, light: 0 }, redFlag: false };
const BANK = { bank: "clinical-technician", questionId: "patient-safety" };

async function read(text: string, source: RubricSource = "bank") {
  const all = [];
  for await (const line of answersIn(Readable.from([Buffer.from(text)]), source)) all.push(line);
  return all;
}

async function readOne(changes: object, source?: RubricSource) {
  const [line] = await read(JSON.stringify({ ...LINE, ...changes }), source);
  return line?.read;
}

async function readLabelled(changes: object) {
  const text = JSON.stringify({ ...LINE, ...LABELS, ...changes });
  for await (const { read } of labelledAnswersIn(Readable.from([Buffer.from(text)]), "bank")) return read;
}

describe("a line's rubric", () => {
  it("is its own, with weight 1 and no look-fors unless it says otherwise", async () =>
    expect(await readOne({})).toMatchObject({
      ok: true,
      value: {
        id: "garden/solid",
        answer: "I dig a hole first.",
        question: {
          question: "How do you plan a garden?",
          criteria: [
            { id: "soil", weight: 1, lookFors: ["dug a hole"] },
            { id: "light", weight: 2, lookFors: [] },
          ],
          redFlags: ["Burns peat"],
        },
      },
    }));

  it("is the bank's where the line names one", async () => {
    const inBank = await findQuestion(BANK.bank, BANK.questionId);
    expect(await readOne(BANK)).toMatchObject({ ok: true, value: { question: inBank?.question } });
  });

  it("comes with the bank's other questions where the line names one, and with none where it does not", async () => {
    const inBank = await findQuestion(BANK.bank, BANK.questionId);
    const named = await readOne(BANK);
    const others = named?.ok ? named.value.question.others?.map(({ question }) => question) : [];
    expect(others).toHaveLength((inBank?.bank.questions.length ?? 0) - 1);
    expect(others).not.toContain(inBank?.question.question);
    const own = await readOne({});
    expect(own?.ok && own.value.question.others).toBeUndefined();
  });

  it.each([
    ["named", BANK],
    ["unknown", { bank: "none", questionId: "none" }],
    ["half named", { bank: "none" }],
    ["named by something that is no name", { bank: 1, questionId: {} }],
  ])("is its own where banks are ignored, be one %s", async (_, bank) =>
    expect(await readOne(bank, "line")).toMatchObject({ ok: true, value: { question: { question: LINE.question } } }),
  );
});

describe("a line that cannot be read says why", () => {
  it.each<[name: string, changes: object, error: RegExp]>([
    ["no answer", { answer: undefined }, /^answer: /],
    ["an answer that is no text", { answer: 7 }, /^answer: /],
    ["an unknown kind", { kind: "riddle" }, /^kind: /],
    ["no criterion", { criteria: [] }, /^criteria: there is none/],
    ["a criterion without text", { criteria: [{ id: "soil", text: " " }] }, /^criteria\.0\.text: /],
    ["a weight of 0", { criteria: [{ id: "soil", text: "Tests", weight: 0 }] }, /^criteria\.0\.weight: /],
    ["one id for two criteria", { criteria: [LINE.criteria[0], LINE.criteria[0]] }, /^criteria: two have the same id/],
    [
      "an unknown bank",
      { bank: "none", questionId: "patient-safety" },
      /no question "patient-safety" in a bank "none"/,
    ],
    ["an unknown question", { ...BANK, questionId: "none" }, /no question "none" in a bank "clinical-technician"/],
    ["a bank without a question", { bank: BANK.bank }, /given together/],
    ["a question without a bank", { questionId: BANK.questionId }, /given together/],
  ])("%s", async (_, changes, error) =>
    expect(await readOne(changes)).toEqual({ ok: false, error: expect.stringMatching(error) }),
  );

  it.each<[name: string, changes: object, error: RegExp]>([
    ["no labels", { levels: undefined }, /^levels: /],
    ["a level that is none", { levels: { soil: 4, light: 0 } }, /^levels\.soil: /],
    ["labels for other criteria", { levels: { water: 2 } }, /none for a criterion of this question/],
    ["nothing on red flags", { redFlag: undefined }, /^redFlag: /],
  ])("labels: %s", async (_, changes, error) =>
    expect(await readLabelled(changes)).toEqual({ ok: false, error: expect.stringMatching(error) }),
  );

  it("and leaves the others alone, whose numbers count every line", async () => {
    const good = JSON.stringify(LINE);
    const lines = await read(["{oops", good, "", "[]", good.replace("garden", "g\u2028n"), "", " ", ""].join("\n"));
    expect(lines.map(({ line, read }) => [line, read.ok || read.error.split(":")[0]])).toEqual([
      [1, "The line is not JSON"],
      [2, true],
      [3, "The line is empty."],
      [4, "Invalid input"],
      [5, true],
    ]);
  });
});

describe("a labelled line", () => {
  it("has labels, and where they are given a profile and raters", async () => {
    const raters = [{ levels: { soil: 1, light: 0 }, redFlag: false }];
    expect(await readLabelled({ raters })).toMatchObject({ ok: true, value: { ...LABELS, raters } });
    expect(await readLabelled({ levels: { soil: 2 } })).toMatchObject({ ok: true, value: { levels: { soil: 2 } } });
    expect(await readLabelled({ profile: undefined })).toMatchObject({
      ok: true,
      value: { profile: null, raters: [] },
    });
  });
});
