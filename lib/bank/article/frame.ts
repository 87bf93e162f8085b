import { isAsking, wordsAlone } from "./asking";
import { unwrapped } from "./candidates";
import { labelOf } from "./labels";
import type { ArticleLine } from "./line";

/** Lines that begin a part of the page which is not the article, and how far it reaches. */
const REGIONS: { reach: "list" | "rest" | "box"; pattern: RegExp }[] = [
  {
    reach: "list",
    pattern:
      /^(?:table of contents?|contents?|in this (?:article|post|guide|page|section)|on this page|article contents|page contents|jump to(?: (?:a )?(?:section|question))?|what(?:'s| is) (?:inside|in this (?:article|post|guide))|quick (?:links|navigation|jump)|skip to (?:a )?(?:section|question)|questions in this (?:article|guide|list)|all questions at a glance|at a glance|index|show (?:contents|toc)|hide)$/u,
  },
  {
    reach: "list",
    pattern:
      /^(?:(?:you|readers) (?:may|might|ll|will|could)(?: also)? (?:like|enjoy|be interested in|love)|(?:more|further|recommended|related|popular|latest|recent|trending|similar|featured|suggested|top)(?: interview)? (?:reading|articles?|posts?|resources?|guides?|stories|news|jobs?|comments?|careers?|links?|content|pages|reads|searches|roles|blogs?)|related|read (?:next|more|also)|see also|keep reading|up next|also read|more (?:from|on|like) .{2,40}|most (?:read|popular)|others also (?:read|viewed)|next steps|categories|archives?|explore(?: more)?|browse .{2,40}|company|products|solutions|find us|quick links)$/u,
  },
  {
    reach: "rest",
    pattern:
      /^(?:(?:\d{1,4} )?(?:comments?|repl(?:y|ies)|thoughts on .{2,100})(?: \d{1,4})?|(?:leave|post|add|write) a (?:comment|reply)|join the (?:discussion|conversation)|discussion|what (?:do you think|readers say)|reader comments|cancel reply|your email address will not be published.{0,80})$/u,
  },
  {
    reach: "box",
    pattern:
      /^(?:advert(?:isement|ising)?s?|ads?|sponsored(?: (?:content|by .{2,40}|post|link))?|promoted(?: content)?|from our (?:partners?|sponsors?)|partner content|(?:(?:our|the|free|weekly|daily|monthly|career|email|subscribe to|sign up for|sign up to|get|join) )*newsletter(?: sign ?up| subscription| .{0,20}inbox)?|subscribe(?: (?:now|here|today|to our|to the newsletter|to get|for (?:free|more|updates|weekly)).{0,80})?|stay (?:updated|up to date|in the loop|connected) with (?:us|our) ?.{0,40}|get (?:(?:weekly|daily|the latest|our|free|more|new|your free|the best|interview|career|exclusive) )+(?:tips|news|articles?|jobs?|guides?|updates|advice|templates?|offers?|alerts|checklists?|content|e ?books?).{0,80}|sign up (?:for (?:our|free|the|weekly)|to (?:our|get|receive)|now|today|free|with)\b.{0,100}|join (?:our (?:community|newsletter|mailing|list|readers)|over \d|thousands|more than \d|\d).{0,100}|never miss (?:a|an|our|another) (?:post|update|article|tip|job|deal).{0,40}|share (?:this (?:post|article|page|guide|story|with (?:your )?friends|on)|on (?:facebook|twitter|linkedin|x|whatsapp|social)|via)\b.{0,40}|share|follow us(?: on)?.{0,40}|about the author|cookies?(?: (?:settings|policy|notice|preferences))?|we (?:use|value) (?:cookies|your privacy).{0,200})$/u,
  },
];

/** Lines that belong to the page wherever they stand. Matched in lower case, without punctuation. */
const PAGE_LINES =
  /^(?:skip to (?:main )?content|(?:main )?menu|navigation|site map|back to top|top of page|search(?: (?:for|this site|the site|jobs|our site))?|home|log ?in|log ?out|sign ?(?:in|out|up)|register|my account|create (?:an )?account|accept(?: all)?(?: cookies)?|reject all|manage preferences|print(?: this page)?|(?:tweet|pin|email|facebook|linkedin|whatsapp|reddit|x|copy link)(?: (?:this|it|facebook|twitter|linkedin|whatsapp|pinterest|email|reddit|copy link|x|share))*|contact(?: (?:form|us))?|about(?: us)?|faqs?|privacy(?: policy)?|privacy (?:policy|notice) terms.{0,60}|terms (?:of (?:use|service)|and conditions|conditions).{0,60}|cookie policy|disclaimer|copyright(?: \d{4}.{0,80})?|(?:\d{4} )?[\p{L} ]{0,40}all rights reserved.{0,40}|\d{1,3} ?min(?:ute)?s? read.{0,40}|reading time .{1,20}|(?:last )?(?:updated|modified|reviewed|published|posted)(?: on| by)? .{0,20}(?:\d{4}|ago|today|yesterday).{0,20}|(?:next|previous|prev|older|newer)(?: (?:post|article|page|question)s?)?|loading|read more|learn more|click here.{0,120}|(?:buy|shop|order|book|try|start|get started|apply|enrol|enroll|register) (?:now|today|free|it free|for free).{0,80}|start (?:your )?free .{0,60}|try .{2,60} (?:for free|free|today)|(?:did|was) this (?:(?:article|page|post|guide|answer) )?(?:help(?:ful|ed)?|useful)\b.{0,60}|download (?:(?:this|the|your) .{0,40}(?:pdf|here|now)|our|now|free|it free|as pdf|(?:the|this|your) (?:free|full|pdf|app|guide|checklist|template|e ?book|cheat sheet))\b.{0,100}|\d{1,4} (?:comments?|shares?|likes?|views?)|powered by .{2,40}|a word from (?:our|the) .{2,40}|this (?:post|article|page) (?:may contain|contains|is sponsored).{0,200}|(?:enter )?your email(?: address)?|email address|no spam.{0,80}|we (?:never|won t|will not) (?:spam|share your).{0,80}|unsubscribe (?:at )?any ?time.{0,40}|advertisement|sponsored)$/u;

/** The same, with the punctuation that tells them from advice. */
const PUNCTUATED_PAGE_LINES =
  /^(?:(?:also read|read also|related|see also|recommended|read|check out|must[- ]read|don['’]t miss|read more|learn more|further reading|related (?:reading|article|post|guide)s?|tags?|filed under|posted (?:in|by|on|under)|written by|author|(?:photo|image|picture|source)(?: credit| source| by)?)\s*[:：–-]\s*\S.{0,200}|©.{0,120}|(?:by|written by) \p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,3}(?:[,|•·].{0,60})?|.{0,60}\b(?:save|get)\b.{0,20}(?:\d+ ?%|[$£€]\d).{0,80}|.{0,60}\d{1,3} ?% off\b.{0,80}|use (?:the )?(?:promo |coupon )?code \p{Lu}{3,}.{0,60}|.{0,100}(?:→|»|›|>>)|\[.{0,40}(?:advert|ad|sponsor|image|photo|embed|video).{0,40}\])$/iu;

/** A crumb trail or a row of menu items: "Home > Careers > Interviews", "Blog | Jobs | Contact". */
const MENU_ROW = /^[^.?!:|›»>·•]{1,32}(?:\s*[|›»>·•]\s*[^.?!:|›»>·•]{1,60}){2,}$|^home\s*[|›»>/·•]\s*\S.{0,150}$/iu;

const SELLING =
  /\b(?:our|free|today|download|course|subscribe|sign up|click|templates?|app|coupon|discount|newsletter|premium|webinar|e-?book|(?:résumé|resume|cv) (?:builder|maker|template|service)|try|offer|pricing|trial|members?|join|boost|land (?:more|your|the)|hired|\d+% off)\b/giu;

/** How far a list of links may reach, and how long its lines are. */
const MAX_LIST_LINES = 300;
const MAX_LIST_CHARACTERS = 160;

/** How an article takes leave of its readers. */
const TAKING_LEAVE =
  /^(?:(?:and )?so,? |well,? |now,? )?(?:there you (?:have it|go)|that['’]?s (?:it|all)\b|with these (?:questions|answers|tips)|armed with|these (?:are|questions|answers|tips)\b|good luck|best of luck|in (?:conclusion|summary|closing)|to (?:sum up|conclude|wrap up)|by (?:preparing|practi[sc]ing)|we hope|let us know|tell us (?:in|below|what you)|happy (?:interviewing|job hunting))/iu;

/** Whether a paragraph without a label belongs to the page or to the article's end, and not to the question above it. */
export function isBesideThePoint(text: string): boolean {
  return isSelling(text, 2) || (TAKING_LEAVE.test(text) && text.length <= 600);
}

/** @param least how many different words of selling it takes */
function isSelling(text: string, least: number): boolean {
  if (text.length > 350) return false;
  const signs = new Set(text.toLowerCase().match(SELLING) ?? []);
  return signs.size >= least && !/(?<![\p{L}'’])(?:I|my|I['’]\p{L}+)(?![\p{L}])/u.test(text);
}

/** Marks the lines that are the page's and not the article's, by what they say; those that are marked already stay so. */
export function markFrame(lines: ArticleLine[]): ArticleLine[] {
  const marked = lines.map((line) => ({
    ...line,
    frame: line.frame || (line.heading === 0 && (isPageLine(line.text) || isSelling(line.text, 3))),
  }));
  const labelled = marked.flatMap((line, index) => (!line.frame && isSectionLabel(line) ? [index] : []));
  for (let index = 0; index < marked.length; index++) {
    const line = marked[index];
    const region = line && !lines[index]?.frame && regionOf(line.text);
    if (!line || !region) continue;
    if (region === "rest") {
      // "Comments" in the middle of the questions is a word like any other.
      const later = labelled.filter((at) => at > index).length;
      if (later * 4 <= labelled.length) for (const rest of marked.slice(index)) rest.frame = true;
    }
    const end = region === "list" ? endOfList(marked, index) : region === "box" ? endOfBox(marked, index) : index;
    for (const inside of marked.slice(index, end)) inside.frame = true;
    index = Math.max(index, end - 1);
  }
  return marked;
}

function isPageLine(text: string): boolean {
  if (text.length > 220) return false;
  return PAGE_LINES.test(pageWords(text)) || PUNCTUATED_PAGE_LINES.test(text) || MENU_ROW.test(text);
}

function pageWords(text: string): string {
  return wordsAlone(text.replace(/['’]/g, " "));
}

function regionOf(text: string): "list" | "rest" | "box" | null {
  if (text.length > 220) return null;
  const words = pageWords(text);
  return REGIONS.find(({ pattern }) => pattern.test(words))?.reach ?? null;
}

function isSectionLabel(line: ArticleLine): boolean {
  const kind = labelOf(line)?.kind;
  return kind === "intent" || kind === "advice" || kind === "example" || kind === "answer";
}

/** A list of links ends at prose, at a label, at another heading, and where one of its lines comes a second time. */
function endOfList(lines: ArticleLine[], start: number): number {
  const seen = new Set<string>();
  const first = lines[start + 1];
  const isLoose = lines[start + 2]?.apart === true;
  for (let index = start + 1; index < Math.min(lines.length, start + MAX_LIST_LINES); index++) {
    const line = lines[index];
    if (!line) break;
    const isOther = line.list !== first?.list || line.heading !== first?.heading || line.bold !== first?.bold;
    const isProse = line.text.length > MAX_LIST_CHARACTERS || (/[.!]["”]?$/u.test(line.text) && !isAsking(line.text));
    if (line.heading > 0 || isProse || isSectionLabel(line) || seen.has(wordsAlone(line.text))) return index;
    const isBeyond = index > start + 1 && line.apart && !isLoose;
    if (isBeyond || (isOther && (line.apart || line.list === "number"))) return index;
    seen.add(wordsAlone(line.text));
  }
  return Math.min(lines.length, start + MAX_LIST_LINES);
}

/** An advert or a newsletter box reaches to the next empty line; one that is a mere word goes on after it. */
function endOfBox(lines: ArticleLine[], start: number): number {
  const isHeadOnly = (lines[start]?.text.split(" ").length ?? 0) <= 3;
  for (let index = start + 1; index < lines.length; index++) {
    const line = lines[index];
    if (!line) break;
    const isArticle =
      line.heading > 0 || line.list === "number" || isSectionLabel(line) || isAsking(unwrapped(lines, index).text);
    const isBeyond = line.apart && !(isHeadOnly && index === start + 1 && !line.frame);
    if (isArticle || regionOf(line.text) || (isBeyond && !line.frame)) return index;
  }
  return lines.length;
}
