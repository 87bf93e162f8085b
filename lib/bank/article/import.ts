import {
  type Bank,
  type Criterion,
  criterionSchema,
  MAX_CRITERIA,
  MAX_QUESTIONS,
  type Question,
  questionSchema,
} from "../schema";
import type { Block } from "./block";
import { type Candidate, candidatesOf } from "./candidates";
import { chooseQuestions } from "./choose";
import { competencyOf } from "./competency";
import { criteriaIn } from "./criteria";
import { cutLine } from "./cut-lines";
import { markFrame } from "./frame";
import { isForTheInterviewer, isSectionHeading } from "./headings";
import { kindOf } from "./kind";
import { labelOf } from "./labels";
import { type ArticleLine, written } from "./line";
import { withOwnLabels } from "./own-labels";
import { probeFor } from "./probe";
import { readBlock } from "./read-block";
import { Reading, type ReadPiece } from "./reading";
import { slugFor } from "./slug";
import { standardCriteria } from "./standard-criteria";
import { titleLineOf, titleOf, titleOfFile } from "./title";
import { sentencesOf, withoutQuotes } from "./voice";

const MAX_RED_FLAGS = 12;
/** Sentences of advice that say what not to do: a judge could never find them met. */
const WARNS =
  /^(?:(?:but|also|and|however),? )?(?:avoid|don['’]t|do not|never(?! \p{L}+ing\b)|stay away from|steer clear|resist|refrain|be careful not|try not to)\b/iu;
/** Advice on how long and how loud: no judge looks at that. */
const ABOUT_LENGTH =
  /^(?:(?:but|also|and),? )?(?:keep (?:it|this|your (?:answer|response)|things) (?:short|brief|concise|simple|to the point|under|to|within|focused)|be (?:brief|concise|succinct)|aim for (?:about |around |under )?(?:one|two|three|\d+|a) |limit (?:it|your answer)|practi[sc]e\b|(?:speak|talk) (?:clearly|slowly)|make eye contact|smile\b)/iu;
/** Sentences among advice that ask for nothing. */
const ASKS_NOTHING =
  /^(?:this|that|it|doing (?:so|this)|these)(?:'s| is| will| shows?| can| helps?| demonstrates?| proves?| makes?| gives?| tells?| lets?| way| are)\b|^(?:remember|good luck|for example,? you (?:could|might) say|here(?:'s| is| are)|interviewers (?:love|like|know))\b/iu;

/** An article as a bank. `pieces` is all of it, each piece with what it was taken for; `unread` what was not taken. */
export type ImportedArticle = {
  /** Without questions where the article has none. */
  bank: Bank;
  /** The line of each question, in their order. */
  lines: number[];
  pieces: ReadPiece[];
  unread: { line: number; text: string }[];
};

/**
 * Reads an article of the form "N interview questions and answers". Nothing of it is dropped in silence: what is no part
 * of the bank is in `unread`. Look-fors are not drawn here: look-fors.ts adds them, by meaning.
 * @param fileName names the bank where the article has no title
 */
export function importArticle(source: ArticleLine[], fileName: string): ImportedArticle {
  const lines = withoutQuestionsForTheInterviewer(withOwnLabels(markFrame(source.flatMap(cutLine))));
  const reading = new Reading();
  const chosen = chooseQuestions(lines, candidatesOf(lines));
  const questions = chosen.slice(0, MAX_QUESTIONS);
  const first = questions[0]?.from ?? lines.length;
  const titleLine = titleLineOf(lines, first);
  for (const [index, line] of lines.slice(0, first).entries()) {
    reading.note(line.line, written(line), index === titleLine ? "title" : "unread");
  }
  const taken = new Set<string>();
  const read = questions.map((candidate, index) => {
    const end = chosen[index + 1]?.from ?? lines.length;
    for (const [at, part] of lines.slice(candidate.from, candidate.end).entries())
      reading.note(part.line, part.text, candidate.topic !== null && at === 0 ? "about" : "question", index);
    const block = readBlock(lines.slice(candidate.end, end), lines[end], index, reading);
    return questionFrom(candidate, block, index, taken, reading);
  });
  const beyond = chosen[MAX_QUESTIONS]?.from ?? lines.length;
  for (const line of lines.slice(beyond)) reading.note(line.line, written(line), "unread");

  const titleText = titleLine === null ? undefined : lines[titleLine]?.text;
  const title = titleText === undefined ? titleOfFile(fileName) : titleOf(titleText);
  return {
    bank: {
      id: slugFor(title, new Set(), "imported"),
      title,
      summary: `${read.length === 1 ? "One question" : `${read.length} questions`}, read from an article.`,
      questions: read,
    },
    lines: questions.map(({ from, end, topic }) =>
      topic === null ? (lines[lines[from]?.text === "" ? end - 1 : from]?.line ?? 1) : (lines[from + 1]?.line ?? 1),
    ),
    pieces: reading.pieces.toSorted((one, other) => one.line - other.line),
    unread: reading.unread(),
  };
}

/** What a candidate may ask at the end is no question of a bank: all of that part counts as frame. */
function withoutQuestionsForTheInterviewer(lines: ArticleLine[]): ArticleLine[] {
  let inside = false;
  return lines.map((line, index) => {
    const opens =
      !line.frame && line.text.length <= 120 && isForTheInterviewer(line.text) && line.list !== "number" && index > 5;
    if (opens) inside = true;
    else if (inside && (isSectionHeading(line, lines[index + 1]) || (labelOf(line) !== null && line.heading === 0)))
      inside = false;
    return inside ? { ...line, frame: true } : line;
  });
}

function questionFrom(
  candidate: Candidate,
  block: Block,
  index: number,
  taken: Set<string>,
  reading: Reading,
): Question {
  const { text } = candidate;
  const kind = kindOf(text, block.kind);
  const intent = fitted(block.intent.join("\n\n"), 5, 1000, index, "intent", reading);
  const example = fitted(exampleText(block.example), 20, 5000, index, "example", reading);
  const own = criteriaFrom(block, index, reading);
  return {
    id: slugFor(text, taken, "question"),
    question: text,
    kind,
    competency: competencyOf(text, intent, kind, block.competency ?? candidate.topic),
    intent,
    criteria: own.length > 0 ? own : standardCriteria(kind),
    redFlags: [...new Set(block.redFlags)]
      .filter((flag) => questionSchema.shape.redFlags.safeParse([flag]).success)
      .slice(0, MAX_RED_FLAGS),
    example,
    ...(own.length > 0 ? {} : { mark: "standard-criteria" as const }),
  };
}

/** One item of a list is one criterion; a sentence may hold several. */
function criteriaFrom({ advice }: Block, question: number, reading: Reading): Criterion[] {
  const usable = advice.filter(({ text }) => !WARNS.test(text) && !ABOUT_LENGTH.test(text) && !/[?]$/u.test(text));
  const asking = usable.filter(({ text, isItem }) => isItem || !ASKS_NOTHING.test(text));
  const kept = asking.length > 0 ? asking : usable;
  const texts = kept.flatMap(({ line, text, isItem }) =>
    (isItem ? itemCriteria(text) : criteriaIn(text)).map((criterion) => ({ line, criterion })),
  );
  const unique = texts.filter(
    ({ criterion }, at) => texts.findIndex((other) => other.criterion.toLowerCase() === criterion.toLowerCase()) === at,
  );
  const fitting = unique.filter(({ criterion }) => criterionSchema.shape.text.safeParse(criterion).success);
  const used = new Set(fitting.slice(0, MAX_CRITERIA).map(({ line }) => line));
  for (const { line, text } of advice) {
    const isLeftOut = !kept.some((other) => other.line === line && other.text === text);
    if (isLeftOut || !used.has(line)) reading.takeBack(line, text, question);
  }
  const taken = new Set<string>();
  return fitting.slice(0, MAX_CRITERIA).map(({ criterion }, at) => ({
    id: slugFor(criterion.split(" ").slice(0, 6).join(" "), taken, `criterion-${at + 1}`),
    text: criterion,
    weight: 1,
    probe: probeFor(criterion),
    lookFors: [],
  }));
}

const MAX_CRITERION_CHARACTERS = 300;

function itemCriteria(text: string): string[] {
  const whole = withoutQuotes(text).replace(/[\s.;,]+$/u, "");
  const short =
    whole.length <= MAX_CRITERION_CHARACTERS ? whole : (sentencesOf(whole)[0] ?? whole).replace(/[\s.;,]+$/u, "");
  return short.length < 3 ? [] : [short.charAt(0).toUpperCase() + short.slice(1)];
}

/** Without the quotation marks around the whole, also where every paragraph opens them anew. */
function exampleText(paragraphs: string[]): string {
  const whole = withoutQuotes(paragraphs.join("\n\n"));
  if (paragraphs.length < 2) return whole;
  const bare = paragraphs.map(withoutQuotes);
  const isOpened = bare.every((text) => /^["“„«]/u.test(text)) || /^["“„«]/u.test(bare[0] ?? "");
  if (!isOpened) return bare.join("\n\n");
  return bare
    .map((text) => text.replace(/^["“„«]\s*/u, ""))
    .join("\n\n")
    .replace(/\s*["”»]$/u, "");
}

/** The text within its limits; what is too short or too long is given back as unread. */
function fitted(
  text: string,
  least: number,
  most: number,
  question: number,
  role: "intent" | "example",
  reading: Reading,
): string | null {
  if (text.trim().length < least) {
    reading.takeBackAll(question, role);
    return null;
  }
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  const end = Math.max(...[". ", "? ", "! ", "\n\n"].map((sign) => cut.lastIndexOf(sign)));
  const kept = (end > least ? cut.slice(0, end + 1) : cut.replace(/\s+\S*$/u, "")).trim();
  reading.takeBackEnd(question, role, text.slice(kept.length).trim().length);
  return kept;
}
