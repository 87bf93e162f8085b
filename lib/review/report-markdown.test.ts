import fc from "fast-check";
import type { Nodes } from "mdast";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { describe, expect, it } from "vitest";
import type { AssessmentRecord } from "@/lib/assessment/record";
import type { Level } from "@/lib/assessment/schema";
import { TYPED } from "@/lib/interview/spoken/typed.fixture";
import { makeQuestion } from "@/tests/fixtures/questions";
import { everythingFileName, interviewFileName } from "./file-names";
import { type AttemptForReport, composeReport } from "./report";
import { reportMarkdown } from "./report-markdown";

const now = new Date("2026-11-22T12:00:00Z");
const clock = { preset: "untimed", thinkingSeconds: 0, answerSeconds: null, extraTime: 1 } as const;
const ANSWER = "I say it in four steps, always the same. Then they repeat it.";

const finding = (criterionId: string, level: Level | null, quote: string) => ({
  criterionId,
  level,
  reasoning: "Because it is said.",
  evidence: quote ? [{ start: ANSWER.indexOf(quote), end: ANSWER.indexOf(quote) + quote.length }] : [],
});

const reading: AssessmentRecord = {
  id: "reading",
  status: "done",
  judge: "offline",
  model: "minilm-l6",
  promptVersion: "1",
  rubricVersion: "1",
  score: 33,
  findings: [finding("structure", 2, "four steps"), finding("check", 0, "")],
  redFlags: [{ text: "Hides a mistake", evidence: { start: 0, end: 5 } }],
  inputTokens: 0,
  outputTokens: 0,
  milliseconds: null,
  advice: null,
  disagreements: [],
  finishedAt: now,
};

const attempt = (changes: Partial<AttemptForReport>): AttemptForReport => ({
  id: `${changes.position}-${changes.take}-${changes.part}`,
  position: 0,
  take: 1,
  part: 1,
  followUpWords: null,
  criterionId: null,
  followUpDueAt: null,
  ...TYPED,
  extensions: 0,
  question: makeQuestion(),
  askedAt: now,
  thinkingEndsAt: now,
  answerEndsAt: null,
  submittedAt: now,
  ending: "submitted",
  answer: ANSWER,
  draft: "",
  lateText: null,
  assessments: [reading],
  selfRating: null,
  ...changes,
});

function markdownOf(attempts: AttemptForReport[], lowPressure = false, rateFirst = false): string {
  const manner = { retakes: "none" as const, followUps: false, lowPressure, rateFirst };
  const interview = { id: "i", bankId: "b", bankTitle: "A *bank*", createdAt: now, clock, manner };
  return reportMarkdown(composeReport(interview, attempts, [], now));
}

describe("a report as Markdown", () => {
  it("has the question, the answer, each level with its quote and reason, and what is asked next", () => {
    const markdown = markdownOf([attempt({})]);
    for (const words of [
      "# A \\*bank\\*",
      "22 November 2026 · Untimed clock",
      "Overall score: 33 of 100.",
      "## 1. How do you hand over a patient at the end of your shift?",
      "**This could end a real interview.** Hides a mistake: “I say”.",
      `> ${ANSWER}`,
      "- **explained**: Follows a fixed order\n  - “four steps”\n  - Because it is said.",
      "- **missing**: Checks that it was understood",
      "  - An interviewer might ask: “How do you know it arrived?”",
      "Read by the offline judge (minilm-l6).",
    ]) {
      expect(markdown).toContain(words);
    }
  });

  it("has no number in it where the interview was under low pressure", () => {
    expect(markdownOf([attempt({})], true)).not.toMatch(/of 100/);
  });

  it("holds back the levels of an answer that its candidate wants to rate first", () => {
    const markdown = markdownOf([attempt({})], false, true);
    expect(markdown).toContain("Its levels are held back until you have rated it.");
    expect(markdown).not.toMatch(/explained|of 100|could end a real interview/);
  });

  it("keeps what was not judged, and says so", () => {
    const skipped = attempt({ ending: "skipped", answer: "", draft: "I had begun", assessments: [] });
    expect(markdownOf([skipped])).toContain("Skipped.\n\nWhat had been begun, not judged:\n\n> I had begun");
    const late = attempt({ lateText: "and more", assessments: [] });
    expect(markdownOf([late])).toContain("Arrived after the end, not judged:\n\n> and more");
  });

  it("has the follow-up between its two answers, and earlier takes after the latest", () => {
    const followUp = attempt({ part: 2, followUpWords: "And then?", answer: "They say it back.", assessments: [] });
    expect(markdownOf([attempt({}), followUp])).toContain("The follow-up: And then?\n\n> They say it back.");
    const takes = markdownOf([attempt({ answer: "Once." }), attempt({ take: 2, answer: "Twice.", assessments: [] })]);
    expect(takes.indexOf("> Twice.")).toBeLessThan(takes.indexOf("### Take 1, before this one"));
    expect(takes.indexOf("### Take 1, before this one")).toBeLessThan(takes.indexOf("> Once."));
  });

  it("whatever is answered, a Markdown reader shows the same words in the same lines", () => {
    const line = fc
      .array(
        fc.constantFrom(
          "word",
          "#",
          "-",
          "1.",
          "*",
          "_",
          "`",
          "```",
          "<b>",
          "[x](y)",
          "&amp;",
          "===",
          "---",
          ">",
          "|",
          "\\",
          "~~~",
        ),
      )
      .map((words) => words.join(" "));
    fc.assert(
      fc.property(fc.array(fc.oneof(line, fc.string()), { minLength: 1, maxLength: 6 }), (lines) => {
        const answer = lines
          .map((each) => each.replace(/\s+/gu, " ").trim())
          .join("\n")
          .trim();
        fc.pre(answer !== "");
        const markdown = markdownOf([attempt({ answer, assessments: [] })]);
        const quote = unified()
          .use(remarkParse)
          .parse(markdown)
          .children.find(({ type }) => type === "blockquote");
        expect(quote && shown(quote)).toEqual(answer.split("\n").filter((each) => each !== ""));
      }),
      { numRuns: 500 },
    );
  });
});

/** The lines that a reader sees. */
function shown(node: Nodes): string[] {
  if (node.type === "text") return node.value.split("\n");
  if (node.type === "break") return ["\n"];
  if (!("children" in node)) return [`a ${node.type}`];
  const parts = node.children.flatMap((child) => shown(child));
  if (node.type === "blockquote") return parts;
  return parts.join("").split("\n");
}

describe("the name of a file", () => {
  it.each([
    [
      interviewFileName({ bankTitle: "Clinical technician", createdAt: now }, "md"),
      "clinical-technician-2026-11-22.md",
    ],
    [interviewFileName({ bankTitle: 'Äpfel "../x"', createdAt: now }, "json"), "apfel-x-2026-11-22.json"],
    [interviewFileName({ bankTitle: "日本語", createdAt: now }, "md"), "interview-2026-11-22.md"],
    [everythingFileName(now), "greenroom-2026-11-22.json"],
  ])("%s", (name, expected) => expect(name).toBe(expected));
});
