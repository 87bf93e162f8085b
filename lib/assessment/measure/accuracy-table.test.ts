import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { publishedBands, publishedMeasurements } from "../published";
import { accuracyTable, withAccuracyTable } from "./accuracy-table";

const published = { ...publishedMeasurements, bands: publishedBands };
const readme = readFileSync("README.md", "utf8");

describe("the README's accuracy table", () => {
  it("is what was published; npm run publish-measurements writes it", () =>
    expect(withAccuracyTable(readme, published)).toBe(readme));

  it("says what was measured", () => {
    const { withLookFors, withoutLookFors } = published;
    const table = accuracyTable(published);
    expect(table).toContain("| labelled-dev | labelled-train | both | both, without look-fors |");
    expect(table).toContain(`**${withLookFors.qwk.value.toFixed(2)}**`);
    expect(table).toContain(`**${withoutLookFors.qwk.value.toFixed(2)}**`);
    for (const kind of Object.keys(withLookFors.byProfile)) expect(table).toContain(`*${kind}*`);
  });
});

describe("withAccuracyTable", () => {
  it.each([
    ["fills the place that is kept for it", "a\n\n<!-- accuracy -->\n\nb\n"],
    ["renews what stood there", "a\n\n<!-- accuracy: old -->\n\n| 1 |\n\n<!-- /accuracy -->\n\nb\n"],
  ])("%s", (_, before) => {
    const after = withAccuracyTable(before, published);
    expect(after).toMatch(/^a\n\n<!-- accuracy[^\n]*-->\n\n\| \| labelled-dev [\s\S]*\n\n<!-- \/accuracy -->\n\nb\n$/);
    expect(withAccuracyTable(after, published)).toBe(after);
  });

  it("says so where there is no place", () =>
    expect(() => withAccuracyTable("# Greenroom\n", published)).toThrow("<!-- accuracy -->"));
});
