/** What a label announces. "answer" is settled by what stands under it; "other" is known, and has no place in a bank. */
export type LabelKind =
  | "question"
  | "intent"
  | "advice"
  | "example"
  | "answer"
  | "red-flags"
  | "competency"
  | "kind"
  | "other";

/** One line of an article, freed of its marks. What the marks said is kept beside it. */
export type ArticleLine = {
  /** The line of the file, counted from 1; in a Word document, the paragraph. Several may share one. */
  line: number;
  text: string;
  /** 1 to 6 for a heading, 0 for none. */
  heading: number;
  list: "bullet" | "number" | null;
  /** The number that a numbered line bears; null where its list does not tell. */
  number: number | null;
  /** How the number is written, such as "1." or "Q1": questions of one article are numbered in one way. */
  form: string;
  /** All of it is bold. */
  bold: boolean;
  /** How many characters at its beginning are bold. */
  lead: number;
  /** It stands in a block quotation. */
  quoted: boolean;
  /** The number or bullet, as it was written. */
  mark: string;
  /** An empty line or the edge of a block stands before it. */
  apart: boolean;
  /** The page itself says that this is a menu, a form, a footer or the like. */
  frame: boolean;
  /** It begins with a label that this article alone uses, of so many characters. */
  label?: { kind: LabelKind; length: number };
};

const PLAIN: Omit<ArticleLine, "line" | "text"> = {
  heading: 0,
  list: null,
  number: null,
  form: "",
  bold: false,
  lead: 0,
  quoted: false,
  mark: "",
  apart: false,
  frame: false,
};

const INVISIBLE = /(?!\s)\p{Cc}|(?!\u200c|\u200d)\p{Cf}/gu;
/** Persian and Indic words need these two, Latin ones never do. */
const JOINERS =
  /(?<=[\p{Script=Latin}\p{P}\p{N}\s])(?:\u200c|\u200d)|(?:\u200c|\u200d)(?=[\p{Script=Latin}\p{P}\p{N}\s])/gu;

/** The text as it is seen: nothing invisible, and one space where there is any. */
export function visible(text: string): string {
  return text.replace(INVISIBLE, "").replace(JOINERS, "").replace(/\s+/g, " ").trim();
}

const BULLET = /^[-*+•‣⁃▪▫◦●○■□◆◇▶►➤➔➢→✓✔☑❖·–—»›✦✱]\s+(?=\S)/u;
/** A picture before a line is a bullet too; the signs © ® ™ are none. */
const PICTURE = /^(?![©®™\d#*])\p{Extended_Pictographic}[\u{fe0f}\u{1f3fb}-\u{1f3ff}]?\s*(?=\S)/u;

const NUMBERS: { form: string; pattern: RegExp }[] = [
  {
    form: "Q1",
    pattern:
      /^(?:interview\s+)?(?:question|ques|q)\.?\s*(?:no\.?\s*|number\s*|[#.-]\s*)?(\d{1,3})(?:\s*(?:\bof|\/)\s*\d{1,3})?\s*(?:[.):–—-]+|\s(?=\S))\s*(?=\S)/iu,
  },
  { form: "1.1", pattern: /^\d{1,3}\.(\d{1,3})[.)]?\s+(?=\S)/u },
  { form: "(1)", pattern: /^[([](\d{1,3})[)\]][.:]?\s*(?=\S)/u },
  { form: "1.", pattern: /^(?:#|no\.\s?)?(\d{1,3})\s?[.)]{1,2}\s*(?=[^\d\s.)])/iu },
  { form: "1:", pattern: /^#?(\d{1,3})\s?:\s+(?=\S)/u },
  { form: "1 -", pattern: /^#?(\d{1,3})\s+[–—-]\s+(?=\S)/u },
  { form: "#1", pattern: /^#(\d{1,3})\s+(?=\S)/u },
  { form: "a)", pattern: /^\(?([a-z])[)]\s+(?=\S)/u },
];

/** "3" as 3, "c" as 3. */
function numberOf(mark: string): number {
  return /^\d/.test(mark) ? Number(mark) : mark.charCodeAt(0) - "a".charCodeAt(0) + 1;
}

/**
 * A line from its visible text: its bullet or number is taken off and kept beside it.
 * @param marks what is known of the line from elsewhere, such as its place in an HTML list
 */
export function articleLine(line: number, text: string, marks: Partial<ArticleLine> = {}): ArticleLine {
  const made = { ...PLAIN, ...marks, line };
  const keycap = text.replace(/^(\d{1,2})\u{fe0f}?\u{20e3}\s*/u, "$1. ");
  const bare = keycap.replace(BULLET, "").replace(PICTURE, "");
  const isBullet = bare !== keycap;
  for (const { form, pattern } of NUMBERS) {
    const match = pattern.exec(bare);
    if (!match) continue;
    const rest = bare.slice(match[0].length);
    const lead = Math.max(0, made.lead - (text.length - rest.length));
    const mark = text.slice(0, text.length - rest.length).trim();
    return { ...made, text: rest, list: "number", number: numberOf(match[1] ?? ""), form, mark, lead };
  }
  const lead = Math.max(0, made.lead - (text.length - bare.length));
  const mark = text.slice(0, text.length - bare.length).trim();
  return { ...made, text: bare, list: isBullet ? (made.list ?? "bullet") : made.list, mark, lead };
}

/** The line as it was written, with its number or bullet. */
export function written({ mark, text }: Pick<ArticleLine, "mark" | "text">): string {
  return mark === "" ? text : `${mark} ${text}`;
}

/** Whether there is anything to read: rules, ornaments and empty lines have neither letter nor digit. */
export function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
