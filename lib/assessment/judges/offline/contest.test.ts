import { describe, expect, it } from "vitest";
import { contestOf, share } from "./contest";
import type { Matches } from "./matching";
import type { Support } from "./support";

const TERMS = { sharpness: 0.2, elsewhere: 0.4 };

/** A criterion that the passages fit so well; its targets alike. */
const support = (breadth: number[]): Support => ({
  breadth,
  targets: breadth,
  twice: breadth,
  passages: breadth,
  meaning: [],
  words: [],
  wording: [],
  concepts: [],
  text: [],
  textWords: [],
});

describe("a criterion's share of a passage", () => {
  it.each([
    ["is half where nothing but talk of other things fits as well", 0.4, [], 0.5],
    ["is a third where a rival fits as well too", 0.4, [0.4], 1 / 3],
    ["is nearly all where it fits far better", 2, [0.4], 1],
    ["is nearly nothing where a rival fits far better", 0.4, [2], 0],
  ])("%s", (_, fit, rivals, expected) => expect(share(fit, rivals, TERMS)).toBeCloseTo(expected, 2));
});

describe("contestOf", () => {
  const [met, missed] = [support([0.9, 0.8, 0.1]), support([0.2, 0.1, 0.1])];
  const unmatched: Matches = { question: [], elsewhere: [], criteria: [] };

  it("tells the criterion that is met from the one that is not", () => {
    const [one, other] = [0, 1].map((index) => contestOf(index, [met, missed], unmatched, [0, 1, 2]));
    for (const name of ["breadth", "breadthShare", "breadthShareBest", "breadthShareMean", "breadthLead"] as const) {
      expect(one?.[name]).toBeGreaterThan(other?.[name] ?? Number.POSITIVE_INFINITY);
    }
    expect(one?.fitMeanLead).toBeCloseTo(-(other?.fitMeanLead ?? 0));
  });

  it("knows no lead where a criterion stands alone", () =>
    expect(contestOf(0, [met], unmatched, [0, 1, 2])).toMatchObject({
      breadthLead: 0,
      breadthLeads: 0,
      fitMeanLead: 0,
      fitMeanLeadOverBest: 0,
      twiceLead: 0,
    }));

  it("counts the leads of single units alone", () => {
    const all = contestOf(0, [met, missed], unmatched, [0, 1, 2]).breadthLeads;
    expect(contestOf(0, [met, missed], unmatched, [2]).breadthLeads).toBe(0);
    expect(all).toBeCloseTo((0.7 + 0.7) / Math.sqrt(3));
  });

  it("is decided by what was learned where both fit alike", () => {
    const matches = {
      ...unmatched,
      criteria: [
        [0, 0, 0],
        [0.9, 0.8, 0],
      ],
    };
    const [one, other] = [0, 1].map((index) => contestOf(index, [missed, missed], matches, [0, 1, 2]));
    expect(other?.breadthShare).toBeGreaterThan(one?.breadthShare ?? Number.POSITIVE_INFINITY);
  });
});
