import { describe, expect, it } from "vitest";
import { deniesCriterion, isList } from "./gates";
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

describe("isList", () => {
  it.each([
    [
      "keywords",
      "wristband, date of birth, chart, allergy band, request form, label, barcode, double check, documentation",
    ],
    [
      "keywords in sentences of one word",
      "Triage. Airway. Tourniquet. Oxygen. Handover. Hazards. Resources. Police. Fire. Cones. Lights. Tape.",
    ],
    [
      "keywords without punctuation",
      "capnography oximetry doppler leak test circuit soda lime cuff laryngoscope reflex tone temperature chart",
    ],
    [
      "tips as lines",
      "- check the wristband\n- ask for the date of birth\n- compare both with the form\n- stop if anything differs\n- write it down",
    ],
    [
      "tips as sentences",
      "Check the wristband. Ask for the name. Compare with the form. Stop if in doubt. Tell the nurse. Write it down. Sign it.",
    ],
    [
      "what people say, as lines",
      "I asked him his name\nlooked at the band\nI never guess\nrang the ward\nwaited for the nurse\nsigned the form",
    ],
  ])("sees one in %s", (_, text) => {
    expect(isList(text)).toBe(true);
  });

  it.each([
    [
      "speech",
      "I look at the wristband, then I ask for the date of birth, and I compare both with the form before I start.",
    ],
    [
      "terse speech",
      "Saturday, 40 covers, fryer down. I moved the chips to the oven, rang the owner, cut two dishes, told the floor.",
    ],
    [
      "a learner's speech",
      "Customer come angry, I listen, I say sorry, I bring new plate, she happy, my boss also happy with me.",
    ],
    [
      "a transcript",
      "so first i look at the band and then i ask the name and the birthday and then i check the paper and start",
    ],
    [
      "points in sentences",
      "- First I check the band and ask for the name.\n- Then I compare it with the form.\n- If it differs I stop.\n- I call the nurse.\n- I write it down.",
    ],
    ["a short reply", "Gloves, apron, then the spill kit."],
  ])("sees none in %s", (_, text) => {
    expect(isList(text)).toBe(false);
  });
});
