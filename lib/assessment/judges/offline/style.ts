import { similarity } from "@/lib/embedding/similarity";
import type { Material } from "./material";
import { rarityOf } from "./rarity";
import { FIRST_PERSON, HYPOTHETICAL_WORDS, IRREGULAR_PAST, NUMBER_WORDS, OTHER_PEOPLE, TIME_WORDS } from "./vocabulary";
import { isAbstract, isFunctionWord, type Word } from "./words";

/** How something is said. All are shares or means, so that none grows with mere length; shares are for each ten words. */
export type Style = {
  /** Share of content words that praise or name virtues. */
  abstract: number;
  /** Past forms with the speaker as the subject, and of anybody. */
  past: number;
  anyPast: number;
  numbers: number;
  times: number;
  /** Names and abbreviations within a sentence. */
  names: number;
  /** What is only supposed, intended or general. */
  supposed: number;
  speaker: number;
  /** He, she, they: somebody else is in the story. */
  others: number;
  /** Words that carry a meaning. */
  content: number;
  /** Mean letters of these: long words tell of general talk. */
  letters: number;
  /** Share of these that are rare in speech: the words of a trade and of a case. */
  rare: number;
  /** Mean words of a sentence. */
  sentence: number;
  /** How much nearer it is, as speech, to talk of a case than to general talk. */
  caseTalk: number;
};

/** About the 4,000 most frequent words of speech are not rare. */
const RARE = 0.6;
/** The speaker stands at most this many words before the verb: "I then quickly rang". */
const SPEAKER_DISTANCE = 4;

/** The style of some units of the answer, given by their indexes in order. */
export function styleOf(material: Material, chosen: number[]): Style {
  const units = chosen.flatMap((index) => material.units[index] ?? []);
  const words = units.flatMap((unit) => unit.words);
  const passages = material.passages.filter(({ first, last }) => first === last && chosen.includes(first));
  const content = words.filter((word) => !isFunctionWord(word));
  const inTen = (test: (word: Word, index: number) => boolean) => share(10 * words.filter(test).length, words.length);
  return {
    abstract: share(content.filter(isAbstract).length, content.length),
    past: inTen((word, index) => isPast(word) && hasSpeakerBefore(words, index)),
    anyPast: inTen(isPast),
    numbers: inTen(({ plain }) => /\d/.test(plain) || NUMBER_WORDS.has(plain)),
    times: inTen(({ plain }) => TIME_WORDS.has(plain)),
    names: inTen((word, index) => isName(word, words[index - 1], material.answer)),
    supposed: inTen(({ plain }) => HYPOTHETICAL_WORDS.has(plain)),
    speaker: inTen(({ plain }) => FIRST_PERSON.has(plain)),
    others: inTen(({ plain }) => OTHER_PEOPLE.has(plain)),
    content: share(content.length, words.length),
    letters: share(
      content.reduce((sum, { plain }) => sum + plain.length, 0),
      content.length,
    ),
    rare: share(content.filter((word) => rarityOf(word) > RARE).length, content.length),
    sentence: share(words.length, units.length),
    caseTalk: share(
      passages.reduce(
        (sum, { vector }) => sum + nearest(vector, material.caseTalk) - nearest(vector, material.generalTalk),
        0,
      ),
      passages.length,
    ),
  };
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function isPast({ plain }: Word): boolean {
  return IRREGULAR_PAST.has(plain) || (plain.length > 4 && plain.endsWith("ed"));
}

function hasSpeakerBefore(words: Word[], index: number): boolean {
  return words.slice(Math.max(0, index - SPEAKER_DISTANCE), index).some(({ plain }) => FIRST_PERSON.has(plain));
}

/** Capitals inside a sentence: "Denise", "SBAR". A capital after a full stop says nothing. */
function isName({ raw, start, plain }: Word, before: Word | undefined, text: string): boolean {
  if (FIRST_PERSON.has(plain) || !/^\p{Lu}/u.test(raw)) return false;
  if (/^\p{Lu}{2,}/u.test(raw)) return true;
  return before !== undefined && /^[\s,]*$/.test(text.slice(before.end, start));
}

function nearest(vector: Float32Array, anchors: Float32Array[]): number {
  return anchors.reduce((most, anchor) => Math.max(most, similarity(vector, anchor)), -1);
}
