import { isSectionHeading } from "./headings";
import { labelOf } from "./labels";
import type { ArticleLine, LabelKind } from "./line";
import {
  beginsQuotation,
  beginsWithImperative,
  endsQuotation,
  endsSentence,
  isFirstPerson,
  sentencesOf,
  voiceOf,
} from "./voice";

/** Lines that belong together: a paragraph, or one item of a list. Every text keeps its line. */
export type Paragraph = {
  texts: { line: number; text: string }[];
  list: ArticleLine["list"];
  number: number | null;
  mark: string;
  quoted: boolean;
  apart: boolean;
};

/** What stands under one label; `kind` is null before the first one, and "closed" after a heading that is no label. */
export type Section = {
  kind: LabelKind | null | "closed";
  label: { line: number; text: string } | null;
  paragraphs: Paragraph[];
};

export function wordsOf({ texts }: Paragraph): string {
  return texts.map(({ text }) => text).join(" ");
}

/** Cuts what stands between two questions at its labels. Frame lines are given to `drop`. */
export function sectionsOf(
  lines: ArticleLine[],
  after: ArticleLine | undefined,
  drop: (line: ArticleLine) => void,
): Section[] {
  const sections: Section[] = [{ kind: null, label: null, paragraphs: [] }];
  for (const [index, line] of lines.entries()) {
    const section = sections.at(-1);
    if (line.frame || !section) {
      drop(line);
      continue;
    }
    const label = labelOf(line);
    const isInExample = section.kind === "example" && !line.apart && /^for (?:example|instance)\b/iu.test(line.text);
    if (label && !isInExample) {
      const name = line.text.slice(0, line.text.length - label.rest.length);
      const opened: Section = { kind: label.kind, label: { line: line.line, text: name }, paragraphs: [] };
      sections.push(opened);
      if (label.rest !== "") addLine(opened, { ...line, text: label.rest, list: null, apart: true });
    } else if (isSectionHeading(line, lines[index + 1] ?? after)) {
      sections.push({ kind: "closed", label: null, paragraphs: [] });
      drop(line);
    } else addLine(section, line);
  }
  const hasExample = sections.some(({ kind }) => kind === "example");
  return sections.map((section) =>
    section.kind === "answer" ? { ...section, kind: kindOfAnswer(section, hasExample) } : section,
  );
}

function addLine(section: Section, line: ArticleLine): void {
  const { text, list, number, mark, quoted } = line;
  const last = section.paragraphs.at(-1);
  const goesOn =
    last &&
    !line.apart &&
    !list &&
    (!last.list || /^\p{Ll}/u.test(text)) &&
    !line.heading &&
    !isNewSpeaker(section, last, text);
  if (goesOn) last.texts.push({ line: line.line, text });
  else section.paragraphs.push({ texts: [{ line: line.line, text }], list, number, mark, quoted, apart: line.apart });
}

/** Without empty lines, a line that somebody else speaks begins a new paragraph. */
function isNewSpeaker({ kind }: Section, paragraph: Paragraph, text: string): boolean {
  if (kind === "example" || kind === "answer") return false;
  const before = wordsOf(paragraph);
  if (!endsSentence(before) || (beginsQuotation(before) && !endsQuotation(before))) return false;
  const last = sentencesOf(before).at(-1) ?? before;
  const [one, other] = [voiceOf(last), voiceOf(text)];
  return beginsQuotation(text) || endsQuotation(before) || (one !== null && other !== null && one !== other);
}

/** "Answer:" stands over an answer, over advice how to give one, or over text that each sentence's voice tells. */
function kindOfAnswer({ paragraphs }: Section, hasExample: boolean): LabelKind | null {
  const whole = paragraphs.map(wordsOf).join(" ");
  const [first] = paragraphs;
  if (isFirstPerson(whole.replace(/(?<=\s)["“][^"”]*["”]/gu, "")) || (first && voiceOf(wordsOf(first)) === "example"))
    return "example";
  const sentences = paragraphs.flatMap((paragraph) => sentencesOf(wordsOf(paragraph)));
  const advising = sentences.filter(
    (sentence) => voiceOf(sentence) === "advice" || beginsWithImperative(sentence),
  ).length;
  if (advising * 2 >= Math.max(1, sentences.length)) return "advice";
  return hasExample ? null : "example";
}
