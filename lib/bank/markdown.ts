import type { RootContent } from "mdast";
import { type BankProblem, Findings, type Place } from "./findings";
import { readFrontMatter } from "./markdown-front-matter";
import { explainIssue } from "./markdown-issues";
import { checkLimits } from "./markdown-limits";
import { readNodes } from "./markdown-nodes";
import { outline, readText, reportHeadings, reportNode } from "./markdown-outline";
import { readQuestion } from "./markdown-question";
import { type Bank, bankSchema } from "./schema";

const ONLY_QUESTIONS = 'Only questions stand here, each under its own "## " heading.';

/**
 * Reads a bank file (its format: content/README.md). Inline Markdown is reduced to its words, white space to single
 * spaces; paragraph breaks of the intent and the example stay as "\n\n". Nothing is dropped in silence: what the format
 * has no place for is a problem.
 *
 * `file` is only a name for the problems. Problems come all at once, in the order of their lines; only a file beyond
 * the limits of size and nesting is refused without being read. Never throws.
 */
export function parseBank(
  markdown: string,
  file: string,
): { ok: true; bank: Bank } | { ok: false; problems: BankProblem[] } {
  const findings = new Findings(file);
  const bank = findings.place([], 1);
  const source = markdown.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  checkLimits(source, bank);
  if (findings.found) return { ok: false, problems: findings.inOrderOfLines() };

  // Every `undefined` in here has been reported by the function that returned it.
  const draft = readBank(readNodes(source), bank);
  const parsed = bankSchema.safeParse(draft, { reportInput: true });
  if (parsed.success && !findings.found) return { ok: true, bank: parsed.data };
  for (const issue of parsed.error?.issues ?? []) {
    if (issue.input !== undefined) findings.nearest(issue.path).report(explainIssue(issue));
  }
  return { ok: false, problems: findings.inOrderOfLines() };
}

function readBank(nodes: RootContent[], bank: Place) {
  const [first, ...rest] = nodes;
  const frontMatter = readFrontMatter(first?.type === "yaml" ? first : null, bank);
  const { body, sections } = outline(first?.type === "yaml" ? rest : nodes);
  const [top] = sections;
  const isTitle = top?.depth === 1 && body.length === 0 && readText(top.heading, bank) === frontMatter.title;
  for (const node of isTitle ? top.body : body) reportNode(node, ONLY_QUESTIONS, bank);
  if (isTitle) reportHeadings(top.sections, ONLY_QUESTIONS, bank);

  const place = bank.at("questions", bank.line);
  const lineOfId = new Map<string, number>();
  const questions = sections.slice(isTitle ? 1 : 0).flatMap((section) => {
    if (section.depth === 2) return [section];
    bank.report(
      'Write "## " before a question, "### " before a section of it; the title has "# " and stands on top.',
      section.line,
    );
    return [];
  });
  return {
    ...frontMatter,
    questions: questions.map((section, index) => readQuestion(section, index, lineOfId, place)),
  };
}
