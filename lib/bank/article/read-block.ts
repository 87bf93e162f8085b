import { Block, sentencesWithLines } from "./block";
import { DOING } from "./criteria";
import { isBesideThePoint } from "./frame";
import type { LabelKind } from "./line";
import { type ArticleLine, written } from "./line";
import type { Reading } from "./reading";
import { type Paragraph, type Section, sectionsOf, wordsOf } from "./sections";
import { beginsQuotation, endsQuotation, isFirstPerson, isQuotation, type Voice, voiceOf } from "./voice";

/** A quotation in advice that is at least this long is an example answer. */
const MIN_EXAMPLE_CHARACTERS = 60;
const MIN_PROSE_CHARACTERS = 25;

/**
 * Reads what stands between a question and the next one.
 * @param after the line that follows, if any
 * @param question the question's index in the bank, for the notes
 */
export function readBlock(
  lines: ArticleLine[],
  after: ArticleLine | undefined,
  question: number,
  reading: Reading,
): Block {
  const block = new Block(question, reading);
  const sections = sectionsOf(lines, after, (line) => reading.note(line.line, written(line), "unread"));
  const labelled = new Set(sections.map(({ kind }) => kind));
  for (const section of sections) {
    const { kind, label } = section;
    if (label) reading.note(label.line, label.text, kind === "other" ? "unread" : "label", question);
    new SectionReader(block, section, labelled).read();
  }
  return block;
}

class SectionReader {
  readonly #block: Block;
  readonly #section: Section;
  /** The kinds that this question's text has labels for: text without one is none of them. */
  readonly #labelled: ReadonlySet<Section["kind"]>;
  /** What the text at hand is read as. */
  #kind: LabelKind | null;
  #taken = 0;
  /** The quotation marks of the example are open. */
  #open = false;
  #wasQuoted = false;

  constructor(block: Block, section: Section, labelled: ReadonlySet<Section["kind"]>) {
    this.#block = block;
    this.#section = section;
    this.#labelled = labelled;
    this.#kind = section.kind === "closed" ? "other" : section.kind;
  }

  read(): void {
    const { paragraphs } = this.#section;
    for (const [index, paragraph] of paragraphs.entries()) {
      this.#taken++;
      const isLeadIn = !paragraph.list && wordsOf(paragraph).endsWith(":") && paragraphs[index + 1]?.list;
      if (isLeadIn && (this.#kind === "advice" || this.#kind === null)) this.#block.note(paragraph, "label");
      else this.#readParagraph(paragraph);
    }
  }

  #readParagraph(paragraph: Paragraph): void {
    switch (this.#kind) {
      case "intent":
        if (paragraph.apart && this.#taken > 1) this.#readAfter(paragraph);
        else this.#block.takeIntent(paragraph);
        return;
      case "advice":
        this.#readAdvice(paragraph);
        return;
      case "example":
        this.#readExample(paragraph);
        return;
      case "red-flags":
        this.#block.takeRedFlags(paragraph);
        return;
      case "competency":
      case "kind":
        this.#block.note(paragraph, "about");
        this.#block[this.#kind] ??= wordsOf(paragraph);
        return;
      case "other":
        this.#block.note(paragraph, "unread");
        return;
      default:
        this.#readUnlabelled(paragraph);
    }
  }

  #readExample(paragraph: Paragraph): void {
    const text = wordsOf(paragraph);
    const begins = beginsQuotation(text);
    const isFirst = this.#open || this.#block.example.length === 0 || this.#taken === 1;
    const isMore = begins ? isFirstPerson(text) : !this.#wasQuoted && this.#isMoreExample(paragraph, text);
    if (!isFirst && !isMore) {
      this.#readAfter(paragraph);
      return;
    }
    const comment = begins ? commentAfter(text) : "";
    const own = comment === "" ? paragraph : withText(paragraph, text.slice(0, text.length - comment.length).trim());
    this.#block.takeExample(own);
    if (comment !== "") this.#block.note(withText(paragraph, comment), "unread");
    this.#open = (this.#open || begins) && !endsQuotation(wordsOf(own));
    this.#wasQuoted ||= begins;
  }

  /** Another paragraph of an answer without quotation marks: the candidate goes on, or at least nobody else speaks. */
  #isMoreExample(paragraph: Paragraph, text: string): boolean {
    if (!paragraph.apart || isFirstPerson(text)) return true;
    if (isBesideThePoint(text)) return false;
    const voice = voiceOf(text);
    if (paragraph.list) return voice !== "intent";
    return voice === null && !/\b(?:you|your|candidates?|interviews?|questions?)\b/iu.test(text);
  }

  /** A paragraph that follows where its section has come to its end. */
  #readAfter(paragraph: Paragraph): void {
    const text = wordsOf(paragraph);
    const voice = isBesideThePoint(text) ? null : voiceOf(text);
    if (voice !== null && this.#lacks(voice)) {
      this.#kind = voice;
      this.#taken = 1;
      this.#readParagraph(paragraph);
    } else if (this.#section.kind === "intent" && voice === "intent") this.#block.takeIntent(paragraph);
    else this.#block.note(paragraph, "unread");
  }

  /** Whether the question has nothing of a kind yet, and no label for it. */
  #lacks(voice: Voice): boolean {
    return !this.#labelled.has(voice) && this.#block[voice].length === 0;
  }

  #readAdvice(paragraph: Paragraph): void {
    const text = wordsOf(paragraph);
    const isAnswer = isQuotation(text) || (paragraph.quoted && isFirstPerson(text));
    const isNext = paragraph.apart && this.#taken > 1 && !paragraph.list;
    if (isNext && isBesideThePoint(text)) this.#block.note(paragraph, "unread");
    else if (isAnswer && text.length >= MIN_EXAMPLE_CHARACTERS && this.#lacks("example"))
      this.#block.takeExample(paragraph);
    else if (isNext && voiceOf(text) === "intent" && this.#lacks("intent")) this.#block.takeIntent(paragraph);
    else if (isNext && isFirstPerson(text) && !this.#labelled.has("example")) {
      this.#kind = "example";
      this.#readExample(paragraph);
    } else if (paragraph.list) this.#block.takeItem(paragraph);
    else for (const sentence of sentencesWithLines(paragraph)) this.#block.takeSentence(sentence, "advice");
  }

  /** Text before any label. */
  #readUnlabelled(paragraph: Paragraph): void {
    const text = wordsOf(paragraph);
    const isTold = paragraph.quoted || beginsQuotation(text) || (paragraph.list !== null && isFirstPerson(text));
    if (isBesideThePoint(text)) this.#block.note(paragraph, "unread");
    else if (isTold && this.#labelled.has("example")) this.#block.note(paragraph, "unread");
    else if (isTold) this.#readExample(paragraph);
    else if (paragraph.list) this.#block.takeItem(paragraph);
    else this.#readProse(paragraph, text);
  }

  /** Each sentence is read by its voice, and one without by that of its neighbour. */
  #readProse(paragraph: Paragraph, text: string): void {
    const told = sentencesWithLines(paragraph).map((part) => ({ part, voice: voiceOf(part.sentence) }));
    // Beside the words about the question, "Check the till first" tells the reader what to say.
    const isAbout = told.some(({ voice }) => voice === "intent");
    const sentences = told.map(({ part, voice }) => ({
      part,
      voice: voice ?? (isAbout && DOING.test(part.sentence) ? ("advice" as const) : null),
    }));
    const first = sentences.find(({ voice }) => voice)?.voice ?? this.#voiceOfProse(text);
    if (first === "example" && isFirstPerson(text)) {
      if (this.#labelled.has("example")) this.#block.note(paragraph, "unread");
      else this.#block.takeExample(paragraph);
      return;
    }
    // What stands before the advice without a voice of its own says why the question is asked.
    let voice: Voice | null = first === "advice" && this.#block.intent.length === 0 ? "intent" : first;
    for (const { part, voice: own } of sentences) {
      voice = own ?? voice;
      if (voice === null || this.#labelled.has(voice)) this.#block.noteParts(part, "unread");
      else this.#block.takeSentence(part, voice);
    }
  }

  /** Prose in which nobody speaks: why the question is asked, where labels follow; else it is an answer. */
  #voiceOfProse(text: string): Voice | null {
    if (text.length < MIN_PROSE_CHARACTERS || !/[.!…]["”’)]?$/u.test(text)) return null;
    const { intent, advice, example } = this.#block;
    if (this.#labelled.has("advice") || this.#labelled.has("example")) return intent.length === 0 ? "intent" : null;
    if (/\b(?:you|your|interviews?|candidates?)\b/iu.test(text)) return example.length === 0 ? "advice" : null;
    return advice.length === 0 || example.length > 0 || intent.length > 0 ? "example" : null;
  }
}

/** What is said about a quotation after it on its line: "That shows care." in `"I check twice." That shows care.` */
function commentAfter(text: string): string {
  const closing = text.startsWith("“") ? "”" : text.startsWith("«") ? "»" : text.startsWith('"') ? '"' : null;
  const end = closing === null ? -1 : text.lastIndexOf(closing);
  const rest = text.slice(end + 1).replace(/^[\s.,;)]+/u, "");
  return end >= MIN_EXAMPLE_CHARACTERS && rest.length >= 3 ? rest : "";
}

/** The paragraph with another text, which stands on its first line. */
function withText(paragraph: Paragraph, text: string): Paragraph {
  return { ...paragraph, texts: [{ line: paragraph.texts[0]?.line ?? 1, text }] };
}
