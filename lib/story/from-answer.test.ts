import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { partsOfAnswer } from "./from-answer";

describe("an answer sorted into the parts of a story", () => {
  it.each<[string, string, string, string]>([
    [
      "We had two patients called Kowalski in one bay. I compared the birthday with the band. I told the nurse in charge. Since then we print the labels at the bedside.",
      "We had two patients called Kowalski in one bay.",
      "I compared the birthday with the band. I told the nurse in charge.",
      "Since then we print the labels at the bedside.",
    ],
    [
      "The report took six hours. Nobody dared touch it. I read it for two weeks and moved it to one table. In the end it ran in four minutes.",
      "The report took six hours. Nobody dared touch it.",
      "I read it for two weeks and moved it to one table.",
      "In the end it ran in four minutes.",
    ],
    ["I wash my hands.", "", "I wash my hands.", ""],
    ["They thanked me. Complaints fell by 20%.", "", "They thanked me.", "Complaints fell by 20%."],
    ["", "", "", ""],
  ])("%s", (answer, situation, action, result) => expect(partsOfAnswer(answer)).toEqual({ situation, action, result }));

  it("whatever was said: every word stands in one of the parts, in its order", () => {
    const sentence = fc.constantFrom(
      "I did it.",
      "It was late!",
      "So it ended well.",
      "We went on",
      "They thanked me.",
      "",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(sentence, fc.string())), (sentences) => {
        const answer = sentences.join(" ");
        const { situation, action, result } = partsOfAnswer(answer);
        const words = (text: string) => text.split(/\s+/).filter((word) => word !== "");
        expect([situation, action, result].flatMap(words)).toEqual(words(answer));
      }),
    );
  });
});
