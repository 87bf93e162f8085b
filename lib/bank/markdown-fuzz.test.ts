import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseBank } from "./markdown";
import { formatBank } from "./markdown-format";
import { type Bank, bankSchema, QUESTION_KINDS } from "./schema";
import { smallBank } from "./small-bank.fixture";

const SMALL = formatBank(smallBank);
const LINES = SMALL.split("\n");

/** Text that Markdown, YAML and our own format could each misread, with the white space that reading leaves. */
function awkwardText(minimum: number, maximum: number) {
  const signs = [..."\\`*_[]<>(){}#&|~!-+=:.1"].concat(
    "1.",
    "&amp;",
    "&#42;",
    "{#id}",
    "---",
    "[a]: b",
    "<b>",
    "**a**",
    "# ",
    "  ",
  );
  const piece = fc.oneof(
    fc.constantFrom(...signs),
    fc.string({ unit: "binary", maxLength: 4 }),
    fc.lorem({ maxCount: 2 }),
  );
  const openers = ["", "", "1. ", "12) ", "- ", "+ ", "* ", "> ", "# ", "~~~", "```", "---", "==="];
  return fc
    .tuple(fc.constantFrom(...openers), fc.array(piece, { minLength: 1, maxLength: 12 }))
    .map(([opener, pieces]) => [opener, ...pieces].join("").replaceAll("\0", "").replace(/\s+/g, " ").trim())
    .filter((text) => [...text].length >= minimum && text.length <= maximum);
}

const awkwardParagraphs = fc
  .array(awkwardText(20, 200), { minLength: 1, maxLength: 3 })
  .map((texts) => texts.join("\n\n"));
const id = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}$/);
const distinct = { selector: (item: { id: string }) => item.id, minLength: 1, maxLength: 3 };

const criterion = fc.record({
  id,
  text: awkwardText(3, 300),
  weight: fc.double({ min: 0, minExcluded: true, max: 10, noNaN: true }),
  probe: awkwardText(3, 300),
  lookFors: fc.array(awkwardText(2, 200), { maxLength: 4 }),
});
const question = fc.record({
  id,
  question: awkwardText(5, 400),
  kind: fc.constantFrom(...QUESTION_KINDS),
  competency: awkwardText(2, 60),
  intent: awkwardParagraphs,
  criteria: fc.uniqueArray(criterion, distinct),
  redFlags: fc.array(awkwardText(3, 300), { maxLength: 3 }),
  example: awkwardParagraphs,
});
const banks = fc.record({
  id,
  title: awkwardText(2, 80),
  summary: awkwardText(5, 300),
  questions: fc.uniqueArray(question, distinct),
});

/** A valid file into which a few pieces were put, each in the place of up to three characters. */
const mutated = fc
  .array(
    fc.record({
      at: fc.nat(SMALL.length),
      length: fc.nat(3),
      piece: fc.constantFrom(
        ..."#-*_`<>[]():|&\\ \t\n\r\0",
        "\n\n",
        "\n---\n",
        "```\n",
        "<!--",
        "![a](b)",
        "[a]: b\n",
        "    ",
        "{#two}",
        "1. ",
      ),
    }),
    { maxLength: 6 },
  )
  .map((edits) =>
    edits.reduce((text, { at, length, piece }) => text.slice(0, at) + piece + text.slice(at + length), SMALL),
  );

function expectSound(markdown: string): void {
  const parsed = parseBank(markdown, "fuzz.md");
  if (parsed.ok) {
    expect(bankSchema.parse(parsed.bank)).toEqual(parsed.bank);
    expect(parseBank(formatBank(parsed.bank), "fuzz.md")).toEqual(parsed);
    return;
  }
  const lines = parsed.problems.map(({ line }) => line);
  expect(lines.length).toBeGreaterThan(0);
  expect(lines).toEqual(lines.toSorted((one, other) => one - other));
  expect(Math.min(...lines)).toBeGreaterThanOrEqual(1);
  expect(Math.max(...lines)).toBeLessThanOrEqual(markdown.split(/\r\n|\r|\n/).length);
}

it("writes any bank so that reading it gives the same bank", () => {
  fc.assert(
    fc.property(banks, (bank: Bank) => {
      expect(parseBank(formatBank(bank), "fuzz.md")).toEqual({ ok: true, bank });
    }),
  );
});

describe("is sound: a valid bank that survives writing, or problems in order, each on a line of the file", () => {
  it("on any text", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 300 }), expectSound));
  });
  it("on damaged banks", () => {
    fc.assert(fc.property(mutated, expectSound), { numRuns: 200 });
  });
});

it("drops nothing in silence: what is put anywhere into a file is in the bank, or is a problem", () => {
  const shapes = fc.constantFrom(
    ...["zebra", " zebra ", "\nzebra\n", "\n\nzebra\n\n", "# zebra\n", "\n### zebra\n", "\n- zebra\n", "\n  - zebra\n"],
    ...[
      "<zebra>",
      "<!-- zebra -->",
      "![zebra](a)",
      "![a](zebra)",
      "\n[zebra]: a\n",
      "\n```zebra\n```\n",
      "\n    zebra\n\n",
      "> zebra",
    ],
    ...[
      "\nzebra\n---\n",
      "\nzebra: a\n",
      "&zebra ",
      "!zebra ",
      " # zebra",
      "\n# zebra\n",
      "\n1. zebra\n",
      "`zebra`",
      "\n---\nzebra\n---\n",
    ],
  );
  fc.assert(
    fc.property(fc.nat(SMALL.length), shapes, (at, shape) => {
      const parsed = parseBank(SMALL.slice(0, at) + shape + SMALL.slice(at), "fuzz.md");
      if (parsed.ok) expect(JSON.stringify(parsed.bank)).toContain("zebra");
    }),
    { numRuns: 300 },
  );
});

/** Weight has a default; one of two look-fors or of two paragraphs may go. */
const OPTIONAL = /^- Weight|^ {2}- |^I ask|^Then/;

it.each(LINES.filter((line) => line !== "" && !OPTIONAL.test(line)).map((line) => [line]))(
  "misses the line %j",
  (line) => {
    const markdown = LINES.filter((_, index) => index !== LINES.indexOf(line)).join("\n");
    expect(parseBank(markdown, "fuzz.md").ok).toBe(false);
  },
);
