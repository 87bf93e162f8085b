import { describe, expect, it } from "vitest";
import type { CompetencyProgress } from "./competencies";
import { standingsOf } from "./standings";

const progress = (competency: string, mean: number, halfWidth: number | null = 10, reader = "offline m 1") => ({
  competency,
  answers: 6,
  runs: [],
  breaks: [],
  recent: { mean, answers: 6, band: halfWidth === null ? null : { halfWidth, low: 0, high: 100 }, reader },
  change: { kind: "early" } as const,
});
const named = (...competencies: CompetencyProgress[]) => {
  const { strengths, gaps, isClear } = standingsOf(competencies, [], []);
  return { strengths: strengths.map(({ competency }) => competency), gaps: gaps.map((gap) => gap.competency), isClear };
};

describe("strengths and gaps", () => {
  it("part at mostly explained, the strongest and the weakest first", () =>
    expect(named(progress("A", 59), progress("B", 60), progress("C", 90), progress("D", 20))).toEqual({
      strengths: ["C", "B"],
      gaps: ["D", "A"],
      isClear: true,
    }));
  it("name three of each at most", () =>
    expect(named(...["A", "B", "C", "D"].map((name, place) => progress(name, 70 + place))).strengths).toEqual([
      "D",
      "C",
      "B",
    ]));
  it("are not clear within the error of both, nor where nobody measured it", () => {
    // Two means that are each within 10 points differ clearly from 14.2 points on.
    expect(named(progress("A", 60), progress("B", 74)).isClear).toBe(false);
    expect(named(progress("A", 60), progress("B", 75)).isClear).toBe(true);
    expect(named(progress("A", 60), progress("B", 75, 20)).isClear, "the wider band counts").toBe(false);
    expect(named(progress("A", 0, null), progress("B", 100, null)).isClear).toBe(false);
  });
  it("leave out what another judge read lately", () =>
    expect(named(progress("A", 70), progress("B", 10, 10, "llm big 2"))).toEqual({
      strengths: ["A"],
      gaps: [],
      isClear: false,
    }));
});
