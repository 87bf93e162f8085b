import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Stretch, wordDifference } from "./word-difference";

const shown = (cut: Stretch[]) => cut.map(({ text, isOwn }) => (isOwn ? `[${text}]` : text)).join("");
const sides = (before: string, after: string) => {
  const difference = wordDifference(before, after);
  return difference && [shown(difference.before), shown(difference.after)];
};

describe("the difference of two answers", () => {
  it.each([
    [
      "I check the name, then I begin with the blood.",
      "I check the wristband, then I begin with the blood.",
      ["I check the [name,] then I begin with the blood.", "I check the [wristband,] then I begin with the blood."],
    ],
    ["I check the name.", "I check the name. Twice.", ["I check the name.", "I check the name. [Twice.]"]],
    [
      "I saw it. I left the room again.",
      "I saw it. I stopped. I left the room again.",
      ["I saw it. I left the room again.", "I saw it. [I stopped.] I left the room again."],
    ],
    [
      "I left the room again.",
      "I stopped. I left the room again.",
      ["I left the room again.", "[I stopped.] I left the room again."],
    ],
    ["I check the name", "I, CHECK: the «name»!", ["I check the name", "I, CHECK: the «name»!"]],
    [
      "I do one thing and another at the end of my shift",
      "I do something and nothing at the end of my shift",
      ["I do [one thing and another] at the end of my shift", "I do [something and nothing] at the end of my shift"],
    ],
    [
      "First.\n\nThen one more of these.",
      "First.\n\nThen two more of these.",
      ["First.\n\nThen [one] more of these.", "First.\n\nThen [two] more of these."],
    ],
  ])("%j and %j", (before, after, marked) => expect(sides(before, after)).toEqual(marked));

  it("counts the words", () =>
    expect(wordDifference("I check the name then begin", "I check the wristband very well then begin")).toMatchObject({
      kept: 5,
      gone: 1,
      come: 3,
    }));

  it.each([
    ["Nothing in here is alike.", "Altogether other words."],
    ["", "Some words."],
    ["wholly ".repeat(1300), "different ".repeat(1300)],
  ])("is none where they have too little in common", (before, after) => expect(sides(before, after)).toBeNull());

  const answer = fc
    .array(fc.constantFrom("I", "check", "Check,", "the", "name", "—", "\n\n", "…twice", "ÉCRIT"), { maxLength: 30 })
    .chain((words) => fc.constantFrom(words.join(" "), words.join("  "), ` ${words.join(" ")}\n`));

  it("loses and moves nothing of either", () => {
    fc.assert(
      fc.property(answer, answer, (before, after) => {
        const difference = wordDifference(before, after);
        if (!difference) return;
        expect(difference.before.map(({ text }) => text).join("")).toBe(before);
        expect(difference.after.map(({ text }) => text).join("")).toBe(after);
      }),
    );
  });

  it("marks nothing in an answer beside itself", () => {
    fc.assert(
      fc.property(answer, (text) => {
        const difference = wordDifference(text, text);
        expect([...(difference?.before ?? []), ...(difference?.after ?? [])].some(({ isOwn }) => isOwn)).toBe(false);
      }),
    );
  });
});
