import { listItems, looseItems, MAX_ITEMS } from "./list-items";
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
  /,\s+(?:that (?!(?:you|your|they|their|the|it|an?|we|all|every)\b)|which|who|so that|so you|to show|to demonstrate|in order to|as (?:this|these|it|they|well you)|because|since|rather than|where (?:appropriate|possible)|when (?:appropriate|possible|necessary)|if (?:possible|you|appropriate))\b.*$/iu;
/** Verbs of doing, at the start of an item that tells what to do. */
export const DOING =
  /^(?:agree|alert|answer|apologi[sz]e|ask|assess|bring|calculate|call|calm|check|clean|close|confirm|contact|count|deal|decide|document|escalate|escort|evacuate|find|fix|follow|get|give|go|help|hide|inform|isolate|keep|lay|leave|let|lift|listen|lock|log|look|make|measure|monitor|move|note|notify|offer|open|prepare|put|raise|read|reassure|record|refer|refuse|remove|repeat|replace|reply|respond|report|ring|save|seek|send|set|sign|speak|stay|stop|suggest|switch|take|talk|tell|test|thank|treat|try|turn|understand|use|verify|wait|walk|warn|wash|wear|wipe|work|write)\b/iu;
const OPENING = new RegExp(`^${DETERMINER}\\b`, "iu");
const GERUND = /^(?:\p{L}+ly |not |always |never )?\p{L}{2,}ing\b/iu;

/** Words with which advice begins, before it says anything. */
const LEAD_IN =
  /^(?:(?:to (?:answer|respond|reply|impress|stand out)(?: (?:this|it|well|the question))?(?: question)?|(?:in|with|for) (?:your|this|the|an?) (?:\p{L}+ )?(?:answer|response|reply|question)|(?:when|while) (?:you )?(?:answer(?:ing)?|respond(?:ing)?|reply(?:ing)?)(?: (?:this|to this|it))?(?: question)?|here|ideally|if (?:possible|you can)|finally|first(?:ly)?|second(?:ly)?|next|then|lastly|also|instead|that said|however),\s+|(?:and |but )?(?:then|also|next|finally|lastly) )+/iu;

/** The criteria in a sentence of advice, in its words; at least one. */
export function criteriaIn(sentence: string): string[] {
  const text = sentence
    .replace(LEAD_IN, "")
    .replace(/[\s.!;]+$/u, "")
    .trim();
  const clauses = imperativeClauses(text);
  const items = clauses.length > 1 ? clauses.flatMap(itemsOf) : itemsOf(text);
  return [...new Set(items.map(polished).filter((item) => item.length >= 3))];
}

function itemsOf(text: string): string[] {
  return (
    semicolons(text) ??
    announced(text) ??
    thirdPerson(text) ??
    fragments(text) ??
    participle(text) ??
    gerunds(text) ??
    parallel(text) ??
    modal(text) ?? [text.replace(OWED, "")]
  );
}

/** "They should also mention the policy": what is owed is the criterion. */
const OWED =
  /^(?:they|you|(?:the |an? |your )?(?:candidates?|applicants?|answers?|responses?)) (?:should|must|need to|ought to|will want to) (?:also |always |ideally )?(?=\p{L}+ )(?!not\b|never\b|be\b|have\b)/iu;

/** "Describe the problem, explain your fix, and say what changed": every clause begins with a verb of telling. */
function imperativeClauses(text: string): string[] {
  if (!beginsWithImperative(text)) return [text];
  const parts = text.split(
    /(?:,\s+(?:and |then |and then |but |or )?|;\s+(?:and |then )?|\s+(?:and|then|and then)\s+)(?=\p{L})/iu,
  );
  const joints = [
    ...text.matchAll(
      /(?:,\s+(?:and |then |and then |but |or )?|;\s+(?:and |then )?|\s+(?:and|then|and then)\s+)(?=\p{L})/giu,
    ),
  ];
  const isDeed = (part: string) => part.includes(" ") && (beginsWithImperative(part) || DOING.test(part));
  const isListOfDeeds = parts.filter(isDeed).length > 2;
  const clauses: string[] = [];
  for (const [index, part] of parts.entries()) {
    const last = clauses.length - 1;
    if (index === 0 || (isListOfDeeds && isDeed(part)) || startsClause(part)) clauses.push(part);
    else clauses[last] = `${clauses[last]}${joints[index - 1]?.[0] ?? " "}${part}`;
  }
  return clauses.length > 1 ? clauses.map((clause) => clause.replace(SAID_DEED, "")) : clauses;
}

/** "Say that you would ring the nurse": the deed is the criterion. */
const SAID_DEED = /^(?:say|explain|mention|state|show|tell them)(?: that)? you(?: would|['’]d| will) /iu;

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

/** "Both sides heard; timescales kept; an outcome": semicolons part things that hold commas themselves. */
function semicolons(text: string): string[] | null {
  const parts = text.split(/;\s+(?:and\s+|or\s+)?/u);
  return parts.length > 2 && parts.length <= MAX_ITEMS && parts.every((part) => part.length > 2) ? parts : null;
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
  if (!beginsWithImperative(text) || /^(?:pick|choose|select)\b/iu.test(text)) return null;
  const verb = /^(?:please )?(?:\p{L}+(?: (?:about|on|by|to|out|through))?)\s+/iu.exec(text)?.[0] ?? "";
  const items = alike(text.slice(verb.length).replace(ASIDE, ""));
  if (items?.every((item) => /^that\b/iu.test(item))) return items.map((item) => verb + item);
  // "Offer a room, send help and ring later" is a list of things to do, of which the first has lost its verb.
  return items?.slice(1).some((item) => DOING.test(item) && item.includes(" "))
    ? items.map((item, index) => (index === 0 ? verb + item : item))
    : items;
}

/** "your A and your B", "how A, how B and how C", "patience, tact and care": things side by side. */
function alike(list: string): string[] | null {
  const items = listItems(list);
  const [first, second] = items ?? [];
  if (!items || first === undefined || second === undefined) return null;
  const opening = (item: string) => OPENING.exec(item)?.[0].toLowerCase();
  const own = opening(first);
  const isStory = /^(?:an?|one|any|some)$/u.test(own ?? "") && !isPlain(first);
  const isAlike = own !== undefined && items.every((item) => opening(item) === own) && !isStory;
  const isClauses = items.every((item) => CLAUSE.test(item));
  if (isAlike || isClauses) return items;
  if (items.length < 3 || isOneThing(items) || (!isPlain(first) && !(own && CLAUSE.test(own)))) return null;
  const groups = gathered(items, (item) => opening(item) !== undefined);
  if (groups.length < 2) return null;
  return own === "your" ? groups.map((item) => (opening(item) === undefined ? `your ${item}` : item)) : groups;
}

/** "a calm, clear and friendly tone": words for one thing. */
function isOneThing(items: string[]): boolean {
  return /\ban? \p{L}+$/iu.test(items[0] ?? "") && (items.at(-1)?.includes(" ") ?? false);
}

/** Whether an item is a thing with its adjectives and nothing behind it that could go on in the next item. */
function isPlain(item: string): boolean {
  return !/\s(?:of|in|about|for|when|that|who|with|from|between|involving)\s/iu.test(item);
}

/** "The rules, and how you adjust for age, floor and lease": what goes on in the words of the item before joins it. */
function gathered(items: string[], isOwn: (item: string) => boolean): string[] {
  const groups: string[][] = [];
  for (const item of items) {
    const last = groups.at(-1);
    const [head] = last ?? [];
    const goesOn = head !== undefined && !isOwn(item) && CLAUSE.test(head);
    if (last && goesOn) last.push(item);
    else groups.push([item]);
  }
  return groups.map((group) =>
    group.length === 1 ? (group[0] ?? "") : `${group.slice(0, -1).join(", ")} and ${group.at(-1)}`,
  );
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
    /^(?:(?:an? |the |your |this )?(?:\p{L}+ ){0,2}(?:answer|response|reply|candidate|applicant)s?|it|this|he|she) (?:\p{L}+ly )?/iu.exec(
      text,
    );
  const listed = subject && listItems(text.slice(subject[0].length).replace(ASIDE, ""));
  const items = listed?.map((item) => item.replace(/^(?:it|he|she) /iu, "")) ?? null;
  if (items?.every((item) => /^\p{L}+[^s\P{L}]?s\b/iu.test(item))) return items;
  // "It gives a method, a number and an example."
  const [first = "", ...others] = items ?? [];
  const isThings =
    /^\p{L}+s /iu.test(first) && others.length > 0 && others.every((item) => /^(?:an?|the|their|your) /iu.test(item));
  return isThings ? [first.replace(/^\p{L}+s /iu, ""), ...others] : null;
}

/** "Discretion, evidence and the right people told": a list and no sentence. */
function fragments(text: string): string[] | null {
  const main = text.replace(/\b(?:who|whom|what|which|that|how|where|when|why) [^,;]*/giu, "");
  const isSentence =
    beginsWithImperative(text) ||
    /^(?:you|they|it|this|that|these|he|she|we|i|there|when|if)\b/iu.test(text) ||
    /\b(?:is|are|was|were|should|will|would|can|could|must|may|might|has|have|does|wants?|shows?|needs?|helps?)\b/iu.test(
      main,
    );
  const items = isSentence ? null : (listItems(text) ?? looseItems(text));
  const isFit = items?.every((item) => item.split(" ").length <= 8) && !isOneThing(items);
  return items && isFit && items.length > 2 ? items : null;
}

function polished(item: string): string {
  const text = item.replace(/^[\s,;:–—-]+|[\s,;:.–—-]+$/gu, "").replace(/^(?:and|or|also|then)\s+/iu, "");
  return text.charAt(0).toUpperCase() + text.slice(1);
}
