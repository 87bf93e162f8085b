import { questionSchema } from "../schema";
import { endsInQuestion, isAsking, isSpokenToCandidate } from "./asking";
import { labelOf } from "./labels";
import type { ArticleLine } from "./line";
import { beginsQuotation, withoutQuotes } from "./voice";

/** A line that may be one of the article's questions. `from` and `end` are indexes of lines: [from, end). */
export type Candidate = {
  from: number;
  end: number;
  text: string;
  number: number | null;
  /** How it is set: numbering, heading, bold. The questions of one article are set alike. */
  style: string;
  /** What stands on its first line where the question is on the next: "Question 3: Conflict". */
  topic: string | null;
  asks: boolean;
  /** How much it looks like a question by itself, in points of choose.ts. */
  looks: number;
};

/** Plain prose is longer than this, questions that stand alone are not. */
const MAX_PLAIN_CHARACTERS = 250;
const MAX_WRAPPED_LINES = 4;

/** Every line that may be a question, in order. */
export function candidatesOf(lines: ArticleLine[]): Candidate[] {
  const candidates: Candidate[] = [];
  const bullet = bulletOfQuestions(lines);
  for (let index = 0; index < lines.length; index++) {
    const candidate = candidateAt(lines, index, bullet);
    if (!candidate) continue;
    candidates.push(candidate);
    index = Math.max(index, candidate.end - 1);
  }
  return candidates;
}

/** The bullet before most of the lines that end in a question mark; null where they are not bullets. */
function bulletOfQuestions(lines: ArticleLine[]): string | null {
  const asking = lines.filter((line) => !line.frame && endsInQuestion(line.text));
  const marks = asking.filter(({ list }) => list === "bullet").map(({ mark }) => mark);
  const [first] = marks;
  return first !== undefined && marks.filter((mark) => mark === first).length * 2 > asking.length ? first : null;
}

/** @param bullet see bulletOfQuestions */
function candidateAt(lines: ArticleLine[], index: number, bullet: string | null): Candidate | null {
  const line = lines[index];
  if (!line || line.frame) return null;
  const label = labelOf(line);
  if (label?.kind === "question") return afterLabel(lines, index, line, label.rest);
  if (label) return null;
  const topic = topicAt(lines, index);
  const { text, end } = unwrapped(lines, topic === null ? index : index + 1);
  if (!questionSchema.shape.question.safeParse(cleaned(text)).success) return null;
  const asks = isAsking(text);
  const isSet = line.list === "number" || line.heading > 0 || line.bold;
  const isListed = line.list === "bullet" && line.mark === bullet && asks;
  const stands = endsInQuestion(text) || isSpokenToCandidate(text) || isListed;
  if (!isSet && (!stands || text.length > MAX_PLAIN_CHARACTERS || line.quoted)) return null;
  const looks =
    (asks ? 2 : 0) +
    (line.list === "number" ? 1 : 0) +
    (line.heading > 0 ? 1 : 0) +
    (line.bold ? 0.5 : 0) -
    (isSet ? 0 : 1) -
    (line.list === "bullet" && line.heading === 0 && !line.bold ? 1.5 : 0);
  return { from: index, end, text: cleaned(text), number: line.number, style: styleOf(line), topic, asks, looks };
}

/** "Question:" or "Question 3", on the question's line or on the line above it. */
function afterLabel(lines: ArticleLine[], index: number, line: ArticleLine, rest: string): Candidate | null {
  const next = lines[index + 1];
  const isAbove = rest === "";
  if (isAbove && (!next || next.frame || labelOf(next))) return null;
  const { text, end } = isAbove ? unwrapped(lines, index + 1) : { text: rest, end: index + 1 };
  if (!questionSchema.shape.question.safeParse(cleaned(text)).success) return null;
  const digits = /^\D{0,24}?(\d{1,3})/.exec(line.text.slice(0, line.text.length - rest.length))?.[1];
  const number = line.number ?? (digits === undefined ? null : Number(digits));
  const asks = isAsking(text);
  const looks = (asks ? 2 : 0) + 3;
  return { from: index, end, text: cleaned(text), number, style: `Q:${line.heading}`, topic: null, asks, looks };
}

const MAX_TOPIC_CHARACTERS = 60;

/** "Question 3: Conflict", with the question itself on the next line, set apart from plain text. */
function topicAt(lines: ArticleLine[], index: number): string | null {
  const [line, next] = [lines[index], lines[index + 1]];
  if (line?.list !== "number" || !next || next.frame || next.list === "number" || labelOf(next)) return null;
  const isTopic = line.text.length <= MAX_TOPIC_CHARACTERS && !/[.!]$/u.test(line.text) && !isAsking(line.text);
  const isTitled = line.heading > 0 || line.bold;
  const isSet = line.form === "Q1" || (isTitled && (next.quoted || next.bold || beginsQuotation(next.text)));
  const question = cleaned(next.text);
  return isTopic && isSet && (endsInQuestion(question) || isSpokenToCandidate(question)) ? line.text : null;
}

function styleOf({ form, heading, bold, list, mark }: ArticleLine): string {
  return [form, heading, heading === 0 && bold ? "bold" : "", list === "bullet" ? `bullet ${mark}` : (list ?? "")].join(
    "|",
  );
}

/** A question that an editor has broken over several lines, as one. */
export function unwrapped(lines: ArticleLine[], index: number): { text: string; end: number } {
  let text = lines[index]?.text ?? "";
  let end = index + 1;
  while (
    end < index + MAX_WRAPPED_LINES &&
    !/[?!:;…"”]$/u.test(text) &&
    (lines[index]?.list === "number" || !text.endsWith("."))
  ) {
    const next = lines[end];
    const isPlain = next && !next.apart && !next.frame && !next.list && next.heading === 0 && !next.bold;
    // "3. A pipe has burst." and on the next line "What do you do?"
    const isCut = lines[index]?.list === "number" && text.endsWith(".");
    const goesOn = isPlain && (isCut ? isClosingQuestion(next.text) : /^\p{Ll}/u.test(next.text));
    if (!goesOn || lines[index]?.heading !== 0 || next.line === lines[index]?.line) break;
    text = `${text} ${next.text}`;
    end++;
  }
  return { text, end };
}

const MAX_CLOSING_CHARACTERS = 60;

function isClosingQuestion(text: string): boolean {
  return text.length <= MAX_CLOSING_CHARACTERS && endsInQuestion(text) && labelOf({ text, lead: 0 }) === null;
}

function cleaned(text: string): string {
  const bare = text.replace(/\s*[¶#🔗§]+$/u, "").replace(/\s*:$/u, "");
  return withoutQuotes(bare).trim();
}
