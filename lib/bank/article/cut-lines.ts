import { cutAfterQuestion, endsInQuestion, isAsking } from "./asking";
import { cutAtLabels, labelOf } from "./labels";
import { type ArticleLine, articleLine } from "./line";
import { sentencesOf, voiceOf } from "./voice";

/** A line shorter than this holds no two questions with their answers. */
const MIN_CROWDED_CHARACTERS = 300;

/** Takes apart an article that has lost its line breaks: questions that are numbered one after the other on one line. */
function cutAtNumbers(line: ArticleLine): ArticleLine[] {
  const { text, quoted, frame } = line;
  if (text.length < MIN_CROWDED_CHARACTERS || cutAtLabels(text).length < 3) return [line];
  const starts: number[] = [];
  for (const { index, 1: digits } of text.matchAll(/(?<=^|\s)(\d{1,3})[.)]\s+(?=["“]?\p{Lu})/gu)) {
    const next = starts.length === 0 ? Number(digits) : (line.number ?? 0) + starts.length + 1;
    if (Number(digits) === next) starts.push(index);
  }
  const ends = [...starts.slice(1), text.length];
  const head = text.slice(0, starts[0] ?? text.length).trim();
  const parts = starts.map((start, at) =>
    articleLine(line.line, text.slice(start, ends[at]).trim(), { quoted, frame, apart: true }),
  );
  return [...(head === "" ? [] : [{ ...line, text: head }]), ...parts];
}

/** Takes apart what an editor has put on one line: a question and what follows it, a text and the next label. */
export function cutLine(line: ArticleLine): ArticleLine[] {
  return cutAtNumbers(line).flatMap(cutInside);
}

function cutInside(line: ArticleLine): ArticleLine[] {
  const [first = "", ...others] = cutAtLabels(line.text).flatMap(cutAtQuotation);
  const { question, rest } = cutQuestion({ ...line, text: first });
  const parts = [...(rest === "" ? [] : [rest.replace(/^[-–—:]\s*/u, "")]), ...others];
  if (parts.length === 0) return [line];
  const { quoted, frame, heading } = line;
  const head = { ...line, text: question, bold: line.bold || line.lead >= question.length };
  return [head, ...parts.map((text) => articleLine(line.line, text, { quoted, frame, apart: heading > 0 }))];
}

/** A paragraph is shorter; the time of the pattern grows with the square. */
const MAX_QUOTING_CHARACTERS = 5_000;

/** A quotation that ends a line is no part of the sentences before it: somebody else speaks. */
function cutAtQuotation(text: string): string[] {
  if (text.length > MAX_QUOTING_CHARACTERS) return [text];
  return text.split(/(?<=[.?!:…)])\s+(?=(?:["“][^"“”]{60,}["”]|[‘']\p{Lu}.{60,}[’'])[\s.]*$)/u);
}

/** "Shows calm under pressure." after a question is about it. */
const SHOWS = /^(?:shows|tests|checks|reveals|assesses|measures|evaluates)\s/iu;

/** A question ends with its mark, with its bold type, or where the next sentence speaks about it. */
function cutQuestion(line: ArticleLine): { question: string; rest: string } {
  const { text, lead } = line;
  const label = labelOf(line);
  const isSet = line.list === "number" || line.heading > 0 || line.bold;
  if (label && label.kind !== "question") return { question: text, rest: "" };
  if (lead >= 8 && lead < text.length - 2 && (isSet || isAsking(text.slice(0, lead)))) {
    return { question: text.slice(0, lead).trim(), rest: text.slice(lead).trim() };
  }
  if (!isSet && !label) return { question: text, rest: "" };
  const [statement = "", next = ""] = sentencesOf(text);
  if (isAsking(statement) && !endsInQuestion(statement) && (voiceOf(next) === "intent" || SHOWS.test(next))) {
    return { question: statement, rest: text.slice(statement.length).trim() };
  }
  return cutAfterQuestion(text);
}
