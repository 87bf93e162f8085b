import type { Level } from "../../schema";
import type { CriterionMaterial, Material } from "./material";
import { copiedShare, repeatedShare } from "./overlap";
import { FIRST_PERSON } from "./vocabulary";
import { sentences } from "./windows";
import { isFunctionWord, stemsOf, type Word, wordsOf } from "./words";

/** Why a level is capped. reasons.ts has a sentence for each. */
export type GateName =
  | "too-little"
  | "list"
  | "repetition"
  | "question-echoed"
  | "look-fors-pasted"
  | "example-copied"
  | "unfilled-template"
  | "off-topic"
  | "passage-copied"
  | "negated";

export type Gate = { name: GateName; cap: Level };

/*
 * Where each gate closes, and its margin. The figures behind them are those of the labelled-train answers, all profiles:
 * "honest" are the 432 that are not gaming. Each threshold stands between the honest extreme and the first gaming answer
 * that must be caught, nearer to the latter, so that a gate costs an honest answer nothing.
 */
/** Different words that carry a meaning, in all that was said. Honest answers have at least 5. */
const LEAST_WORDS = 4;
/** Share of grammar words. Honest: at least 0.33, a learner's 0.42; keyword lists: at most 0.23. */
const LEAST_FUNCTION_WORDS = 0.28;
/** Share of words in pieces without a speaker between two punctuation marks. Honest: at most 0.77; lists: 0.93 to 1. */
const MOST_IN_PIECES = 0.85;
/** Longest such piece, in words, and fewest words that make a list. */
const PIECE = 7;
const FEWEST_IN_A_LIST = 12;
/** A sentence of so many pieces, and of so few words in each, is items in a row. Honest answers: at most half is one. */
const FEWEST_PIECES = 10;
const SHORTEST_PIECES = 6;
/** Lines without a full stop and of at most this many words are items; this many of them, making up this share, a list. */
const LONGEST_ITEM = 9;
const FEWEST_ITEMS = 5;
const LEAST_ITEMS = 0.8;
/** Share of runs of three words that were said before. Honest: at most 0.03. */
const MOST_REPEATED = 0.35;
/** Share of words in runs that question and criteria have too (honest: at most 0.06), and of their meaning (0.35). */
const MOST_COPIED = 0.4;
const MOST_ECHOED = 0.4;
/** Share of words in runs that look-fors or criteria have too. Honest: at most 0.06; pasted: near 1. */
const MOST_LOOK_FORS = 0.5;
const MOST_EXAMPLE = 0.4;
const PLACEHOLDERS = 3;
/** Share of words of one passage in runs that question and criteria have too. Honest: at most 0.4 where it is the best. */
const MOST_OF_PASSAGE = 0.6;
/**
 * With look-fors (see topicality in topic.ts): honest answers of every profile but one have at least 0.272; one in five
 * answers to another question has less. Without look-fors (see aboutness): honest answers have at least 0.165, and few
 * others have less, so there the gate is a last resort.
 */
const LEAST_TOPICAL = 0.27;
const LEAST_ABOUT = 0.16;
/**
 * How far an answer may fit three other questions better than its own: one in a hundred honest answers lies below, and
 * one in three of those to another question.
 */
const FURTHEST_BEHIND = -0.24;
/**
 * The same against the one question of the bank that it fits best: none of the honest ones (at least -0.151), and half of the
 * rest. Not nearer to the honest ones, since a case may fit a neighbouring question best and still answer this one.
 */
const FURTHEST_BEHIND_IN_BANK = -0.18;

export type AboutTheAnswer = {
  /** The question's example answer; may be empty. */
  example: string;
  /** Share of what is said that the question and its criteria said first, 0 to 1. */
  echo: number;
  /** How surely it is about the question: topicality where there are look-fors, aboutness where there are none. */
  topical: number;
  /** How far it fits this question better than three questions of any trade; null where that is not known. */
  ahead: number | null;
  /** How far it fits this question better than any other of its bank; null where that is not known. */
  aheadInBank: number | null;
};

/**
 * The gates that close for the whole answer; empty where it is judged as it stands.
 * @param whole all that was said, and `material` what of it is judged.
 * @param about what is known of the answer as a whole.
 */
export function answerGates(whole: Material, material: Material, about: AboutTheAnswer): Gate[] {
  const { example, echo, topical, ahead, aheadInBank } = about;
  const words = material.units.flatMap((unit) => unit.words);
  const criteria = material.criteria.map(({ criterion }) => criterion.text);
  const lookFors = material.criteria.flatMap((criterion) => criterion.lookFors.map(({ text }) => text));
  const weighty = new Set(
    whole.units.flatMap((unit) => unit.words.filter((word) => word.weight > 0.5)).map(({ stem }) => stem),
  );
  if (weighty.size < LEAST_WORDS) return [{ name: "too-little", cap: 0 }];

  const gates: Gate[] = [];
  const close = (name: GateName, closed: boolean) => {
    if (closed) gates.push({ name, cap: 0 });
  };
  close("repetition", repeatedShare(words) > MOST_REPEATED);
  close(
    "question-echoed",
    echo >= MOST_ECHOED || copiedShare(words, [material.question.text, ...criteria]) >= MOST_COPIED,
  );
  close("look-fors-pasted", copiedShare(words, [...lookFors, ...criteria]) >= MOST_LOOK_FORS);
  close("example-copied", copiedShare(words, [example]) >= MOST_EXAMPLE);
  close("unfilled-template", [...material.answer.matchAll(/\[[^\]\n]{1,60}\]/g)].length >= PLACEHOLDERS);
  close(
    "off-topic",
    topical < (lookFors.length > 0 ? LEAST_TOPICAL : LEAST_ABOUT) ||
      (ahead !== null && ahead < FURTHEST_BEHIND) ||
      (aheadInBank !== null && aheadInBank < FURTHEST_BEHIND_IN_BANK),
  );
  return gates;
}

/** Whether a text is a list of keywords or of items rather than speech: without grammar, or all in pieces without a speaker. */
export function isList(text: string): boolean {
  const words = wordsOf(text);
  if (words.length < FEWEST_IN_A_LIST) return false;
  if (words.filter(isFunctionWord).length / words.length < LEAST_FUNCTION_WORDS) return true;
  const pieces = piecesOf(text);
  const inPieces = pieces
    .filter((piece) => piece.length <= PIECE && !piece.some(({ plain }) => FIRST_PERSON.has(plain)))
    .reduce((sum, piece) => sum + piece.length, 0);
  if (inPieces / words.length >= MOST_IN_PIECES) return true;
  const runOn = sentences(text).filter(({ start, end }) => {
    const items = piecesOf(text.slice(start, end));
    return items.length >= FEWEST_PIECES && items.flat().length / items.length <= SHORTEST_PIECES;
  });
  if (
    runOn.reduce((sum, { start, end }) => sum + wordsOf(text.slice(start, end)).length, 0) / words.length >
    LEAST_ITEMS
  ) {
    return true;
  }
  const lines = text.split("\n").filter((line) => wordsOf(line).length > 0);
  const items = lines.filter((line) => wordsOf(line).length <= LONGEST_ITEM && !/[.!?]["'”’)]*\s*$/.test(line));
  return items.length >= FEWEST_ITEMS && items.length / lines.length >= LEAST_ITEMS;
}

/** What stands between two punctuation marks. */
function piecesOf(text: string): Word[][] {
  return text
    .split(/[\p{P}\p{S}]+(?=\s|$)|\n/u)
    .map(wordsOf)
    .filter((piece) => piece.length > 0);
}

/** A list names a criterion where it has a word of meaning from its text, or two from its look-fors: mentioned, no more. */
export function listGate({ units }: Material, { criterion, lookFors }: CriterionMaterial): Gate {
  const said = new Set(
    units.flatMap((unit) => unit.words.filter((word) => word.weight === 1).map((word) => word.stem)),
  );
  const sharesWith = (stems: Iterable<string>) => [...stems].filter((stem) => said.has(stem)).length;
  const named = sharesWith(criterion.stems) > 0 || sharesWith(new Set(lookFors.flatMap(({ stems }) => [...stems]))) > 1;
  return { name: "list", cap: named ? 1 : 0 };
}

const SPEAKERS: ReadonlySet<string> = new Set(["i", "we"]);
const FLAT_DENIALS: ReadonlySet<string> = new Set(["never", "rarely", "hardly"]);
const DENIALS: ReadonlySet<string> = new Set(["dont", "didnt", "wouldnt", "not", "cant", "wont"]);
const ADVERBS: ReadonlySet<string> = new Set([
  "really",
  "usually",
  "normally",
  "ever",
  "even",
  "actually",
  "do",
  "would",
]);
/** What makes a plain "don't" a refusal: "don't bother to", "don't see the point of". */
const UNWILLING: ReadonlySet<string> = new Set(["bother", "bothered", "need", "see", "waste"]);
/** "I don't know" and "I don't want" deny nothing that was done. */
const STATES: ReadonlySet<string> = new Set(["know", "think", "want", "like", "feel"]);
/** "I never start without checking" affirms. */
const TURNED_ROUND: ReadonlySet<string> = new Set(["without", "unless", "until", "before", "only", "just"]);
/** How many words after the denial may name what is denied. */
const DENIAL_REACH = 5;

/** The gates that close for one criterion, given the words of the passage that supports it best. */
export function criterionGates(material: Material, criterionText: string, passage: Word[]): Gate[] {
  const gates: Gate[] = [];
  const criteria = material.criteria.map(({ criterion }) => criterion.text);
  if (passage.length > 0 && copiedShare(passage, [material.question.text, ...criteria]) >= MOST_OF_PASSAGE) {
    gates.push({ name: "passage-copied", cap: 0 });
  }
  if (deniesCriterion(passage, criterionText)) gates.push({ name: "negated", cap: 0 });
  return gates;
}

/** "I never check the wristband" against "Checks the wristband": the speaker denies doing what the criterion asks for. */
export function deniesCriterion(passage: Word[], criterionText: string): boolean {
  // Whoever writes a criterion with a denial in it ("never guesses") expects one in the answer.
  if (/\b(?:not|never|without|no|avoids?|instead|rather)\b/i.test(criterionText)) return false;
  const asked = stemsOf(criterionText);
  return passage.some(({ plain }, index) => {
    if (!SPEAKERS.has(plain)) return false;
    const after = passage
      .slice(index + 1)
      .filter((word) => !ADVERBS.has(word.plain))
      .slice(0, DENIAL_REACH + 2);
    const [denial, verb, ...rest] = after;
    if (!denial || !verb || after.some((word) => TURNED_ROUND.has(word.plain))) return false;
    const isAsked = (word: Word) => asked.has(word.stem) && !STATES.has(word.plain);
    if (isAsked(verb)) return FLAT_DENIALS.has(denial.plain) || DENIALS.has(denial.plain);
    const refused = FLAT_DENIALS.has(denial.plain) || (DENIALS.has(denial.plain) && UNWILLING.has(verb.plain));
    return refused && rest.some((word) => isAsked(word) && word.weight === 1);
  });
}
