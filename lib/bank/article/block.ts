import { written } from "./line";
import type { Reading, Role } from "./reading";
import { type Paragraph, wordsOf } from "./sections";
import { sentencesOf, withoutQuotes } from "./voice";

/** How to answer, as the article says it: a whole item of a list, or a sentence that may hold several criteria. */
export type Advice = { line: number; text: string; isItem: boolean };

/** One sentence, and its part of every line that it stands on. */
export type Sentence = { sentence: string; parts: { line: number; text: string }[] };

/** What an article says about one question, filled piece by piece; every piece is noted as what it is taken for. */
export class Block {
  readonly intent: string[] = [];
  readonly advice: Advice[] = [];
  readonly example: string[] = [];
  readonly redFlags: string[] = [];
  competency: string | null = null;
  kind: string | null = null;
  readonly #question: number;
  readonly #reading: Reading;

  /** @param question the question's index in the bank */
  constructor(question: number, reading: Reading) {
    this.#question = question;
    this.#reading = reading;
  }

  note(paragraph: Paragraph, role: Role): void {
    for (const [index, { line, text }] of paragraph.texts.entries()) {
      const whole = role === "unread" && index === 0 ? written({ ...paragraph, text }) : text;
      this.#reading.note(line, whole, role, role === "unread" ? null : this.#question);
    }
  }

  noteParts({ parts }: Sentence, role: Role): void {
    for (const { line, text } of parts) this.#reading.note(line, text, role, role === "unread" ? null : this.#question);
  }

  takeIntent(paragraph: Paragraph): void {
    this.note(paragraph, "intent");
    this.intent.push(withoutQuotes(wordsOf(paragraph)));
  }

  takeExample(paragraph: Paragraph): void {
    this.note(paragraph, "example");
    const text = wordsOf(paragraph);
    this.example.push(paragraph.list === "number" && paragraph.number !== null ? `${paragraph.number}. ${text}` : text);
  }

  takeItem(paragraph: Paragraph): void {
    this.note(paragraph, "advice");
    this.advice.push({ line: paragraph.texts[0]?.line ?? 1, text: wordsOf(paragraph), isItem: true });
  }

  /** A red flag is an item of a list, a line or a sentence. */
  takeRedFlags(paragraph: Paragraph): void {
    this.note(paragraph, "red-flag");
    const { list, texts } = paragraph;
    const isLines = texts.length > 1 && texts.every(({ text }) => /^\p{Lu}/u.test(text));
    const flags = list
      ? [wordsOf(paragraph)]
      : isLines
        ? texts.map(({ text }) => text)
        : sentencesOf(wordsOf(paragraph));
    this.redFlags.push(...flags.map(withoutQuotes));
  }

  takeSentence(part: Sentence, role: "intent" | "advice" | "example"): void {
    this.noteParts(part, role);
    const { sentence, parts } = part;
    if (role === "advice") {
      this.advice.push({ line: parts[0]?.line ?? 1, text: sentence, isItem: false });
      return;
    }
    const last = this[role].pop();
    this[role].push(last === undefined ? sentence : `${last} ${sentence}`);
  }
}

/** The sentences of a paragraph, each with its part of every line that it stands on. */
export function sentencesWithLines(paragraph: Paragraph): Sentence[] {
  const whole = wordsOf(paragraph);
  let at = 0;
  return sentencesOf(whole).map((sentence) => {
    const start = Math.max(at, whole.indexOf(sentence, at));
    at = start + sentence.length;
    let from = 0;
    const parts = paragraph.texts.flatMap(({ line, text }) => {
      const own = text.slice(Math.max(0, start - from), Math.max(0, at - from)).trim();
      from += text.length + 1;
      return own === "" ? [] : [{ line, text: own }];
    });
    return { sentence, parts };
  });
}
