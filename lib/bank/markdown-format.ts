import { stringify } from "yaml";
import type { Bank, Criterion, Question } from "./schema";

/**
 * Writes a bank as the Markdown that `parseBank` reads, so that reading it again gives the same bank. White space
 * other than the paragraph breaks of intent and example becomes single spaces, as in reading. A bank beyond the limits of
 * markdown-limits.ts (about 1 MB) can be written, and not read.
 */
export function formatBank({ id, title, summary, questions }: Bank): string {
  const frontMatter = stringify({ id, title, summary }, { lineWidth: 0 });
  return [`---\n${frontMatter}---`, ...questions.map(formatQuestion)].join("\n\n").concat("\n");
}

function formatQuestion(question: Question): string {
  const redFlags = question.redFlags.map((flag) => `- ${escapeBlock(flag)}`).join("\n");
  return [
    `## ${escapeInline(question.question)} {#${question.id}}`,
    [
      `- Kind: ${question.kind}`,
      `- Competency: ${escapeInline(question.competency)}`,
      ...(question.mark === undefined ? [] : [`- Mark: ${question.mark}`]),
    ].join("\n"),
    ...(question.intent === null ? [] : ["### Why it is asked", formatParagraphs(question.intent)]),
    "### How to answer",
    ...question.criteria.map(formatCriterion),
    ...(redFlags === "" ? [] : ["### Red flags", redFlags]),
    ...(question.example === null ? [] : ["### Example answer", formatParagraphs(question.example)]),
  ].join("\n\n");
}

function formatCriterion({ id, text, weight, probe, lookFors }: Criterion): string {
  const lines = [
    `- Weight: ${weight}`,
    `- Probe: ${escapeInline(probe)}`,
    ...(lookFors.length > 0 ? ["- Look for:"] : []),
    ...lookFors.map((lookFor) => `  - ${escapeBlock(lookFor)}`),
  ];
  return `#### ${escapeInline(text)} {#${id}}\n\n${lines.join("\n")}`;
}

function formatParagraphs(text: string): string {
  return text
    .split(/\n\s*\n/)
    .map(escapeBlock)
    .join("\n\n");
}

/** Text that follows something on its line. */
export function escapeInline(text: string): string {
  const oneLine = text.replace(/\s+/g, " ").trim();
  return oneLine.replace(/[\\`*_[\]<]|&(?=#?\w+;)/g, "\\$&");
}

/** Text at the start of a line, where it could be taken for a heading, a list, a quotation or a fence. */
export function escapeBlock(text: string): string {
  return escapeInline(text)
    .replace(/^[-+#>~]/, "\\$&")
    .replace(/^(\d+)([.)])/, "$1\\$2");
}
