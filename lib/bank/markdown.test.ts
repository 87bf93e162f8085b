import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { formatProblem } from "./findings";
import { parseBank } from "./markdown";
import { formatBank } from "./markdown-format";
import type { Question } from "./schema";
import { smallBank, smallCriterion, smallQuestion } from "./small-bank.fixture";

const SMALL = `---
id: small
title: Small bank
summary: One question to try things on, with a summary that is longer than the eighty characters of a line.
---

## How do you check who a patient is? {#identity-check}

- Kind: technical
- Competency: Patient safety

### Why it is asked

Mixing up two patients harms both.

### How to answer

#### Asks for two identifiers {#two}

- Weight: 2
- Probe: What do you ask them?
- Look for:
  - name and date of birth
  - read the wristband

### Red flags

- Goes by the bed number

### Example answer

I ask for the full name.

Then I read the wristband.
`;

const QUESTION = SMALL.slice(SMALL.indexOf("## How"));
const CRITERION = SMALL.slice(SMALL.indexOf("#### Asks"), SMALL.indexOf("### Red flags"));

function edit(from: string, to: string): string {
  expect(SMALL).toContain(from);
  return SMALL.replace(from, () => to);
}

it("writes a bank in the format that it reads", () => {
  expect(formatBank(smallBank)).toBe(SMALL);
});

it("reads the example that content/README.md gives to authors", async () => {
  const readme = await readFile(new URL("../../content/README.md", import.meta.url), "utf8");
  const example = /```markdown\n(.*?)```/s.exec(readme)?.[1] ?? "";
  expect(parseBank(edit(QUESTION, example), "README.md")).toMatchObject({ ok: true });
});

it.each([
  ["as written", SMALL],
  ["Windows line ends", SMALL.replaceAll("\n", "\r\n")],
  ["a byte order mark", `\uFEFF${SMALL}`],
  ["the title as a heading too", edit("## How", "# Small bank\n\n## How")],
  [
    "names of sections and fields in other letters",
    edit("### Why it is", "### why IT is").replace("Probe:", "PROBE :"),
  ],
  ["soft line breaks", edit("Mixing up two", "Mixing up\ntwo")],
  ["hard line breaks", edit("Mixing up two", "Mixing up\\\ntwo")],
  ["emphasis, code and links", edit("Mixing up two patients", "*Mixing* **up** `two` [patients](https://example.org)")],
  ["other bullets, empty lines between items", edit("- Probe:", "\n* Probe:")],
  ["entities", edit("bed number", "bed&nbsp;number")],
  ["quotation marks in the front matter", edit("Small bank", '"Small bank"')],
])("reads the same bank: %s", (_, markdown) => {
  expect(parseBank(markdown, "small.md")).toEqual({ ok: true, bank: smallBank });
});

it.each<[string, string, string, Partial<Question>]>([
  ["no red flags", "### Red flags\n\n- Goes by the bed number\n\n", "", { redFlags: [] }],
  ["no weight", "- Weight: 2\n", "", { criteria: [{ ...smallCriterion, weight: 1 }] }],
  [
    "no look-fors",
    CRITERION.slice(CRITERION.indexOf("- Look for")),
    "\n",
    { criteria: [{ ...smallCriterion, lookFors: [] }] },
  ],
  ["a kind in capitals", "Kind: technical", "Kind: Background", { kind: "background" }],
  ["a colon in a value", "Patient safety", "Safety: patients", { competency: "Safety: patients" }],
  ["escaped signs", "Goes by the", "1\\. \\*Goes\\* by \\<the", { redFlags: ["1. *Goes* by <the bed number"] }],
])("reads a question: %s", (_, from, to, change) => {
  const bank = { ...smallBank, questions: [{ ...smallQuestion, ...change }] };
  expect(parseBank(edit(from, to), "small.md")).toEqual({ ok: true, bank });
});

it.each(["2024", "Yes", "null", "1e3"])("takes the title %s as a text", (title) => {
  const bank = { ...smallBank, title };
  expect(parseBank(edit("Small bank", title), "small.md")).toEqual({ ok: true, bank });
});

describe("says line by line what is wrong", () => {
  it.each<[string, string, string[]]>([
    // front matter
    [
      "---\nid",
      "\n---\nid",
      ["1: Start the file with a line", "2: Found a horizontal line", "3: Found text underlined"],
    ],
    ["id: small\n", "", ['1: Add a line "id: ..."']],
    ["id: small", "id: Small Bank", ["2: Change the id: an id is made of lower-case"]],
    ["id: small", "id:", ['2: Write a text after "id:"']],
    ["id: small", "id: [small]", ['2: Write a text after "id:"']],
    ["id: small", "id: small\nauthor: me", ["3: Take this line out"]],
    ["title: Small bank", "title: Small: bank", ["3: This is not YAML"]],
    ["title: Small bank", "# Hello\ntitle: Small bank", ["3: Put this text in quotation marks"]],
    ["title: Small bank", "title: Small #1", ["3: Put this text in quotation marks"]],
    ["title: Small bank", "title: S", ["3: Write a longer title: at least 2"]],
    ["title: Small bank", `title: ${"x".repeat(81)}`, ["3: Write a shorter title: at most 80"]],
    ["title: Small bank", `title: ${"{".repeat(3000)}`, ['1: Shorten what stands between the two "---"']],
    // the bank
    [QUESTION, "", ["1: Add questions: at least 1"]],
    ["## How", "Hello.\n\n## How", ["7: Found text. Only questions stand here"]],
    ["## How", "# Other title\n\n## How", ['7: Write "## " before a question']],
    [
      "## How",
      "# Small bank\n\nHello.\n\n### Hello\n\n## How",
      ["9: Found text. Only questions", "11: Found a heading. Only questions"],
    ],
    ["## How", `${QUESTION}\n## How`, ['36: Change the id "identity-check": line 7 has it']],
    // the question
    [" {#identity-check}", "", ["7: End this heading with an id"]],
    ["{#identity-check}", "{#Identity check}", ["7: Change the id: an id is made of"]],
    ["How do you check who a patient is?", "How", ["7: Write a longer question: at least 5"]],
    ["How do you", "How <b>do</b> you", ["7: Found HTML. Write plain text"]],
    ["- Kind: technical\n", "", ['7: Add a line "- Kind: ..." under this heading: one of behavioural, situational,']],
    ["Kind: technical", "Kind:", ['9: Write something after "Kind:"']],
    ["Kind: technical", "Kind: clinical", ["9: Change the kind: write behavioural or situational"]],
    ["Kind: technical", "Kind: technical\n  - or not", ['10: Found a list. Write "Kind" on one line']],
    [
      "Competency: Patient",
      "Skill: Patient",
      ['7: Add a line "- Competency: ..."', '10: Nothing here is called "Skill". The lines that belong'],
    ],
    ["- Competency", "- Kind: technical\n- Competency", ['10: Keep one of the two lines "- Kind: ..."']],
    [
      "- Kind: technical\n- Competency: Patient safety",
      "Hello.",
      ['7: Add a line "- Kind', '7: Add a line "- Comp', "9: Found text. Write a list here"],
    ],
    ["- Kind", "-\n- Kind", ['9: Write something after "- "']],
    // sections
    ["### How to answer", "### Answer", ['7: Add a section "### How to answer"', '16: Rename the section "Answer"']],
    ["### Why it is asked", "### Why", ['12: Rename the section "Why"']],
    ["### Why it is asked", "#### Why it is asked", ['12: Write "### " before a section']],
    ["Competency: Patient", "Mark: new\n- Competency: Patient", ["10: Change the mark: write standard-criteria or"]],
    ["### Red flags", "### Why it is asked", ['26: Keep one of the two sections "### Why']],
    ["Mixing up two patients harms both.", "", ["12: Write something under this heading"]],
    ["Mixing up", "- Mixing up", ["14: Found a list. Write plain paragraphs"]],
    ["Mixing up", "#### Mixing up", ["12: Write something under", "14: Found a heading. No heading may stand"]],
    ["Mixing up", "![Mixing](up.png) up", ["14: Found an image. Write plain text"]],
    ["Mixing up", "<!-- why -->\n\nMixing up", ["14: Found HTML"]],
    ["Mixing up", "> Harm\n\nMixing up", ["14: Found a quotation"]],
    ["Mixing up", "    code\n\nMixing up", ["14: Found a code block"]],
    ["Mixing up", "[a]: https://example.org\n\nMixing up", ["14: Found the address of a link"]],
    ["harms both.\n", "harms both.\n---\n", ["14: Found text underlined with --- or ===. Write plain"]],
    ["Mixing up", "***\n\nMixing up", ["14: Found a horizontal line"]],
    ["Mixing up", "| a | b |\n|---|---|\n| c | d |\n\nMixing up", ["14: Found a table"]],
    ["- Goes by", "Goes by", ["28: Found text. Write a list here"]],
    ["- Goes by", "1. Goes by", ["28: Found a numbered list. Write a list here"]],
    ["- Goes by", "#### Hello\n\n- Goes by", ["26: List red flags", "28: Found a heading. No heading may stand"]],
    ["- Goes by the bed number", "", ["26: List red flags under this heading"]],
    ["Goes by the bed number", "No", ["28: Write a longer red flag: at least 3"]],
    [
      "I ask for the full name.\n\nThen I read the wristband.",
      "I ask.",
      ["30: Write a longer example answer: at least 20"],
    ],
    // criteria
    [CRITERION, "", ["16: Add criteria: at least 1"]],
    ["#### Asks", "Hello.\n\n#### Asks", ["18: Found text. Only criteria stand here"]],
    ["#### Asks", "##### Asks", ["16: Add criteria", '18: Write four signs, "#### "']],
    ["#### Asks", `${CRITERION}#### Asks`, ['26: Change the id "two": line 18 has it']],
    [" {#two}", "", ["18: End this heading with an id"]],
    ["- Weight", "##### Hello\n\n- Weight", ["18: Add a line", "20: Found a heading. No heading may stand"]],
    ["Weight: 2", "Weight: two", ["20: Write the weight as a number above 0 and up to 10"]],
    ["Weight: 2", "Weight: 0", ["20: Write the weight as"]],
    ["Weight: 2", "Weight: 11", ["20: Write the weight as"]],
    ["Weight: 2", "Weight:", ['20: Write something after "Weight:"']],
    ["- Probe: What do you ask them?\n", "", ['18: Add a line "- Probe: ..."']],
    ["What do you ask them?", "So", ["21: Write a longer probe: at least 3"]],
    ["- Look for:", "- Look for: the name", ["22: Write each look-for on a line of its own"]],
    ["  - name and date of birth\n  - read the wristband\n", "", ["22: Write each look-for on a line of its own"]],
    ["  - name", "- name", ["22: Write each look-for on", "23: Begin this line with a name and a colon, or indent"]],
    ["  - read", "    - read", ["24: Found a list. Write one line for each"]],
    ["name and date of birth", "x", ["23: Write a longer look-for: at least 2"]],
    ["  - read", `${"  - ask again\n".repeat(39)}  - read`, ["22: Take some look-fors out: at most 40"]],
  ])("%j becomes %j", (from, to, expected) => {
    const parsed = parseBank(edit(from, to), "small.md");
    const found = parsed.ok ? [] : parsed.problems.map(({ line, message }) => `${line}: ${message}`);
    expect(found.map((problem, index) => problem.slice(0, expected[index]?.length))).toEqual(expected);
  });
});

it.each([
  [edit("Kind: technical", "Kind: clinical"), /^small\.md:9 \(identity-check\): Change the kind: /],
  [edit(" {#identity-check}", ""), /^small\.md:7 \(How do you check who a patient is\?\): End this heading /],
  [edit("Small bank", "S"), /^small\.md:3: Write a longer title/],
])("names file, line and question of a problem", (markdown, expected) => {
  const parsed = parseBank(markdown, "small.md");
  expect(parsed.ok ? [] : parsed.problems.map(formatProblem)).toEqual([expect.stringMatching(expected)]);
});

it.each([
  ["Split this file: a bank has at most 1 MB", "x".repeat(1_000_001)],
  ["Split this file: a bank has at most 20000 lines", "\n".repeat(20_000)],
  ["Shorten this part", `${SMALL}${"1. 1. 1. a\n".repeat(200)}`],
  ["Take out some of the signs", `${"*".repeat(20_000)}a${"*".repeat(20_000)}`],
  ["Take out some of the signs", "\\\\*a _b\n".repeat(150)],
  ["Indent this line less", ">- ".repeat(20_000)],
  ["Indent this line less", "1. ".repeat(20_000)],
  ["Indent this line less", `${" ".repeat(40)}- a`],
])("refuses what would hold the Markdown reader for long: %s", (message, markdown) => {
  const parsed = parseBank(markdown, "small.md");
  expect(parsed).toMatchObject({ ok: false, problems: [{ message: expect.stringContaining(message) }] });
});
