import { readInlineMarkdown } from "./inline-markdown";
import { type ArticleLine, articleLine, hasWords } from "./line";

/** The line under a table's head, e.g. "|---|:-:|". */
export function isTableRule(row: string): boolean {
  return /^[\s|:-]{3,500}$/.test(row) && row.includes("|") && row.includes("-");
}

/** The rows of a Markdown table from its head at `first` on, and the index of its last row. */
export function tableLines(rows: string[], first: number): { lines: ArticleLine[]; last: number } {
  const head = cellsOf(rows[first] ?? "");
  const lines: ArticleLine[] = [];
  let last = first + 1;
  while (rows[last + 1]?.includes("|")) {
    last++;
    lines.push(...tableRow(head, cellsOf(rows[last] ?? ""), last + 1));
  }
  return { lines, last };
}

/**
 * One row of a table as lines: the question, then every other cell after the name of its column.
 * @param head the names of the columns; where none says "question", the first that is not a number holds it
 */
export function tableRow(head: string[], cells: string[], line: number): ArticleLine[] {
  const named = head.findIndex((name) => /\bquestions?\b/i.test(name));
  const asking = named >= 0 ? named : cells.findIndex((cell) => hasWords(cell) && !/^#?\d+\.?$/.test(cell));
  const number = cells.find((cell, column) => column !== asking && /^#?\d{1,3}\.?$/.test(cell));
  return cells
    .map((cell, column) => ({ cell, column }))
    .filter(({ cell }) => hasWords(cell) && cell !== number)
    .sort((one, other) => Number(other.column === asking) - Number(one.column === asking))
    .map(({ cell, column }) => {
      if (column !== asking) return articleLine(line, head[column] ? `${head[column]}: ${cell}` : cell);
      const numbered = number === undefined ? cell : `${Number.parseInt(number.replace("#", ""), 10)}. ${cell}`;
      return articleLine(line, numbered, { bold: true, apart: true });
    });
}

function cellsOf(row: string): string[] {
  const inside = row
    .trim()
    .replace(/^\|/, "")
    .replace(/(?<!\\)\|$/, "");
  return inside.split(/(?<!\\)\|/).map((cell) => readInlineMarkdown(cell.replaceAll("\\|", "|")).text);
}
