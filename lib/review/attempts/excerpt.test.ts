import fc from "fast-check";
import { expect, it } from "vitest";
import { excerptOf } from "./excerpt";
import { searchWords } from "./schema";

const shown = (answer: string, search = "") =>
  excerptOf(answer, searchWords(search))
    .map(({ text, isFound }) => (isFound ? `[${text.trim()}]${text.endsWith(" ") ? " " : ""}` : text))
    .join("");

const LONG = `${"before ".repeat(40)}the alarm rang, so I ${"after ".repeat(40)}`;

it.each([
  ["In four steps.", "", "In four steps."],
  ["  In \n four\tsteps. ", "", "In four steps."],
  ["", "steps", ""],
  ["In FOUR steps.", "four", "In [FOUR] steps."],
  ["They sent the résumé back.", "resume", "They sent the [résumé] back."],
  ["I checked twice, and checked again.", "check", "I [checked] twice, and [checked] again."],
  ["Nothing of it.", "alarm", "Nothing of it."],
])("%j searched for %j is shown as %j", (answer, search, excerpt) => expect(shown(answer, search)).toBe(excerpt));

it("begins before the first find, and says that more stands around it", () => {
  const text = shown(LONG, "alarm");
  expect(text).toMatch(/^… (before )+the \[alarm\] rang, so I after .* …$/);
  expect(text.length).toBeLessThan(240);
});

it("is a stretch of the answer, whatever that is and whatever was looked for", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (answer, search) => {
      const whole = answer.trim().replace(/\s+/g, " ");
      const text = excerptOf(answer, searchWords(search))
        .map((piece) => piece.text)
        .join("");
      return whole.includes(text.replace(/^… /, "").replace(/ …$/, "")) || whole.includes(text);
    }),
  );
});
