import { describe, expect, it } from "vitest";
import type { Level } from "@/lib/assessment/schema";
import { agreementOf, ratedPoints } from "./compare";
import { ownLevelField, ratingFormSchema } from "./schema";

const finding = (criterionId: string, level: Level | null) => ({ criterionId, level });

describe("one's own levels beside the judge's", () => {
  it("only points that both gave a level count", () =>
    expect(ratedPoints({ a: 3, b: 0, gone: 1 }, [finding("a", 2), finding("b", null), finding("c", 1)])).toEqual([
      { criterionId: "a", own: 3, judged: 2 },
    ]));
  it("are counted as the same, higher and lower", () =>
    expect(
      agreementOf([
        { own: 2, judged: 2 },
        { own: 3, judged: 0 },
        { own: 1, judged: 2 },
        { own: 0, judged: 0 },
      ]),
    ).toEqual({ points: 4, same: 2, higher: 1, lower: 1 }));
});

describe("the form of a rating", () => {
  it("holds the criteria that were rated, and ignores what a form carries besides", () =>
    expect(
      ratingFormSchema.parse([
        ["$ACTION_ID", "x"],
        [ownLevelField("structure"), "0"],
      ]),
    ).toEqual({ structure: 0 }));
  it("may be empty", () => expect(ratingFormSchema.parse([])).toEqual({}));
  it.each([
    ["a level that does not exist", "structure", "4"],
    ["a level that is no number", "structure", "high"],
    ["a criterion that is no id", "No id", "1"],
  ])("refuses %s", (_, criterion, value) =>
    expect(ratingFormSchema.safeParse([[ownLevelField(criterion), value]]).success).toBe(false),
  );
  it("does not take nothing for the level missing", () =>
    expect(ratingFormSchema.safeParse([[ownLevelField("structure"), ""]]).success).toBe(false));
});
