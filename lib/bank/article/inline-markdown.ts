import { visible } from "./line";

const ENTITIES: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  rsquo: "’",
  lsquo: "‘",
  rdquo: "”",
  ldquo: "“",
  ndash: "–",
  mdash: "—",
  hellip: "…",
};

/** Longer ones are not read for marks: no line of an article is, and the patterns' time would grow. */
const MAX_MARKED_CHARACTERS = 10_000;

/**
 * The words of a line of Markdown, without the marks of emphasis, links, pictures, code and HTML.
 * @returns also how many characters at its beginning are bold
 */
export function readInlineMarkdown(source: string): { text: string; lead: number; bold: boolean } {
  const text = source.trim();
  if (text.length > MAX_MARKED_CHARACTERS) return { text: visible(text), lead: 0, bold: false };
  const boldLead = /^(\*\*\*|\*\*|__)(?=\S)(.{1,500}?)\1/.exec(text);
  const lead = boldLead ? plain(boldLead[2] ?? "").length : 0;
  const words = plain(text);
  return { text: words, lead, bold: lead > 0 && lead >= words.replace(/[\s:?.]+$/, "").length };
}

function plain(marked: string): string {
  const words = marked
    .replace(/!\[[^\]]{0,500}\]\([^)]{0,1000}\)/g, "")
    .replace(/\[([^\][]{1,500})\]\([^)\s]{0,1000}(?:\s"[^"]{0,200}")?\)/g, "$1")
    .replace(/\s*\{#[\w-]{1,80}\}/g, "")
    .replace(/<(?:\/?[a-z][^<>]{0,300}|!--.{0,1000}?--)>/gi, " ")
    .replace(/(\*\*\*|\*\*|__)(?=\S)(.{1,2000}?)\1/g, "$2")
    .replace(/(?<![\\*\w])\*(?=[^\s*])([^*]{1,2000}?)\*(?!\w)/g, "$1")
    .replace(/(?<![\\_\w])_(?=[^\s_])([^_]{1,2000}?)_(?!\w)/g, "$1")
    .replace(/(`+)([^`]{1,1000})\1/g, "$2")
    .replace(/\*\*|(?<!_)__(?!_)/g, "")
    .replace(/\\([\\`*_{}[\]()#+.!<>~|-])/g, "$1")
    .replace(/&(#\d{1,6}|#x[\da-f]{1,5}|\w{2,6});/gi, (whole, name: string) => entity(name) ?? whole);
  return visible(words);
}

function entity(name: string): string | undefined {
  if (!name.startsWith("#")) return ENTITIES[name.toLowerCase()];
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : undefined;
}
