import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inventedNumbers } from "./invented-numbers";

describe("inventedNumbers", () => {
  it.each<[text: string, answer: string, invented: string[]]>([
    ["I saw 12 patients.", "I saw patients.", ["12"]],
    ["I saw 12 patients.", "I saw 12 patients.", []],
    ["I saw twelve patients.", "I saw 12 patients.", []],
    ["I saw 25 patients.", "I saw twenty-five patients.", []],
    ["I saw Twenty Five patients.", "I saw 25.", []],
    ["two hundred and fifty beds", "a 250-bed hospital", []],
    ["a hundred beds", "100 beds", []],
    ["hundreds of beds", "some beds", ["hundreds"]],
    ["two thousand five hundred", "2,500", []],
    ["3 million", "three million", []],
    ["a dozen eggs", "12 eggs", []],
    ["two dozen eggs", "24 eggs", []],
    ["five six patients", "five or six patients", []],
    ["1,000 and 1000", "one thousand", []],
    ["at 8:40", "at 8.40", []],
    ["at 08:05", "at 8.5", ["08:05"]],
    ["2.50 pounds", "2.5 pounds", []],
    ["1.5 litres", "15 litres", ["1.5"]],
    ["on 3.4.2024", "on 3.4.2023", ["3.4.2024"]],
    ["in 2021", "last year", ["2021"]],
    ["the 12th bed, 3pm, COVID-19, 80%", "12, 3, 19 and 80", []],
    ["I saw [12] patients in [how many weeks, e.g. 3].", "I saw patients.", []],
    ["[how many] patients and 4 nurses", "patients and nurses", ["4"]],
    ["4 and 4 and four", "none", ["4"]],
    ["no one, one of them, one hundred", "nothing", ["one hundred"]],
    ["someone often weighed the canteen's stone", "nothing", []],
    ["the second time, at first", "nothing", []],
    ["", "3", []],
  ])("%j from %j: %j", (text, answer, invented) => {
    expect(inventedNumbers(text, answer)).toEqual(invented);
  });

  it("finds none in the answer itself, and none in brackets, whatever is written", () => {
    const writing = fc.stringMatching(/^(?:(?:two|ten|sixty|hundred|dozens?|12|0\.5|7:30|and|bed|,|-|\[|\]) ?)*$/);
    fc.assert(fc.property(writing, (text) => inventedNumbers(text, text).length === 0));
    fc.assert(fc.property(writing, (text) => inventedNumbers(`[${text.replaceAll("]", "")}]`, "").length === 0));
  });
});
