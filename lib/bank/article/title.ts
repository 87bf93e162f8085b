import { wordsAlone } from "./asking";
import type { ArticleLine } from "./line";

const MAX_TITLE_CHARACTERS = 80;
/** What stands before a colon and names no job: "Interview kit: Florist". */
const GENRE =
  /^(?:(?:the|an?|your|our|job|mock|sample|top|common|\d+|faqs?|interview|questions?|guide|and|answers?|kit|pack|prep|preparation|practice|transcript|q ?& ?as?)\b[\s&]*)+$/iu;
/** A heading of a part, which is no title. */
const PART = /^(?:part|section|chapter|category|round|stage)\b/iu;
const UNNAMED = "Imported questions";

/** The line that is the article's title: its first heading, or a line on top that speaks of interview questions. */
export function titleLineOf(lines: ArticleLine[], firstQuestion: number): number | null {
  const top = lines.slice(0, firstQuestion);
  const speaks = ({ text, frame }: ArticleLine) =>
    !frame &&
    !PART.test(text) &&
    !GENRE.test(text) &&
    text.length <= 160 &&
    /\b(?:interview|questions?|q ?& ?as?)\b/iu.test(text);
  const heading = top.findIndex((line) => !line.frame && line.heading === 1);
  if (heading >= 0) return heading;
  const candidates = top.flatMap((line, index) => (speaks(line) && !/[.!]$/u.test(line.text) ? [index] : []));
  const headed = top.findIndex((line) => !line.frame && line.heading > 0);
  if (candidates.length === 0 && headed >= 0) return headed;
  const set = candidates.find((index) => top[index]?.heading !== 0 || top[index]?.bold);
  const found = candidates.find((index) => /\bquestions?\b/iu.test(top[index]?.text ?? "")) ?? candidates[0];
  const isName = ({ text, frame }: ArticleLine) => !frame && text.length <= 80 && !/[.!?:,;]$/u.test(text);
  // "Interview pack", and under it the job.
  const first = top.slice(0, 2).findIndex((line) => isName(line) && !GENRE.test(line.text));
  return set ?? found ?? (first >= 0 ? first : top[0] && isName(top[0]) ? 0 : null);
}

/** "24 Clinical Technician Interview Questions and Answers (2026) | JobSite" as "Clinical Technician". */
export function titleOf(line: string): string {
  const own =
    line
      .replace(/^title:\s*/iu, "")
      .replace(/^["“']|["”']$/gu, "")
      .replace(/[([][^)\]]*[)\]]/gu, " ")
      .split(/\s[|»·]\s|\s[–—-]\s(?=\p{Lu}[\p{L}.]{0,30}$)/u)[0] ?? "";
  const [before = "", after] = own.split(/:\s+/u);
  const subject =
    after === undefined || GENRE.test(before)
      ? own.replace(/^[^:]*:\s+(?=\S)/u, (head) => (GENRE.test(head.replace(/:\s+$/u, "")) ? "" : head))
      : before;
  const role = subject
    .replace(/\b(?:19|20)\d\d\b/gu, " ")
    .replace(/^how to (?:ace|pass|nail|prepare for|answer|survive|win|master)\s+/iu, "")
    .replace(
      /^(?:(?:the|these|our|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|top|best|most|more|biggest|hardest|toughest|trickiest|common(?:ly)?|popular|asked|frequently|essential|key|great|tough|toughest|must-know|ultimate|guide|list|of|to|\d+\+?)\s+)+(?=\S)/iu,
      "",
    )
    .replace(
      /\b(?:job )?(?:interview )?(?:q ?& ?as?|questions?(?:,)?(?: (?:and|&|with|\+) (?:(?:sample|example|model|best|expert|detailed|the|their|how to) )*(?:answers?|responses?|answer them))?)\b.*$/iu,
      "",
    )
    .replace(/\b(?:interviews?|prep|preparation|guide|pack|kit|transcript|faqs?|\s)*\s*$/iu, "")
    .replace(/^(?:for|an?|the|your|my)\s+/iu, "")
    .replace(/(?<=\S)\s+jobs?\s*$/iu, "");
  const everyRole =
    /\bquestions? (?:that )?(?:every|any|all|an?) (.{2,50}?) (?:should|must|needs?|will|can|may|has to|gets?|hears?)\b/iu.exec(
      own,
    )?.[1];
  if (everyRole) return sentenceCase(everyRole);
  const forRole = /\bquestions?(?: and answers)? for (?:an? |the )?(.{2,60}?)(?: (?:and|with|[–—-]) .*)?$/iu.exec(
    own,
  )?.[1];
  const name = (role.trim().length >= 2 ? role : (forRole ?? own))
    .replace(/^[\s:,–—-]+|(?:\s[–—-]\s*\d{1,3})?[\s:,–—-]*$/gu, "")
    .replace(/\s+/g, " ");
  if (name.length < 2) return UNNAMED;
  const titled = sentenceCase(name);
  return titled.length <= MAX_TITLE_CHARACTERS ? titled : titled.slice(0, MAX_TITLE_CHARACTERS).replace(/\s+\S*$/u, "");
}

function sentenceCase(name: string): string {
  const calm = /\p{Lu}{4}/u.test(name) && !/\p{Ll}/u.test(name) ? name.toLowerCase() : name;
  return calm.charAt(0).toUpperCase() + calm.slice(1);
}

/** The title for an article that has none: its file's name, without ending and joiners. */
export function titleOfFile(name: string): string {
  const words = name.replace(/\.[^.]*$/u, "").replace(/[-_]+/gu, " ");
  return wordsAlone(words) === "" ? UNNAMED : titleOf(words);
}
