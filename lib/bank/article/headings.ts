import { endsInQuestion, isAsking } from "./asking";
import { labelOf } from "./labels";
import type { ArticleLine } from "./line";
import { isFirstPerson } from "./voice";

/** Headings with which an article ends, or that stand between its questions. */
const KNOWN_HEADINGS =
  /^(?:(?:in )?(?:conclusion|summary|closing|short)|conclusions?|final (?:thoughts|words|tips|note)|wrapping (?:it )?up|wrap[- ]?up|the bottom line|bottom line|key takeaways?|takeaways?|to sum up|last words|afterword|introduction|overview|background|preparation|before (?:the|your) interview|after (?:the|your) interview|good luck.{0,30}|next steps|about (?:the|this) .{2,40}|(?:[\p{L}\d'’-]+ ){0,4}tips(?: .{0,40})?|tips (?:for|to|on) .{2,60}|how to prepare.{0,60}|what to (?:wear|bring|expect).{0,60}|frequently asked questions.{0,30}|(?:[\p{L}&,/-]+ ){0,6}(?:interview )?questions?(?: and (?:sample |example |best )?answers?)?(?: section)?(?: \(\d+\))?|(?:section|part|chapter|category) (?:\d{1,2}|one|two|three|four|five|six|[ivx]{1,4}|[a-e])\b(?:[:.–—-].{0,80})?)\s*[:.!]?$/iu;

const MAX_HEADING_CHARACTERS = 90;
const SMALL_WORDS = /^(?:a|an|and|as|at|but|by|for|from|in|of|on|or|the|to|with|your|vs|is|are)$/iu;

/**
 * Whether a line begins another part of the article: neither a question nor a label, and nothing after it belongs to
 * the question before it.
 */
export function isSectionHeading(line: ArticleLine, next: ArticleLine | undefined): boolean {
  const { text } = line;
  if (labelOf(line)) return false;
  if (line.heading > 0) return true;
  if (text.length > MAX_HEADING_CHARACTERS || endsInQuestion(text)) return false;
  if (line.list === "number" || line.list === "bullet") return false;
  if (KNOWN_HEADINGS.test(text) && !isAsking(text)) return true;
  if (line.bold && !/[.!,;]$/u.test(text)) return line.apart || next?.apart === true;
  // Word order alone cannot tell a heading from a line of a list, so that plain ones must look the part.
  if (!line.apart || !next?.apart || /[.!?,;"”’)]$/u.test(text) || isAsking(text) || isFirstPerson(text)) return false;
  const words = text.split(" ").filter((word) => /\p{L}/u.test(word) && !SMALL_WORDS.test(word));
  const capital = words.filter((word) => /^["“‘(]?\p{Lu}/u.test(word)).length;
  return words.length > 0 && words.length <= 12 && capital >= words.length * 0.7;
}

/** A part with questions that the candidate asks, which no bank wants. */
export function isForTheInterviewer(heading: string): boolean {
  return (
    /\bquestions?\b.{0,40}\b(?:(?:to|you (?:can|could|should|might|may)|for you to) ask|for)\b.{0,30}\b(?:interviewers?|employers?|hiring|panel|recruiters?|them|company)\b/iu.test(
      heading,
    ) ||
    /\b(?:smart|good|great|best)? ?questions (?:to|you (?:can|could|should|might)) ask(?: (?:at the end|back|in return|yourself).{0,30})?\s*[:.]?$/iu.test(
      heading,
    ) ||
    /\byour (?:own )?questions for\b/iu.test(heading)
  );
}
