import { visible } from "@/lib/bank/article/line";
import { listItems } from "@/lib/bank/article/list-items";
import { sentencesOf } from "@/lib/bank/article/voice";

/** Pay, holidays, the law and the way to apply: no interview asks about them. */
const ABOUT_THE_DEAL =
  /\b(?:salary|per annum|per hour|holidays?|annual leave|pension|benefits?|discount|free parking|cycle to work|perks?|bonus|equal opportunit\w+|diversity statement|closing date|apply (?:now|by|today|via|here|online)|to apply|send (?:us )?your cv|cover letter|click|job (?:id|reference|type)|reference number|location|full[- ]time|part[- ]time|permanent|contract type|vacanc\w+|recruitment agency|dbs check|right to work|privacy|cookies?)\b|[£$€]\s?\d/iu;

/** Headings that say what follows, and nothing of the job. */
const HEADING =
  /^(?:what (?:you|we)(?:['’](?:ll|re|d))?(?: (?:will|are|would|like|need|offer|look|looking|want|expect|can|do|doing|be|get|bring|have|for|to|from|you))*|about (?:us|you|the (?:role|job|company|team|position))|who (?:you|we) are(?: looking for)?|why (?:join|work (?:for|with|at)) us|your (?:main |key |day-to-day )?(?:duties|responsibilities|role|tasks))[\s:?]*$/iu;

const WORDS = { least: 3, most: 45 };
/** A longer sentence with a list in it asks for several things. */
const LONG_WORDS = 12;
/** Enough for any advertisement; each is a vector to compare. */
const MAX_PHRASES = 80;

/** An advertisement or a CV is shorter; a book is refused. */
export const MAX_ADVERTISEMENT_CHARACTERS = 30_000;

/** What an advertisement asks for, or a CV tells, in pieces of a sentence or a line; without the terms of employment. */
export function phrasesOfAdvertisement(text: string): string[] {
  const phrases = text
    .split(/\r\n|\r|\n/)
    .flatMap((line) => sentencesOf(visible(line).replace(/^(?:[-*+•‣▪●○✓✔–—·»›]\s*|\d{1,2}[.)]\s+)(?=\S)/u, "")))
    .flatMap((sentence) => sentence.split(/;\s+/))
    .flatMap((sentence) => (sentence.split(" ").length > LONG_WORDS ? (listItems(sentence) ?? [sentence]) : [sentence]))
    .map((phrase) => phrase.replace(/[\s.;:,]+$/u, ""))
    .filter((phrase) => {
      const words = phrase.split(" ").length;
      return words >= WORDS.least && words <= WORDS.most && !ABOUT_THE_DEAL.test(phrase) && !HEADING.test(phrase);
    });
  return [...new Set(phrases)].slice(0, MAX_PHRASES);
}

const MAX_TITLE_WORDS = 12;

/**
 * The job that an advertisement is for, as its first line says, and the rest of it. Without a line of its own for the
 * job, the first line counts as both.
 */
export function splitAdvertisement(text: string): { job: string; rest: string } {
  const [first = "", ...others] = text.trim().split(/\r\n|\r|\n/);
  const job = visible(first).replace(/^(?:job title|job|position|role|vacancy)\s*:\s*/iu, "");
  const isTitle =
    others.some((line) => visible(line) !== "") && job.split(" ").length <= MAX_TITLE_WORDS && !/[.!?]$/u.test(job);
  return { job, rest: isTitle ? others.join("\n") : text };
}
