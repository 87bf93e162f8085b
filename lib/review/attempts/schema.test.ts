import { describe, expect, it } from "vitest";
import { attemptFilterSchema, placeInAddress, placeSchema, searchWords } from "./schema";

describe("a filter in an address", () => {
  it.each([
    [{}, {}],
    [{ search: "  alarm " }, { search: "alarm" }],
    [{ search: "", bank: "", from: "" }, {}],
    [
      { bank: "general", question: "a-conflict" },
      { bank: "general", question: "a-conflict" },
    ],
    [{ bank: "../etc" }, {}],
    [{ bank: ["a", "b"] }, {}],
    [
      { score: "80-100", mode: "practice" },
      { score: "80-100", mode: "practice" },
    ],
    [{ score: "12", mode: "other" }, {}],
    [{ from: "2026-11-26", to: "2026-02-30" }, { from: "2026-11-26" }],
    [{ search: "x".repeat(201) }, {}],
  ])("%j is read as %j", (parameters, filter) => expect(attemptFilterSchema.parse(parameters)).toEqual(filter));
});

describe("the words of a search", () => {
  it.each([
    [undefined, []],
    ["!?", []],
    ["Alarm, alarm ALARM", ["alarm"]],
    ["I don't", ["i", "don", "t"]],
    ["a b c d e f g h i j", ["a", "b", "c", "d", "e", "f", "g", "h"]],
  ])("of %j are %j", (search, words) => expect(searchWords(search)).toEqual(words));
});

describe("a place in an address", () => {
  const place = { askedAt: new Date("2026-11-26T10:00:00.123Z"), id: "019ac000-0000-7000-8000-000000000001" };
  it("comes back as it went", () => expect(placeSchema.parse(placeInAddress(place))).toEqual(place));
  it.each(["", "1", "x-019ac000-0000-7000-8000-000000000001", `9999999999999999-${place.id}`, "1-' OR 1=1"])(
    "is no place: %j",
    (text) => expect(placeSchema.safeParse(text).success).toBe(false),
  );
});
