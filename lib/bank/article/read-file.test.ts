import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wordFiles, zip } from "@/tests/fixtures/zip";
import { questionSchema } from "../schema";
import { linesOfHtml } from "./html-lines";
import { importArticle } from "./import";
import { type ReadFile, readArticleFile, readArticleText } from "./read-file";

const ARTICLE = [
  { text: "Florist interview questions", style: "Title" },
  { text: "1. How do you keep cut flowers fresh?", style: "Heading2" },
  { text: "Why they ask:| Waste eats the profit." },
  { text: "How to answer:| Mention clean buckets, cold water and the daily cut." },
  { text: "Example answer:| I cut the stems again each morning and change the water before we open." },
  { text: "2. Tell me about a wreath that you are proud of.", style: "Heading2" },
  { text: "Why they ask:| Taste shows in the work." },
  { text: "How to answer:| Describe the occasion and explain your choice." },
  { text: "Example answer:| It was for a gardener, so I used his own rosemary and beans." },
];

const import_ = (read: ReadFile) => (read.ok ? importArticle(read.lines, "file") : read.reason);
const read = async (bytes: Buffer | string, name = "article.txt") =>
  import_(await readArticleFile(Buffer.from(bytes), name));

describe("a Word document", () => {
  it("is read by paragraphs, with its headings and bold labels", async () => {
    const article = await read(zip(wordFiles(ARTICLE)), "florist.docx");
    expect(article).toMatchObject({
      bank: {
        title: "Florist",
        questions: [
          {
            question: "How do you keep cut flowers fresh?",
            intent: "Waste eats the profit.",
            criteria: [{ text: "Clean buckets" }, { text: "Cold water" }, { text: "The daily cut" }],
            example: "I cut the stems again each morning and change the water before we open.",
          },
          { question: "Tell me about a wreath that you are proud of." },
        ],
      },
      lines: [2, 6],
      unread: [],
    });
  });

  it.each<[what: string, bytes: Buffer, reason: string]>([
    ["one that unpacks to 60 MB", zip({ ...wordFiles(ARTICLE), "word/media/a.bin": Buffer.alloc(60_000_000) }), "bomb"],
    [
      "one with 20 MB of text",
      zip({ ...wordFiles([]), "word/document.xml": `<w>${"a".repeat(20_000_000)}</w>` }),
      "bomb",
    ],
    [
      "one that lies about its size",
      zip({ ...wordFiles(ARTICLE), "word/media/a.bin": Buffer.alloc(1_000_000) }, 10),
      "broken-document",
    ],
    [
      "one with entities that unfold",
      zip({ ...wordFiles([]), "word/document.xml": '<!DOCTYPE a [<!ENTITY b "bbbb">]><a>&b;</a>' }),
      "bomb",
    ],
    [
      "one with thousands of parts",
      zip({ ...wordFiles([]), ...Object.fromEntries(Array.from({ length: 2100 }, (_, at) => [`a${at}`, ""])) }),
      "bomb",
    ],
    ["a zip file of something else", zip({ "notes.txt": "hello" }), "other-format"],
    ["half a document", zip(wordFiles(ARTICLE)).subarray(0, 900), "broken-document"],
    ["one whose text is no XML", zip({ ...wordFiles([]), "word/document.xml": "<w:document><<<" }), "broken-document"],
  ])("refuses %s", async (_, bytes, reason) => expect(await read(bytes, "a.docx")).toBe(reason));
});

it.each<[what: string, bytes: Buffer | string, reason: string]>([
  ["a PDF", "%PDF-1.7 …", "other-format"],
  ["an old Word document", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]), "other-format"],
  ["binary noise", Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * 7919) % 256)), "not-text"],
  ["an empty file", "", "empty"],
  ["a file of signs", "--- *** \n\n ===", "empty"],
  ["a file over 5 MB", "a".repeat(5_000_001), "too-large"],
  ["text over a million characters", "word ".repeat(200_001), "too-long"],
  ["text of more than 20,000 lines", "a\n".repeat(20_001), "too-long"],
])("refuses %s", async (_, bytes, reason) => expect(await read(bytes)).toBe(reason));

it("refuses a paste of 50 MB at once", () => {
  const start = performance.now();
  expect(import_(readArticleText("Why do you ask? ".repeat(3_200_000)))).toBe("too-large");
  expect(performance.now() - start).toBeLessThan(500);
});

it("refuses a page nested out of all reason, quickly", () => {
  const start = performance.now();
  expect(linesOfHtml("<div>".repeat(300_000))).toBeNull();
  expect(performance.now() - start).toBeLessThan(3000);
});

it("reads what Windows wrote before UTF-8, and UTF-16", async () => {
  const text = "1. What’s your rôle?\nExample answer: “I’m the cook, and I’ve been one for years.”";
  const article = await read(text);
  expect(article).toMatchObject({ bank: { questions: [{ question: "What’s your rôle?" }] } });
  const windows = Buffer.from(text.replaceAll("’", "\x92").replace("“", "\x93").replace("”", "\x94"), "latin1");
  expect(await read(windows)).toEqual(article);
  expect(await read(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]))).toEqual(article);
});

it("reads through invisible and right-to-left signs", async () => {
  const article = await read(
    "\ufeff1. Wh\u200by \u202eus\u202c?\nHow\u00a0to\u200b answer: Na\u00adme one\u2060 reason.\n2. איך אתה מטפל בלחץ?",
  );
  expect(article).toMatchObject({
    bank: {
      questions: [{ question: "Why us?", criteria: [{ text: "Name one reason" }] }, { question: "איך אתה מטפל בלחץ?" }],
    },
  });
});

it("runs nothing and keeps nothing of scripts", async () => {
  const page = `<html><script>alert("Why?")</script><h2 onclick="alert(1)">1. Why us?</h2><p>How to answer: Name &lt;script&gt; one reason.<img src=x onerror=alert(1)></p></html>`;
  const article = await read(page, "page.html");
  expect(article).toMatchObject({
    bank: { questions: [{ question: "Why us?", criteria: [{ text: "Name <script> one reason" }] }] },
  });
  expect(JSON.stringify(article)).not.toContain("alert");
});

const words = fc.constantFrom(
  "1. ",
  "2) ",
  "Q: ",
  "A: ",
  "## ",
  "**",
  "- ",
  "> ",
  "How to answer: ",
  "Example: ",
  "Why they ask",
  "?",
  ".",
  "\n",
  "\n\n",
  "\r\n",
  "such as ",
  "a, b and c",
  "“I did”",
  '"',
  "<p>",
  "</li><ol>",
  "<script>",
  "|---|",
  "| a | b |",
  "Comments",
  "\u200f",
  "\u0000",
  "Tell me about a time",
  " ",
  "and ",
  ", ",
);

describe("whatever comes", () => {
  it.each<[string, fc.Arbitrary<string>]>([
    [
      "pieces of articles",
      fc.array(fc.oneof(words, fc.string({ maxLength: 12 })), { maxLength: 120 }).map((parts) => parts.join("")),
    ],
    ["any text", fc.string({ unit: "binary", maxLength: 400 })],
  ])("is read without a throw, whole and in a bank that is valid: %s", (_, texts) => {
    fc.assert(
      fc.property(texts, fc.boolean(), (text, isPage) => {
        const read = readArticleText(text, isPage ? "a.html" : "a.md");
        if (!read.ok) return;
        const { bank, lines, pieces } = importArticle(read.lines, "a.md");
        expect(lines).toHaveLength(bank.questions.length);
        for (const question of bank.questions) expect(questionSchema.safeParse(question).success).toBe(true);
        for (const { line } of read.lines) expect(pieces.some((piece) => piece.line === line)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it("noise in any file is refused or read, never thrown", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 600 }), fc.boolean(), async (bytes, isZip) => {
        const noise = isZip ? Buffer.concat([Buffer.from("PK\x03\x04"), bytes]) : bytes;
        expect(typeof (await readArticleFile(noise, "a.docx")).ok).toBe("boolean");
      }),
      { numRuns: 200 },
    );
  });

  it.each<[string, string]>([
    ["numbered questions without end", "1. Why?\n".repeat(20_000)],
    ["one line of a million characters", "a, b and c such as ".repeat(52_000)],
    ["a line of marks", `${"*".repeat(9_000)}a${"[".repeat(900)}\n`.repeat(90)],
    ["labels without end", "Q: Why?\nHow to answer: such as a, b and c\n".repeat(9_000)],
    ["spaces", `1. Why?${" ".repeat(500_000)}x`],
    ["quotation marks", `Example: ${'"a'.repeat(300_000)}`],
    ["colons", "How to answer: ".repeat(60_000)],
    ["tables", "| a | b |\n|---|---|\n".repeat(9_000)],
  ])("is read in good time: %s", (_, text) => {
    const start = performance.now();
    const read = readArticleText(text);
    if (read.ok) importArticle(read.lines, "a");
    expect(performance.now() - start).toBeLessThan(8000);
  });
});
