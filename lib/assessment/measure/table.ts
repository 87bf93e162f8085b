import type { Interval } from "../agreement";
import type { Figures } from "./figures";

/** A column of the table: the figures of one file, or of several together. */
export type Column = { name: string; figures: Figures };

const GAP = "   ";

/** The figures as an aligned table: one column for each file. Shares and agreement as fractions of 1, scores of 100. */
export function figuresTable(columns: Column[]): string {
  const row = (label: string, cell: (figures: Figures) => string) => [
    label,
    ...columns.map((column) => cell(column.figures)),
  ];
  const raters = Math.max(0, ...columns.map(({ figures }) => figures.ofRaters.length));
  const profiles = [...new Set(columns.flatMap(({ figures }) => Object.keys(figures.byProfile)))];
  const rows = [
    ["", ...columns.map(({ name }) => name)],
    row("answers", ({ n }) => String(n)),
    row("questions", ({ questions }) => String(questions)),
    row("criteria", ({ criteria }) => String(criteria)),
    [],
    ["Levels"],
    row("  QWK with the raters' consensus", ({ qwk }) => withInterval(qwk, 2)),
    ...Array.from({ length: raters }, (_, rater) =>
      row(`  QWK with rater ${rater + 1}`, ({ ofRaters }) => {
        const figures = ofRaters[rater];
        return figures ? withInterval(figures.qwk, 2) : "";
      }),
    ),
    row("  the same level", ({ exact }) => withInterval(exact, 2)),
    row("  at most one level apart", ({ adjacent }) => withInterval(adjacent, 2)),
    row("  not judged", ({ notJudged }) => decimals(notJudged, 3)),
    [],
    ["Scores"],
    row("  rank correlation", ({ spearman }) => withInterval(spearman, 2)),
    ...profiles.map((profile) =>
      row(`  mean of ${profile}`, ({ byProfile }) => {
        const figures = byProfile[profile];
        return figures ? `${withInterval(figures.mean, 0)}, labelled ${decimals(figures.labelled, 0)}` : "";
      }),
    ),
    [],
    ["Red flags"],
    row("  precision", ({ redFlag }) => withInterval(redFlag.precision, 2)),
    row("  recall", ({ redFlag }) => withInterval(redFlag.recall, 2)),
    [],
    row("Quotes found verbatim", ({ quotesFound }) => decimals(quotesFound, 3)),
    row("Milliseconds for an answer", ({ msPerAnswer }) => decimals(msPerAnswer, 0)),
    row("Tokens for an answer", ({ tokensPerAnswer }) => decimals(tokensPerAnswer, 0)),
  ];
  const widths = ["", ...columns].map((_, index) => Math.max(...rows.map((cells) => cells[index]?.length ?? 0)));
  return rows
    .map((cells) => cells.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join(GAP))
    .map((line) => line.trimEnd())
    .join("\n");
}

function withInterval({ value, low, high }: Interval, places: number): string {
  if (Number.isNaN(value)) return "none";
  return `${decimals(value, places)} (${decimals(low, places)} to ${decimals(high, places)})`;
}

function decimals(value: number, places: number): string {
  return Number.isNaN(value) ? "none" : value.toFixed(places);
}
