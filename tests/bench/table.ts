import type { Taken } from "./measure";
import type { BenchPage } from "./pages";

const BEGIN = "<!-- performance: written by npm run bench -- --write -->";
const END = "<!-- /performance -->";

/** A page with what it took on an empty database and on a full one; null where it is not there without attempts. */
export type Measured = { page: BenchPage; empty: Taken | null; full: Taken };

export function isMissed({ page, full }: Measured): boolean {
  return full.median > page.floor;
}

/** @param about what it was measured on, as a sentence */
export function performanceTable(rows: readonly Measured[], attempts: number, about: string): string {
  return [
    `| milliseconds, median (slowest) | no attempts | ${attempts.toLocaleString("en-GB")} attempts | at most |`,
    "|---|---:|---:|---:|",
    ...rows.map(
      (row) =>
        `| ${row.page.name} | ${row.empty ? figure(row.empty) : ""} | ${figure(row.full)}${isMissed(row) ? " **missed**" : ""} | ${row.page.floor} |`,
    ),
    "",
    about,
  ].join("\n");
}

function figure({ median, slowest }: Taken): string {
  return `${Math.round(median)} (${Math.round(slowest)})`;
}

/**
 * Puts the table into the README, in the place of the one that stands there.
 * @throws an Error where the README has no place for it
 */
export function withPerformanceTable(readme: string, table: string): string {
  const place = /<!-- performance[^\n]*-->(?:[\s\S]*?<!-- \/performance -->)?/;
  if (!place.test(readme)) throw new Error("README.md has no line <!-- performance --> for the figures to stand in.");
  return readme.replace(place, () => `${BEGIN}\n\n${table}\n\n${END}`);
}
