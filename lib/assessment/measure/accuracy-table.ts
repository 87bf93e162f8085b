import type { Bands } from "../band";
import type { Figures, Measurement } from "./measurement";

const BEGIN = "<!-- accuracy: written by npm run publish-measurements -->";
const END = "<!-- /accuracy -->";

/** What is published of a judge: with what a question's rubric says to look for, and without it. */
export type Published = { withLookFors: Measurement; withoutLookFors: Measurement; bands: Bands };

/**
 * Puts the published figures into the README, in the place of those that stand there.
 * @throws an Error where the README has no place for them
 */
export function withAccuracyTable(readme: string, published: Published): string {
  const place = /<!-- accuracy[^\n]*-->(?:[\s\S]*?<!-- \/accuracy -->)?/;
  if (!place.test(readme)) throw new Error("README.md has no line <!-- accuracy --> for the figures to stand in.");
  return readme.replace(place, () => `${BEGIN}\n\n${accuracyTable(published)}\n\n${END}`);
}

/** The figures as a Markdown table: a column for each file of labelled answers, one for all, one without look-fors. */
export function accuracyTable({ withLookFors, withoutLookFors, bands }: Published): string {
  const files = Object.entries(withLookFors.files ?? {});
  const columns: Figures[] = [...files.map(([, figures]) => figures), withLookFors, withoutLookFors];
  const names = [...files.map(([name]) => name), "both", "both, without look-fors"];
  const row = (label: string, cell: (figures: Figures) => string) => `| ${[label, ...columns.map(cell)].join(" | ")} |`;
  const kinds = Object.entries(withLookFors.byProfile).sort(([, one], [, other]) => other.labelled - one.labelled);
  const width = (answers: number) => Math.round(bands.halfWidths[answers - 1] ?? 0);
  const found = bands.coverage.map(({ n, value, low, high }) => {
    const share = `${percent(value)} (${percent(low)} to ${percent(high)})`;
    return `${n === 1 ? "one answer" : `a mean over ${n}`}: ±${width(n)}, held by ${share}`;
  });
  return [
    `| | ${names.join(" | ")} |`,
    `|---|${columns.map(() => "---:|").join("")}`,
    row("answers", ({ n }) => String(n)),
    row(
      "agreement with the raters (QWK over criteria)",
      ({ qwk }) => `**${fraction(qwk.value)}** (${fraction(qwk.low)} to ${fraction(qwk.high)})`,
    ),
    row("the same level", ({ exact }) => percent(exact)),
    row("at most one level apart", ({ adjacent }) => percent(adjacent)),
    row("rank correlation of scores", ({ spearman }) => (spearman === null ? "none" : fraction(spearman))),
    ...kinds.map(([kind]) =>
      row(`mean score of *${kind}* answers (labelled)`, ({ byProfile }) => {
        const figures = byProfile[kind];
        return figures ? `${Math.round(figures.mean)} (${Math.round(figures.labelled)})` : "";
      }),
    ),
    row("red flags: precision, recall", ({ redFlag }) => `${percent(redFlag.precision)}, ${percent(redFlag.recall)}`),
    row("criteria not judged", ({ notJudged }) => percent(notJudged)),
    row("milliseconds for an answer", ({ msPerAnswer }) => String(Math.round(msPerAnswer))),
    "",
    `The offline judge (\`${withLookFors.model}\`), by ${withLookFors.protocol}; in brackets behind agreement a 95% bootstrap interval, resampled by question.`,
    `The band around a score, drawn to hold ${percent(bands.aim)}: ${found.join("; ")}.`,
    "A language model has no figures here until somebody measures it.",
  ].join("\n");
}

function fraction(value: number): string {
  return value.toFixed(2);
}

function percent(share: number | null): string {
  return share === null ? "none" : `${Math.round(share * 100)}%`;
}
