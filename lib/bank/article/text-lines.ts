import { readInlineMarkdown } from "./inline-markdown";
import { type ArticleLine, articleLine, hasWords } from "./line";
import { isTableRule, tableLines } from "./table";

const UNDERLINE = /^\s*(={3,}|-{3,})\s*$/;
/** Front matter longer than this is no front matter. */
const MAX_FRONT_MATTER_LINES = 60;

/**
 * The lines of an article that came as text, with or without Markdown in it. Lines without a letter or digit are left
 * out; what they say (an empty line, an underlining) is kept on their neighbours.
 */
export function linesOfText(source: string): ArticleLine[] {
  const rows = source.replace(/^\ufeff/, "").split(/\r\n|\r|\n/);
  const lines: ArticleLine[] = [];
  let apart = true;
  const afterFrontMatter = frontMatterEnd(rows);
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index] ?? "";
    if (isTableRule(rows[index + 1] ?? "") && row.includes("|")) {
      const table = tableLines(rows, index);
      lines.push(...table.lines);
      index = table.last;
      apart = true;
      continue;
    }
    if (!hasWords(row)) {
      const underline = UNDERLINE.exec(row)?.[1];
      const above = lines.at(-1);
      const isUnderlined = underline && above && !apart && above.list !== "bullet" && above.line === index;
      if (isUnderlined && above.text.length <= 200) above.heading = underline.startsWith("=") ? 1 : 2;
      apart = true;
      continue;
    }
    const line = readRow(row, index + 1, apart);
    if (line) lines.push(index < afterFrontMatter ? { ...line, frame: !/^title:/i.test(line.text) } : line);
    apart = line ? line.heading > 0 : apart;
  }
  return lines;
}

function readRow(row: string, line: number, apart: boolean): ArticleLine | null {
  const quotation = /^\s{0,8}(?:>\s?){1,5}/.exec(row)?.[0] ?? "";
  const inside = row.slice(quotation.length);
  const hashes = /^\s{0,3}(#{1,6})\s+/.exec(inside);
  const heading = hashes?.[1]?.length ?? 0;
  const body = hashes ? inside.slice(hashes[0].length).replace(/\s#{1,6}\s{0,20}$/, "") : inside;
  const bullet = /^\s{0,40}[-*+•]\s+(?:\[[ x]\]\s+)?(?=\S)/.exec(body)?.[0] ?? "";
  // The bold lead of "1. **Why us?**" begins after its number.
  const numbered = /^\s{0,40}\d{1,3}[.)]\s+(?=[*_]{2})/.exec(body)?.[0] ?? "";
  const { text, lead, bold } = readInlineMarkdown(body.slice((bullet || numbered).length));
  if (!hasWords(text)) return null;
  const marks = { heading, lead, bold, quoted: quotation !== "", apart: apart || heading > 0 };
  if (numbered) {
    const number = `${numbered.trim()} `;
    return articleLine(line, number + text, { ...marks, lead: lead > 0 ? lead + number.length : 0 });
  }
  return articleLine(line, text, bullet ? { ...marks, list: "bullet" } : marks);
}

/** How many rows at the top are front matter, with the lines of hyphens around it. */
function frontMatterEnd(rows: string[]): number {
  if (rows[0]?.trim() !== "---") return 0;
  const end = rows.slice(1, MAX_FRONT_MATTER_LINES).findIndex((row) => row.trim() === "---");
  const inside = rows.slice(1, end + 1);
  return end > 0 && inside.every((row) => row.trim() === "" || /^[\w-]+:|^\s+\S|^-\s/.test(row)) ? end + 2 : 0;
}
