import { describe, expect, it } from "vitest";
import type { LabelledAnswer } from "../../lines/read";
import type { Level } from "../../schema";
import { learnedMatching } from "./learned";
import { chooseBackground, examineLabelled, leaveOneQuestionOut, questionsOf, withoutLookFors } from "./training";

const GOOD = "Last May I dug three holes, tested the soil with a kit from the shop and wrote down the numbers.";
const POOR = "The train was late, so we waited at the station until noon and then went home by bus.";

function labelled(question: string, answer: string, level: Level): LabelledAnswer {
  const lookFors = [
    "dug a hole",
    "used a test kit",
    `${question} a`,
    `${question} b`,
    `${question} c`,
    `${question} d`,
    `${question} e`,
    `${question} f`,
  ];
  const criteria = [{ id: "soil", text: "Tests the soil", weight: 1, probe: "", lookFors }];
  return {
    id: question,
    question: { id: question, question, kind: "technical", intent: "", example: "", criteria, redFlags: [] },
    answer,
    profile: null,
    levels: { soil: level },
    redFlag: false,
    raters: [],
  };
}

const QUESTIONS = ["How do you plan a garden?", "What do you plant first?", "When do you water?"];

describe("leaveOneQuestionOut", () => {
  it("reads each question as if its labels had never been seen", async () => {
    const readings = async (levelsOfTheFirst: [Level, Level]) => {
      const all = QUESTIONS.flatMap((question, index) => [
        labelled(question, GOOD, index === 0 ? levelsOfTheFirst[0] : 3),
        labelled(question, POOR, index === 0 ? levelsOfTheFirst[1] : 0),
      ]);
      const background = chooseBackground(all);
      const samples = await Promise.all(
        all.map((one) => examineLabelled(one, { anywhere: background, matching: learnedMatching })),
      );
      return [...leaveOneQuestionOut(samples)];
    };
    const [straight, turned] = [await readings([3, 0]), await readings([0, 3])];
    expect(straight.map(({ sample }) => sample.labelled.id)).toEqual(QUESTIONS.flatMap((id) => [id, id]));
    expect(turned.slice(0, 2).map(({ reading }) => reading)).toEqual(
      straight.slice(0, 2).map(({ reading }) => reading),
    );
  });

  it("leaves an answer unjudged that is not in English", async () => {
    const german = "Ich habe drei Löcher gegraben und dann den Boden mit einem Kasten aus dem Laden geprüft.";
    const all = [labelled("one", GOOD, 3), labelled("one", POOR, 0), labelled("two", german, 3)];
    const samples = await Promise.all(
      all.map((one) => examineLabelled(one, { anywhere: [], matching: learnedMatching })),
    );
    const [last] = [...leaveOneQuestionOut(samples)].slice(-1);
    expect(last?.reading.claims.map(({ level }) => level)).toEqual([null]);
  });
});

describe("chooseBackground", () => {
  it("takes a few look-fors of each question, whatever the order of the answers", () => {
    const all = QUESTIONS.map((question) => labelled(question, GOOD, 3));
    const background = chooseBackground(all);
    expect(background.map(({ question }) => question)).toEqual(QUESTIONS);
    for (const { phrases } of background) expect(new Set(phrases).size).toBe(6);
    expect(chooseBackground(all.toReversed())).toEqual(background.toReversed());
  });
});

it("withoutLookFors leaves out look-fors alone", () => {
  const one = labelled("one", GOOD, 3);
  const stripped = withoutLookFors(one);
  expect(stripped.question.criteria).toEqual([{ ...one.question.criteria[0], lookFors: [] }]);
  expect({ ...stripped, question: null }).toEqual({ ...one, question: null });
});

it("questionsOf names each question once, in order", () =>
  expect(questionsOf(["b", "a", "b"].map((question) => labelled(question, GOOD, 3)))).toEqual(["b", "a"]));
