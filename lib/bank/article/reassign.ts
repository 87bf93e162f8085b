import { type EditedBank, type EditedCriterion, type EditedQuestion, editCriterion, editQuestion } from "../edited";
import { MAX_CRITERIA } from "../schema";
import { criteriaIn } from "./criteria";
import { articleLine } from "./line";
import { probeFor } from "./probe";
import { questionOfPiece } from "./question-of-piece";
import type { ReadPiece, Role } from "./reading";
import { standardCriteria } from "./standard-criteria";
import { endsSentence, withoutQuotes } from "./voice";

/** A piece of an article; `of` is the key of the question that it belongs to. */
export type PlacedPiece = Omit<ReadPiece, "question"> & { of: string | null };

/** A bank that is being corrected, and the article beside it. */
export type Correction = { bank: EditedBank; pieces: PlacedPiece[] };

/** What a candidate can say that a line is. */
export const CHOSEN_ROLES = ["question", "intent", "advice", "example", "red-flag", "unread"] as const;
export type ChosenRole = (typeof CHOSEN_ROLES)[number];

/** @param keys of the bank's questions, in the order of the reading */
export function placePieces(pieces: ReadPiece[], keys: string[]): PlacedPiece[] {
  return pieces.map(({ question, ...piece }) => ({
    ...piece,
    of: question === null ? null : (keys[question] ?? null),
  }));
}

/**
 * Takes one piece for something else, and brings the bank into line: its words leave the place where they were and go
 * to the new one, of the question above it. What follows a new question goes along with it; what followed a line that
 * is no question after all goes to the question before. What the candidate has typed meanwhile stays.
 * @param newKey the key of the question that it may become; unlike any other
 */
export function reassign({ bank, pieces }: Correction, at: number, role: ChosenRole, newKey: string): Correction {
  const piece = pieces[at];
  if (!piece || piece.role === role) return { bank, pieces };
  const freed =
    piece.role === "question" ? dissolve({ bank, pieces }, at) : take({ bank, pieces }, at, "unread", piece.of);
  return role === "question" ? begin(freed, at, newKey) : take(freed, at, role, questionAbove(freed.pieces, at));
}

/** The key of the nearest question over a piece. */
function questionAbove(pieces: PlacedPiece[], at: number): string | null {
  return pieces.slice(0, at).findLast(({ role }) => role === "question")?.of ?? null;
}

/** A line begins a question of its own, and what stood under it goes along. */
function begin(correction: Correction, at: number, newKey: string): Correction {
  const { bank, pieces } = correction;
  const text = pieces[at]?.text ?? "";
  const above = questionAbove(pieces, at);
  const place = bank.questions.findIndex(({ key }) => key === above) + 1;
  const question = { ...editQuestion(questionOfPiece(text)), key: newKey, id: "" };
  const begun: Correction = {
    bank: { ...bank, questions: bank.questions.toSpliced(place, 0, question) },
    pieces: pieces.with(at, { line: pieces[at]?.line ?? 1, text, role: "question", of: newKey }),
  };
  const next = pieces.findIndex(({ role }, index) => index > at && role === "question");
  return moveAll(begun, at + 1, next < 0 ? pieces.length : next, newKey);
}

/** A question is none after all: what stood under it goes to the one before. */
function dissolve(correction: Correction, at: number): Correction {
  const { bank, pieces } = correction;
  const key = pieces[at]?.of ?? null;
  const above = questionAbove(pieces, at);
  const lines = pieces.map((piece, index) =>
    index !== at && piece.role === "question" && piece.of === key ? { ...piece, role: "unread" as const } : piece,
  );
  const next = lines.findIndex(({ role }, index) => index > at && role === "question");
  const moved = moveAll({ bank, pieces: lines }, at + 1, next < 0 ? lines.length : next, above);
  return {
    bank: { ...moved.bank, questions: moved.bank.questions.filter((question) => question.key !== key) },
    pieces: moved.pieces.map((piece, index) => (index === at ? { ...piece, role: "unread", of: null } : piece)),
  };
}

/** Every piece in [from, end) goes to another question, as what it is; to none where there is none. */
function moveAll(correction: Correction, from: number, end: number, to: string | null): Correction {
  let moved = correction;
  for (let index = from; index < end; index++) {
    const piece = moved.pieces[index];
    if (!piece || piece.of === to) continue;
    const { role } = piece;
    if (role === "label" || role === "about" || role === "unread") {
      const of = piece.of === null ? null : to;
      moved = { ...moved, pieces: moved.pieces.with(index, { ...piece, of }) };
    } else if (role !== "title" && role !== "question") {
      const freed = take(moved, index, "unread", piece.of);
      moved = to === null ? freed : take(freed, index, role, to);
    }
  }
  return moved;
}

/** A piece in another role, of another question; both the old and the new place in the bank follow. */
function take({ bank, pieces }: Correction, at: number, role: Role, of: string | null): Correction {
  const piece = pieces[at];
  if (!piece) return { bank, pieces };
  const isTaken = role !== "unread" && of !== null;
  const after = pieces.with(at, { ...piece, role: isTaken ? role : "unread", of: isTaken ? of : null });
  const questions = bank.questions.map((question) => {
    let changed = question;
    if (question.key === piece.of) changed = withoutPiece(changed, pieces, after, at);
    if (isTaken && question.key === of) changed = withPiece(changed, pieces, after, at);
    return changed;
  });
  return { bank: { ...bank, questions }, pieces: after };
}

function withoutPiece(
  question: EditedQuestion,
  before: PlacedPiece[],
  after: PlacedPiece[],
  at: number,
): EditedQuestion {
  const piece = before[at];
  if (piece?.role === "intent" || piece?.role === "example")
    return { ...question, [piece.role]: without(question[piece.role], piece.text) };
  if (piece?.role === "red-flag") return { ...question, redFlags: withoutLine(question.redFlags, bare(piece.text)) };
  return piece?.role === "advice" ? withAdvice(question, before, after) : question;
}

function withPiece(question: EditedQuestion, before: PlacedPiece[], after: PlacedPiece[], at: number): EditedQuestion {
  const piece = after[at];
  if (piece?.role === "intent" || piece?.role === "example") {
    const next = after.find((other, index) => index > at && other.role === piece.role && other.of === piece.of);
    return { ...question, [piece.role]: inserted(question[piece.role], bare(piece.text), next?.text) };
  }
  if (piece?.role === "red-flag")
    return { ...question, redFlags: [question.redFlags, bare(piece.text)].filter(Boolean).join("\n") };
  return piece?.role === "advice" ? withAdvice(question, before, after) : question;
}

/** The text of a piece without its bullet or number, and without quotation marks around it. */
function bare(text: string): string {
  return withoutQuotes(articleLine(1, text).text);
}

/** A field without a piece's words; as it is where the candidate has changed them. */
function without(field: string, text: string): string {
  const found = [text, bare(text), text.replace(/^["“„«]|["”»]$/gu, "")].find((words) => field.includes(words));
  if (found === undefined) return field;
  const at = field.indexOf(found);
  const [before, behind] = [field.slice(0, at).trimEnd(), field.slice(at + found.length)];
  const isParagraph = before === "" || /\n\s*$/.test(field.slice(0, at));
  return before === ""
    ? behind.trim()
    : `${before}${isParagraph || /^\s*\n/.test(behind) ? "\n\n" : " "}${behind.trim()}`.trim();
}

/** A field with a piece's words before those that follow it in the article, or at its end. */
function inserted(field: string, text: string, next: string | undefined): string {
  if (field.trim() === "") return text;
  const at = next === undefined ? -1 : field.indexOf(bare(next));
  const joint = endsSentence(text) ? "\n\n" : " ";
  return at < 0
    ? `${field}${endsSentence(field) ? "\n\n" : " "}${text}`
    : `${field.slice(0, at)}${text}${joint}${field.slice(at)}`;
}

function withoutLine(field: string, line: string): string {
  return field
    .split("\n")
    .filter((each) => each.trim() === "" || !line.includes(each.trim()))
    .join("\n");
}

/** Criteria follow the advice: those of a sentence that is gone go, and those of a new one come. */
function withAdvice(question: EditedQuestion, before: PlacedPiece[], after: PlacedPiece[]): EditedQuestion {
  const [old, now] = [adviceFor(question.key, before), adviceFor(question.key, after)];
  const gone = new Set(old.filter((sentence) => !now.includes(sentence)).flatMap(everyCriterion));
  const come = now.filter((sentence) => !old.includes(sentence)).flatMap(criteriaOf);
  const isStandard = question.mark === "standard-criteria";
  const kept = isStandard ? [] : question.criteria.filter(({ text }) => !gone.has(text) || come.includes(text));
  const fresh = come.filter((text) => kept.every((criterion) => criterion.text !== text));
  const criteria = [...kept, ...fresh.map((text) => newCriterion(`${question.key} ${text}`, text))].slice(
    0,
    MAX_CRITERIA,
  );
  return criteria.length > 0
    ? { ...question, criteria, mark: isStandard ? undefined : question.mark }
    : { ...question, criteria: standardCriteria(question.kind).map(editCriterion), mark: "standard-criteria" };
}

/** A question's advice, sentence by sentence: a piece that goes on in small letters is a part of the one before. */
function adviceFor(key: string, pieces: PlacedPiece[]): string[] {
  const sentences: string[] = [];
  for (const { role, of, text } of pieces) {
    const last = sentences.length - 1;
    if (role !== "advice" || of !== key) continue;
    if (last >= 0 && /^\p{Ll}/u.test(text) && !endsSentence(sentences[last] ?? "")) sentences[last] += ` ${text}`;
    else sentences.push(text);
  }
  return sentences;
}

/** As the importer would have it: an item of a list is one criterion, a sentence may hold several. */
function criteriaOf(text: string): string[] {
  const { list, text: words } = articleLine(1, text);
  return list ? [asItem(words)] : criteriaIn(words);
}

/** Whichever of the two the importer took it for. */
function everyCriterion(text: string): string[] {
  const words = articleLine(1, text).text;
  return [asItem(words), ...criteriaIn(words)];
}

function asItem(text: string): string {
  const item = withoutQuotes(text).replace(/[\s.;,]+$/u, "");
  return item.charAt(0).toUpperCase() + item.slice(1);
}

function newCriterion(key: string, text: string): EditedCriterion {
  return { key, id: "", text, weight: "1", probe: probeFor(text), lookFors: "" };
}
