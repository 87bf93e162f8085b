import { sentences } from "./windows";
import { wordsOf } from "./words";

/*
 * What is said to win time. Blanked out before anything is measured, so that nobody gains or loses by it; positions stay.
 */

const FILLERS = [
  /\b(?:you know(?: what i mean)?|i mean|if you (?:see|know|get) what i mean|if you like|as i say|as it were|so to speak)\b(?! (?:that|how|what|who|where|why|about|by|the|this|it))/gi,
  /\b(?:sort of|kind of|kinda|sorta|basically|literally|obviously|actually|honestly|essentially)\b/gi,
  /\b(?:to be (?:honest|fair|frank)|at the end of the day|and so on(?: and so forth)?|and stuff(?: like that)?|or whatever|or something|and things like that|it is what it is|it's like that really|you know how it is|there you go|that sort of thing|sort of thing)\b/gi,
  /\b(?:u+h*m+|u+h+|e+r+m+|e+r|a+h+|e+h+|h+m+|mm+|uh[- ]?huh)\b/gi,
  // "like" between commas or after another pause; elsewhere it is a verb or a comparison.
  /(?<=[,–—-] ?)\blike\b(?= ?,)|(?<=\b(?:and|so|but|is|was|were|then|just|or)\s)like\b(?= ?,)/gi,
];

/** A word said again at once, as in speech: "i i i would", "the the". "had had" and "that that" are grammar. */
const STUTTER = /\b(?!had\b|that\b)(\p{L}+)(?:[ ,]+\1\b)+/giu;

/** These mean something now and then; more of them than this among the words is a habit of speech, and none counts. */
const HABIT = /\b(?:like|you know|i mean)\b/gi;
const MOST_HABIT = 0.05;
const FEWEST_HABITS = 4;

/** A sentence whose words weigh less than this together says nothing: "So yeah, right." */
const LEAST_WEIGHT = 0.5;

/** The answer with fillers, stutters and empty sentences blanked out by spaces: all other characters keep their positions. */
export function withoutFillers(answer: string): string {
  const words = answer.split(/\s+/).length;
  const habits = [...answer.matchAll(HABIT)].length;
  const patterns = habits >= FEWEST_HABITS && habits / words > MOST_HABIT ? [...FILLERS, HABIT] : FILLERS;
  const fluent = patterns
    .map(({ source }) => new RegExp(`(?:${source}),?`, "gi"))
    .reduce((text, pattern) => text.replace(pattern, (filler) => " ".repeat(filler.length)), answer)
    .replace(STUTTER, (said: string, word: string) => word + " ".repeat(said.length - word.length));
  return sentences(fluent).reduce((text, { start, end }) => {
    const weight = wordsOf(fluent.slice(start, end)).reduce((sum, word) => sum + word.weight, 0);
    return weight >= LEAST_WEIGHT ? text : text.slice(0, start) + " ".repeat(end - start) + text.slice(end);
  }, fluent);
}
