import { expect, it } from "vitest";
import { SCORE_RANGES, scoreRangeOf } from "./score-range";

it.each([
  [null, "none"],
  [0, "0-29"],
  [29, "0-29"],
  [30, "30-59"],
  [59, "30-59"],
  [60, "60-79"],
  [79, "60-79"],
  [80, "80-100"],
  [100, "80-100"],
])("a score of %s lies in: %s", (score, range) => expect(scoreRangeOf(score)).toBe(range));

it.each(SCORE_RANGES)("%s holds the two scores that name it", (range) => {
  expect(range.split("-").map((bound) => scoreRangeOf(Number(bound)))).toEqual([range, range]);
});
