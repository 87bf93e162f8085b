import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { benchPages } from "./pages";
import { isMissed, type Measured, performanceTable, withPerformanceTable } from "./table";

const row = (median: number, floor = 200): Measured => ({
  page: { name: "Home", path: "/", floor },
  empty: { status: 200, median: 9.6, slowest: 20 },
  full: { status: 200, median, slowest: median + 10 },
});

describe("the performance table", () => {
  it("has each figure beside its floor", () =>
    expect(performanceTable([row(50), { ...row(40), empty: null }], 100_000, "On this.").split("\n")).toEqual([
      "| milliseconds, median (slowest) | no attempts | 100,000 attempts | at most |",
      "|---|---:|---:|---:|",
      "| Home | 10 (20) | 50 (60) | 200 |",
      "| Home |  | 40 (50) | 200 |",
      "",
      "On this.",
    ]));
  it("says which floor was missed", () => {
    expect([row(200), row(201)].map(isMissed)).toEqual([false, true]);
    expect(performanceTable([row(201)], 1, "")).toContain("**missed**");
  });
  it("takes the place of the one before it, and leaves the rest", () => {
    const once = withPerformanceTable("before\n<!-- performance -->\nafter", "one");
    const twice = withPerformanceTable(once, "two $&");
    expect(twice).toMatch(/^before\n<!-- performance: [^\n]*-->\n\ntwo \$&\n\n<!-- \/performance -->\nafter$/);
  });
  it("is not written where there is no place for it", () =>
    expect(() => withPerformanceTable("nothing", "one")).toThrow("has no line"));
  it("has the pages in the README that are measured", () => {
    const readme = readFileSync("README.md", "utf8");
    const seeded = { deep: { askedAt: new Date(), id: "" }, bankId: "b", questionId: "q", interviewId: "i" };
    const names = benchPages(seeded).map(({ name }) => name);
    expect(names.filter((name) => !readme.includes(`| ${name} |`))).toEqual([]);
  });
});
