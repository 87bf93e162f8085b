import { isAsking } from "./asking";
import { labelOf } from "./labels";
import type { ArticleLine, LabelKind } from "./line";
import { beginsWithImperative, isFirstPerson, isQuotation, sentencesOf, voiceOf } from "./voice";

/** So often at least a name must stand before a text to be a label of the article's own. */
const MIN_TIMES = 3;
const MAX_LABEL_WORDS = 5;
/** Parts of an answer that is told in order; they stay in it. */
const PARTS_OF_AN_ANSWER =
  /^(?:situation|task|actions?|results?|challenge|problem|obstacle|approach|outcome|learning|reflection|context|background|step \d+|first|second|third|me|them|he|she|customer|boss|monday|\d+)$/iu;

type Use = { index: number; name: string; length: number; text: string };

/**
 * Marks the labels that an article alone uses, such as "Exemplar response –": a name that stands before text again and
 * again. What it announces is told by the text behind it; where that does not tell, it is known and has no place.
 */
export function withOwnLabels(lines: ArticleLine[]): ArticleLine[] {
  const uses = lines.flatMap((line, index) => useAt(line, lines[index + 1], index));
  const names = new Map<string, Use[]>();
  for (const use of uses) {
    const known = names.get(use.name);
    if (known) known.push(use);
    else names.set(use.name, [use]);
  }
  const least = Math.max(MIN_TIMES, Math.ceil(mostFrequentLabel(lines) / 2));
  const marked = [...lines];
  for (const [name, all] of names) {
    if (all.length < least) continue;
    const kind = kindOf(
      name,
      all.map(({ text }) => text),
    );
    if (kind === null) continue;
    for (const { index, length } of all) {
      const line = lines[index];
      // In a list of advice, a name that tells nothing is a part of its item.
      if (line && (kind !== "other" || line.list !== "bullet")) marked[index] = { ...line, label: { kind, length } };
    }
  }
  return marked;
}

/** A name before a colon or a dash, and the text after it; a name alone where it is a heading, bold or ends in a colon. */
function useAt(line: ArticleLine, next: ArticleLine | undefined, index: number): Use[] {
  const { text, frame, list, heading, bold } = line;
  if (frame || list === "number" || labelOf(line)) return [];
  const inLine = /^(\p{Lu}[^.?!:;–—"“”]{2,40}?)\s*(?::|\s[–—-])\s+(?=\S)/u.exec(text);
  const alone = /^(\p{Lu}[^.?!;–—"“”]{2,40}?)\s*:?$/u.exec(text);
  const isAlone = alone !== null && next !== undefined && !next.frame && (heading > 0 || bold || text.endsWith(":"));
  const found = inLine ?? (isAlone ? alone : null);
  const name = found?.[1]?.toLowerCase();
  if (!found || name === undefined || name.split(" ").length > MAX_LABEL_WORDS || PARTS_OF_AN_ANSWER.test(name))
    return [];
  return [{ index, name, length: found[0].length, text: inLine ? text.slice(found[0].length) : (next?.text ?? "") }];
}

function mostFrequentLabel(lines: ArticleLine[]): number {
  const times = new Map<LabelKind, number>();
  for (const line of lines) {
    const kind = line.frame ? undefined : labelOf(line)?.kind;
    if (kind) times.set(kind, (times.get(kind) ?? 0) + 1);
  }
  return Math.max(0, ...times.values());
}

/** Most of the texts behind a label tell what it announces, or else its own words; null where it may be none. */
function kindOf(name: string, texts: string[]): LabelKind | null {
  const most = (fits: (text: string) => boolean) => texts.filter(fits).length * 2 > texts.length;
  if (
    /\b(?:avoid|bad|weak|poor|wrong|never|mistakes?|fails?|related|follow[- ]?ups?|difficulty|level|time)\b/u.test(name)
  )
    return "other";
  if (most(isAsking)) return /\b(?:questions?|asks?|asked|prompt)\b/u.test(name) ? "question" : null;
  if (most((text) => isQuotation(text) || isFirstPerson(text))) return "example";
  if (/\b(?:objective|purpose|reason|aim|goal|why|intent\w*|rationale|assess\w*|tests?|thinking)\b/u.test(name))
    return "intent";
  if (most((text) => voiceOf(text) === "intent")) return "intent";
  if (
    most(isAdvising) ||
    /\b(?:tips?|advice|guidance|approach|strategy|points?|cover|include|mention|expect\w*|look(?:ing)? for|listen\w* for)\b/u.test(
      name,
    )
  )
    return "advice";
  return "other";
}

function isAdvising(text: string): boolean {
  return voiceOf(text) === "advice" || sentencesOf(text).some((sentence) => beginsWithImperative(sentence));
}
