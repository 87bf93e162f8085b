import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withoutFillers } from "./fillers";

const words = (text: string) =>
  withoutFillers(text)
    .split(/[\s,]+/)
    .filter(Boolean)
    .join(" ");

describe("withoutFillers", () => {
  it.each([
    ["Um, I rang the, er, ward.", "I rang the ward."],
    ["I basically took the cover off, you know, and cleaned it.", "I took the cover off and cleaned it."],
    ["i i i would rang the the ward", "i would rang the ward"],
    ["I rang the ward. So yeah, you know, it is what it is. They came.", "I rang the ward. They came."],
    ["like i like would like ring like the ward like now", "i would ring the ward now"],
  ])("reads %j as %j", (said, meant) => {
    expect(words(said)).toBe(meant);
  });

  it.each([
    "You know the answer before you open the valve, and I told him what I mean by that.",
    "It looks like rust, and I would like to see the pump.",
    "He had had the key since May.",
  ])("leaves %j alone", (sentence) => {
    expect(words(sentence)).toBe(sentence.replaceAll(",", ""));
  });

  it("keeps every position", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("um", "like", "you know", "the the", "valve.", "So yeah.", "\n", "I", "😀")),
        (parts) => {
          const answer = parts.join(" ");
          const blanked = withoutFillers(answer);
          expect(blanked).toHaveLength(answer.length);
          blanked.split("").forEach((sign, index) => {
            if (sign !== " ") expect(sign).toBe(answer[index]);
          });
        },
      ),
    );
  });
});
