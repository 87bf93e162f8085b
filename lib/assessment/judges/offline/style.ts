import { similarity } from "@/lib/embedding/similarity";
import type { Material } from "./material";
import { FIRST_PERSON, IRREGULAR_PAST, NUMBER_WORDS, TIME_WORDS } from "./vocabulary";
import { isAbstract, isFunctionWord, type Word } from "./words";

/** How something is said. All are shares or means, so that none grows with mere length. */
export type Style = {
  /** Share of content words that praise or name virtues. */
  abstract: number;
  /** Past forms with the speaker as the subject, for each ten words. */
  past: number;
  /** Numbers and times, for each ten words. */
  numbers: number;
  /** Names and abbreviations within a sentence, for each ten words. */
  names: number;
  /** How much nearer it is, as speech, to talk of a case than to general talk. */
  caseTalk: number;
};

/** The speaker stands at most this many words before the verb: "I then quickly rang". */
const SPEAKER_DISTANCE = 4;

/** The style of the units `first` to `last`, both included. */
export function styleOf(material: Material, first: number, last: number): Style {
  const words = material.units.slice(first, last + 1).flatMap((unit) => unit.words);
  const passages = material.passages.filter(
    (passage) => passage.first === passage.last && passage.first >= first && passage.last <= last,
  );
  const content = words.filter((word) => !isFunctionWord(word));
  const count = (test: (word: Word, index: number) => boolean) => words.filter(test).length;
  return {
    abstract: share(content.filter(isAbstract).length, content.length),
    past: share(10 * count((word, index) => isPast(word) && hasSpeakerBefore(words, index)), words.length),
    numbers: share(10 * count(isNumber), words.length),
    names: share(10 * count((word, index) => isName(word, words[index - 1], material.answer)), words.length),
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

function isNumber({ plain }: Word): boolean {
  return /\d/.test(plain) || NUMBER_WORDS.has(plain) || TIME_WORDS.has(plain);
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
