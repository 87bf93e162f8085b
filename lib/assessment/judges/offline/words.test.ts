import { describe, expect, it } from "vitest";
import { copiedShare, repeatedShare } from "./overlap";
import { coverage } from "./support";
import { stem, stemsOf, wordsOf } from "./words";

describe("wordsOf", () => {
  it.each([
    ["um I'd er check", ["id", "check"]],
    ["well-known, isn’t it?", ["well-known", "isnt", "it"]],
    ["3.5 mg at 10:20", ["3.5", "mg", "at", "10", "20"]],
    ["", []],
  ])("reads %j", (text, plain) => {
    expect(wordsOf(text).map((word) => word.plain)).toEqual(plain);
  });
});

describe("stem", () => {
  it.each([
    ["checks", "checked"],
    ["checking", "check"],
    ["apologised", "apologises"],
    ["stopped", "stopping"],
    ["allergies", "allergy"],
  ])("joins %j and %j", (one, other) => {
    expect(stem(one)).toBe(stem(other));
  });

  it.each([
    ["glass", "gla"],
    ["nurse", "nut"],
  ])("keeps %j and %j apart", (one, other) => {
    expect(stem(one)).not.toBe(stem(other));
  });
});

describe("weight", () => {
  it.each([
    ["the", 0],
    ["worked", 0.3],
    ["passionate", 0.6],
    ["wristband", 1],
  ])("of %j is %d", (text, weight) => {
    expect(wordsOf(text).map((word) => word.weight)).toEqual([weight]);
  });
});

describe("coverage", () => {
  it.each([
    ["read the wristband", "I was reading her wristband", 1],
    ["read the wristband", "a blue lamp", 0],
    ["the of and", "the of and", 0],
  ])("of %j by %j", (phrase, text, share) => {
    expect(coverage(wordsOf(phrase), stemsOf(text))).toBe(share);
  });
});

describe("overlap", () => {
  it.each([
    ["all of it", "the red van is late", ["The red van is late!"], 1],
    ["none of it", "the red van is late", ["late is van red the"], 0],
    ["three words of six", "so the red van went away", ["the red van is late"], 0.5],
    ["nothing", "", ["the red van"], 0],
  ])("finds %s copied", (_, text, sources, share) => {
    expect(copiedShare(wordsOf(text), sources)).toBe(share);
  });

  it("finds repetition", () => {
    expect(repeatedShare(wordsOf("I ask the chef and then I tell the guest"))).toBe(0);
    expect(repeatedShare(wordsOf("ask the chef ".repeat(10)))).toBeGreaterThan(0.8);
  });
});
