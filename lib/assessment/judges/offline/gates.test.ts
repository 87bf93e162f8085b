import { describe, expect, it } from "vitest";
import { deniesCriterion } from "./gates";
import { wordsOf } from "./words";

const WRISTBAND = "Checks the wristband before the procedure";

describe("deniesCriterion", () => {
  it.each([
    "I never check the wristband.",
    "Honestly, I don't check it, they know me.",
    "I don't really bother to look at the wristband.",
    "we never look at a wristband here",
    "I hardly ever check those.",
  ])("hears it in %j", (answer) => {
    expect(deniesCriterion(wordsOf(answer), WRISTBAND)).toBe(true);
  });

  it.each([
    "I check the wristband.",
    "I never start without checking the wristband.",
    "I don't start until I have checked the wristband.",
    "I don't trust the list, and check the wristband too.",
    "I don't know what is on the wristband before I check it.",
    "He never checked the wristband, so I did.",
  ])("does not hear it in %j", (answer) => {
    expect(deniesCriterion(wordsOf(answer), WRISTBAND)).toBe(false);
  });

  it("lets a criterion that asks for a denial have one", () => {
    expect(deniesCriterion(wordsOf("I never guess the dose"), "Never guesses the dose")).toBe(false);
  });
});
