import { beginsWithImperative } from "./voice";

/*
 * One sentence of advice often holds several criteria: "such as A, B and C", "describe A, explain B, and mention C".
 * The rules go by the words that English puts around a list; a sentence that none of them fits stays whole.
 */

const CLAUSE = /^(?:how|what|why|when|where|which|that|whether|who|whom)\b/iu;
const DETERMINER = "(?:your|the|an?|any|how|what|why|when|where|which|that|whether|one|both|some|specific|relevant)";
/** Words that announce a list. What stands before them says what the list is of, and is not a criterion of its own. */
const ANNOUNCES = [
  /(?:,|\s[–—-])?\s*\b(?:such as|including|for example|for instance|e\.g\.,?|namely|like|(?:which|that|these|this|and) (?:may |might |can |could |should )?includes?)\s+/giu,
  /\s*(?:\b(?:(?:should|could|might|may|can|must|to|will) (?:\p{L}+ly )?(?:include|cover|mention|contain|touch on|demonstrate|highlight|show|name|address)|(?:answers?|responses?|candidates?) (?:\p{L}+ly )?(?:includes?|covers?|mentions?|shows?|demonstrates?|contains?|highlights?|names?|describes?|explains?|gives?))\b|:)\s+/giu,
];
const PARTICIPLE =
  /,\s+(?:while |and )?(?:emphasi[sz]ing|highlighting|focusing on|demonstrating|mentioning|stressing|showing|noting|underlining|showcasing|pointing out|explaining|describing|detailing|illustrating|sharing|discussing)\s+/iu;
const ASIDE =
  /,\s+(?:that|which|who|so that|so you|to show|to demonstrate|in order to|as (?:this|these|it|they|well you)|because|since|rather than|where (?:appropriate|possible)|when (?:appropriate|possible|necessary)|if (?:possible|you|appropriate))\b.*$/iu;
/** Verbs of doing, at the start of an item that tells what to do. */
export const DOING =
  /^(?:apologi[sz]e|ask|bring|call|check|clean|close|contact|deal|document|find|fix|follow|get|give|go|help|inform|keep|let|listen|log|look|make|measure|move|open|put|record|repeat|report|ring|send|set|speak|stay|stop|take|tell|test|thank|turn|wait|walk|warn|wash|wear|work|write)\b/iu;
const OPENING = new RegExp(`^${DETERMINER}\\b`, "iu");
const GERUND = /^(?:\p{L}+ly |not |always |never )?\p{L}{2,}ing\b/iu;

/** A list of more is hardly one. */
const MAX_ITEMS = 8;
const MAX_ITEM_WORDS = 22;

/** The criteria in a sentence of advice, in its words; at least one. */
export function criteriaIn(sentence: string): string[] {
  const text = sentence.replace(/[\s.!;]+$/u, "").trim();
  const clauses = imperativeClauses(text);
  const items = clauses.length > 1 ? clauses.flatMap(itemsOf) : itemsOf(text);
  return [...new Set(items.map(polished).filter((item) => item.length >= 3))];
}

function itemsOf(text: string): string[] {
  return (
    announced(text) ??
    participle(text) ??
    gerunds(text) ??
    parallel(text) ??
    modal(text) ??
    thirdPerson(text) ??
    fragments(text) ?? [text]
  );
}

/** "Describe the problem, explain your fix, and say what changed": every clause begins with a verb of telling. */
function imperativeClauses(text: string): string[] {
  // "Say that you would ask, record it and tell the nurse" is one thing to say.
  if (!beginsWithImperative(text) || /^\p{L}+ (?:that|how|what) you(?: would|['’]d| will| can) [^,]*,/iu.test(text))
    return [text];
  const parts = text.split(
    /(?:,\s+(?:and |then |and then |but |or )?|;\s+(?:and |then )?|\s+(?:and|then|and then)\s+)(?=\p{L})/iu,
  );
  const joints = [
    ...text.matchAll(
      /(?:,\s+(?:and |then |and then |but |or )?|;\s+(?:and |then )?|\s+(?:and|then|and then)\s+)(?=\p{L})/giu,
    ),
  ];
  const clauses: string[] = [];
  for (const [index, part] of parts.entries()) {
    const last = clauses.length - 1;
    if (index === 0 || startsClause(part)) clauses.push(part);
    else clauses[last] = `${clauses[last]}${joints[index - 1]?.[0] ?? " "}${part}`;
  }
  return clauses;
}

function startsClause(part: string): boolean {
  // "use", "show" and "plan" are nouns as well: what follows tells.
  return (
    beginsWithImperative(part) &&
    (new RegExp(`^\\p{L}+(?: (?:about|on|by|to|out|with|through|back))? ${DETERMINER}\\b`, "iu").test(part) ||
      /^(?:mention|describe|explain|emphasi[sz]e|demonstrate|discuss|illustrate|outline|say|be|keep|avoid|highlight|share|talk about|tell|give|conclude|end|finish|close|stay|name) \p{L}/iu.test(
        part,
      ))
  );
}

/** "…, such as A, B and C" and "A good answer includes A, B and C". */
function announced(text: string): string[] | null {
  for (const pattern of ANNOUNCES) {
    for (const match of text.matchAll(pattern)) {
      const before = text.slice(0, match.index);
      const tail = text.slice(match.index + match[0].length).replace(ASIDE, "");
      const isLike = /^\W*like\s/iu.test(match[0]);
      if (before === "" || (isLike && /\b(?:feel|would|sounds?|looks?|is|what it is|you)$/iu.test(before.trim())))
        continue;
      const items = listItems(tail) ?? (match[0].includes(":") ? looseItems(tail) : null);
      if (items && (items.length > 2 || !isLike)) return items;
    }
  }
  return null;
}

/** "Describe a change, emphasizing how you learned": the main clause, and what is to be stressed in it. */
function participle(text: string): string[] | null {
  const match = PARTICIPLE.exec(text);
  if (!match) return null;
  const main = text.slice(0, match.index);
  const stressed = text.slice(match.index + match[0].length).replace(ASIDE, "");
  const importance = /^(?:the |their |its )?(?:importance|value|significance|role|need) (?:of|for) /iu.exec(stressed);
  const items = listItems(stressed.slice(importance?.[0].length ?? 0));
  return [...itemsOf(main), ...(items && (importance || items.length > 2) ? items : (alike(stressed) ?? [stressed]))];
}

/** "your approach to recognising A, starting B, and telling C". */
function gerunds(text: string): string[] | null {
  const start = new RegExp(
    /\b(?:to|for|in|of|by|on|with|about|at|through|when|while)\s+(?=(?:\p{L}+ly )?\p{L}{2,}ing\b)/giu,
  );
  for (const match of text.matchAll(start)) {
    const items = listItems(text.slice(match.index + match[0].length).replace(ASIDE, ""));
    if (items?.every((item) => GERUND.test(item))) return items;
  }
  return null;
}

/** "Describe your A, your B, and your C", "Explain how A and how B", "Show patience, tact and care". */
function parallel(text: string): string[] | null {
  if (!beginsWithImperative(text)) return null;
  const verb = /^(?:please )?(?:\p{L}+(?: (?:about|on|by|to|out|through))?)\s+/iu.exec(text)?.[0] ?? "";
  const items = alike(text.slice(verb.length).replace(ASIDE, ""));
  // "Offer a room, send help and ring later" is a list of things to do, of which the first has lost its verb.
  return items?.slice(1).some((item) => DOING.test(item) && item.includes(" "))
    ? items.map((item, index) => (index === 0 ? verb + item : item))
    : items;
}

/** "your A and your B", "how A, how B and how C", "patience, tact and care": items that begin alike. */
function alike(list: string): string[] | null {
  const items = listItems(list);
  const [first] = items ?? [];
  if (!items || first === undefined) return null;
  const openings = items.map((item) => OPENING.exec(item)?.[0].toLowerCase());
  const sameOpening = openings[0] !== undefined && openings.every((opening) => opening === openings[0]);
  const isClauses = openings.every((opening) => opening !== undefined && CLAUSE.test(opening));
  const isPlain = !/\s(?:of|in|about|for|when|that|who|with|from|between|involving)\s/iu.test(first);
  const isThings =
    items.length > 2 && openings.every((opening) => opening !== undefined) && (isPlain || CLAUSE.test(first));
  const isBareList = items.length > 2 && openings[0] === undefined && isPlain;
  if (openings[0] === "your" && items.length > 2 && isPlain && !isThings) {
    return items.map((item, index) => (openings[index] === undefined ? `your ${item}` : item));
  }
  const isStory = /^(?:an?|one|any|some)$/u.test(openings[0] ?? "") && !isPlain;
  return (sameOpening && !isStory) || isClauses || isThings || isBareList ? items : null;
}

/** "A strong cook should label everything, rotate the stock, and note the dates". */
function modal(text: string): string[] | null {
  const match = /\b(?:should|must|needs? to|ought to|candidates who|someone who|people who)\s+/iu.exec(text);
  if (!match) return null;
  const items = listItems(text.slice(match.index + match[0].length).replace(ASIDE, ""));
  const enough = items !== null && items.length > 2 && items.every((item) => item.split(" ").length > 1);
  return enough ? items : null;
}

/** "A strong answer stays polite, names the rule and offers a way out". */
function thirdPerson(text: string): string[] | null {
  const subject =
    /^(?:an? |the |your )?(?:\p{L}+ ){0,2}(?:answer|response|reply|candidate|applicant)s? (?:\p{L}+ly )?/iu.exec(text);
  const items = subject && listItems(text.slice(subject[0].length).replace(ASIDE, ""));
  return items?.every((item) => /^\p{L}+[^s\P{L}]?s\b/iu.test(item)) ? items : null;
}

/** "Discretion, evidence and the right people told": a list and no sentence. */
function fragments(text: string): string[] | null {
  const isSentence =
    beginsWithImperative(text) ||
    /^(?:you|they|it|this|that|these|he|she|we|i|there|when|if)\b|\b(?:is|are|was|were|should|will|would|can|could|must|may|might|has|have|does|wants?|shows?|needs?|helps?)\b/iu.test(
      text,
    );
  const items = isSentence ? null : (listItems(text) ?? looseItems(text));
  return items && items.length > 2 && items.every((item) => item.split(" ").length <= 8) ? items : null;
}

/** "A, B, and C" as its items; null where there is no list of at least two. */
export function listItems(list: string): string[] | null {
  const text = list
    .replace(/[\s.!;]+$/u, "")
    .replace(/,?\s+(?:etc\.?|and so on|and so forth|and more|among others|and others|and the like)$/iu, "")
    .replace(/,?\s+(?:as well as|along with|together with|and\/or)\s+/giu, ", and ")
    .replace(/^both\s+/iu, "");
  const parts = splitOutside(text, /;\s+/).length > 1 ? splitOutside(text, /;\s+/) : splitOutside(text, /,\s+/);
  const last = parts.at(-1) ?? "";
  const joined = /^(?:and|or|plus|&)\s+/iu.exec(last);
  const ends = joined ? [last.slice(joined[0].length)] : pairOf(last);
  const isList = joined !== null || ends.length > 1;
  const items = [...parts.slice(0, -1), ...ends].map((item) => item.replace(/^(?:and|or)\s+/iu, "").trim());
  const isFit = items.every((item) => item.length >= 2 && item.split(" ").length <= MAX_ITEM_WORDS);
  return isList && isFit && items.length >= 2 && items.length <= MAX_ITEMS ? items : null;
}

/** "Notes, a walk, a friend": a list that goes without its "and". */
function looseItems(list: string): string[] | null {
  const items = list.replace(/[\s.!;]+$/u, "").split(/[;,]\s+/u);
  return items.length > 2 &&
    items.length <= MAX_ITEMS &&
    items.every((item) => item.length > 1 && item.split(" ").length <= 7)
    ? items
    : null;
}

/** The end of a list without a comma before its "and". */
function pairOf(text: string): string[] {
  const joints = [...text.matchAll(/\s+(?:and|or|&)\s+/giu)];
  const joint = joints.at(-1);
  return joint ? [text.slice(0, joint.index), text.slice(joint.index + joint[0].length)] : [text];
}

/** Splits where no bracket is open. */
function splitOutside(text: string, separator: RegExp): string[] {
  const parts: string[] = [];
  for (const part of text.split(separator)) {
    const last = parts.at(-1);
    const opened = (last?.match(/[([]/g)?.length ?? 0) - (last?.match(/[)\]]/g)?.length ?? 0);
    if (last !== undefined && opened > 0) parts[parts.length - 1] = `${last}, ${part}`;
    else parts.push(part);
  }
  return parts;
}

function polished(item: string): string {
  const text = item.replace(/^[\s,;:–—-]+|[\s,;:.–—-]+$/gu, "").replace(/^(?:and|or|also|then)\s+/iu, "");
  return text.charAt(0).toUpperCase() + text.slice(1);
}
