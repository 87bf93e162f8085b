import { describe, expect, it } from "vitest";
import { readAdvice } from "./advice-text";

const ADVICE =
  "## What to add\n\n- The day.\n- The form.\n\n## A stronger version\n\nOn [the day] I rang.\n\n## A follow-up question\n\nAnd then?";
const PARTS = {
  whatToAdd: "- The day.\n- The form.",
  strongerVersion: "On [the day] I rang.",
  followUpQuestion: "And then?",
};

describe("readAdvice", () => {
  it.each([
    ["as asked for", ADVICE],
    ["with words before it", `Here you are.\n\n${ADVICE}`],
    ["with bold headings", ADVICE.replace(/^## (.*)$/gm, "**$1**")],
    ["with bold headings and colons", ADVICE.replace(/^## (.*)$/gm, "**$1:**")],
    ["with numbers and colons", ADVICE.replace(/^## (.*)$/gm, "1. $1:")],
    [
      "with other heading marks and case",
      ADVICE.replace(/^## (.*)$/gm, (_, words: string) => `# ${words.toUpperCase()}`),
    ],
    ["without a hyphen", ADVICE.replace("follow-up", "follow up")],
    ["with Windows line ends", ADVICE.replaceAll("\n", "\r\n")],
  ])("reads advice %s", (_, text) => {
    const read = readAdvice(text);
    expect({ ...read, whatToAdd: read.whatToAdd.replaceAll("\r", "") }).toEqual(PARTS);
  });

  it.each<[text: string, parts: Partial<typeof PARTS>]>([
    ["", {}],
    ["## What to", {}],
    ["## What to add\n- The d", { whatToAdd: "- The d" }],
    [ADVICE.slice(0, ADVICE.indexOf("I rang")), { whatToAdd: PARTS.whatToAdd, strongerVersion: "On [the day]" }],
    ["## A stronger version\nI rang.", {}],
    [
      "## What to add\n- I add what to add, in a stronger version.",
      { whatToAdd: "- I add what to add, in a stronger version." },
    ],
  ])("of %j gives what is there", (text, parts) => {
    expect(readAdvice(text)).toEqual({ whatToAdd: "", strongerVersion: "", followUpQuestion: "", ...parts });
  });
});
