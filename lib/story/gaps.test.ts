import { describe, expect, it } from "vitest";
import { makeQuestion } from "@/tests/fixtures/questions";
import { competenciesOf, gapsIn } from "./gaps";

const bank = {
  questions: [
    makeQuestion({ competency: "Safety", kind: "situational" }),
    makeQuestion({ competency: "Teamwork", kind: "behavioural" }),
    makeQuestion({ competency: "Safety", kind: "technical" }),
    makeQuestion({ competency: "Motivation", kind: "motivation" }),
    makeQuestion({ competency: "Experience", kind: "background" }),
  ],
};

describe("what is still without a story", () => {
  it("asks for a case where the questions do, once for each competency", () =>
    expect(competenciesOf(bank)).toEqual(["Safety", "Teamwork"]));

  it.each([
    ["no story", [], ["Safety", "Teamwork"]],
    ["a story that shows nothing yet", [[]], ["Safety", "Teamwork"]],
    ["one story", [["Teamwork"]], ["Safety"]],
    ["one that shows several, whatever the case", [["teamwork", "SAFETY"]], []],
    ["something else", [["Juggling"]], ["Safety", "Teamwork"]],
  ])("with %s", (_, stories, gaps) =>
    expect(
      gapsIn(
        bank,
        stories.map((competencies) => ({ competencies })),
      ),
    ).toEqual(gaps),
  );
});
