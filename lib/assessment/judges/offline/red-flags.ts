import { setImmediate as nextTurn } from "node:timers/promises";
import { FLAG_KINDS } from "./red-flag-phrases";
import { sentences } from "./windows";
import { wordsOf } from "./words";

export type CaughtFlag = { text: string; quote: string };

const SPEAKER = "(?:i|we|ive|id|ill|weve|wed|well)";
/** What may stand between the speaker and the verb. */
const ADVERBS =
  "(?:just|simply|usually|often|sometimes|always|normally|generally|then|also|would|will|have|had|did|do|might|basically|quietly|secretly|honestly|once|all|both|sort of|kind of|tend to|used to)";
/** Whoever says this beside a phrase denies it, or tells it of others, or only supposes it. */
const DENIED =
  /\b(?:never|not|dont|didnt|doesnt|wouldnt|wont|cant|couldnt|shouldnt|isnt|wasnt|nobody|noone|without|refused?|avoid|if$|unless|instead|rather|accused|tempted|stopped|reported|caught|suspected)\b/;
/** Whoever was allowed to has done no wrong. */
const ALLOWED = /\b(?:with|had|have|has|gave|given|got|asked|signed)\b.{0,30}\b(?:consent|permission)\b/;
/** How many words before a phrase may deny it. */
const BEFORE = 5;

const PATTERNS = FLAG_KINDS.map(({ text, phrases }) => ({
  text,
  patterns: phrases
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map(patternOf),
}));

/**
 * Red flags in the sentences given, each with the sentence as an exact quote: what the speaker says of themselves, in
 * the phrases of red-flag-phrases.ts. What takes knowledge of the trade, or reading between the lines, is not caught:
 * of the 20 flagged answers of labelled-dev, which nobody looked at while the phrases were written, none was. A question's
 * own red flags are not compared: embeddings told flagged labelled-train answers from others hardly better than chance
 * (area under the curve 0.59).
 */
export async function redFlagsIn(answer: string, spans = sentences(answer)): Promise<CaughtFlag[]> {
  const said = spans
    .map(({ start, end }) => answer.slice(start, end))
    .map((quote) => ({ quote, text: normalised(quote) }))
    .filter(({ text }) => !ALLOWED.test(text));
  const kinds: { text: string; quotes: Set<string> }[] = [];
  for (const { text, patterns } of PATTERNS) {
    const caught = said.filter((sentence) => patterns.some((pattern) => isSaid(sentence.text, pattern)));
    kinds.push({ text, quotes: new Set(caught.map(({ quote }) => quote)) });
    // A pattern is compiled when it is first used, which takes 150 ms for all of them, and a server has other work.
    await nextTurn();
  }
  return said.flatMap(({ quote }) =>
    kinds.filter(({ quotes }) => quotes.has(quote)).map(({ text }) => ({ text, quote })),
  );
}

/** Plain words, one space between them: as a transcript has them. */
function normalised(text: string): string {
  return wordsOf(text)
    .map(({ plain }) => plain.replace(/[^\p{L}\p{N}]/gu, ""))
    .join(" ");
}

function isSaid(text: string, pattern: RegExp): boolean {
  for (const match of text.matchAll(pattern)) {
    const before = text.slice(0, match.index).trim().split(" ").slice(-BEFORE).join(" ");
    // The groups hold what stands in the gaps; a denial in the phrase itself belongs to it.
    if (![before, ...match.slice(1)].some((part) => DENIED.test(part ?? ""))) return true;
  }
  return false;
}

/** Reads the notation that red-flag-phrases.ts explains. */
function patternOf(phrase: string): RegExp {
  const parts = phrase.split(/\s+/).map((token) => {
    if (token === "I") return `${SPEAKER} ((?:${ADVERBS} ){0,3})`;
    if (token === "..") return "((?:[^ ]+ ){0,4}?)";
    if (token.startsWith("[")) return `(?:(?:${token.slice(1, -1).replaceAll("/", "|")}) )?`;
    return `(?:${token.replaceAll("/", "|")}) `;
  });
  return new RegExp(`(?<![^ ])${parts.join("").trimEnd()}(?![^ ])`, "g");
}
