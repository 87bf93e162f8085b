import { expect, it } from "vitest";
import { rubricVersion } from "./rubric-version";
import type { Question } from "./schema";
import { smallCriterion, smallQuestion } from "./small-bank.fixture";

const second = { ...smallCriterion, id: "second" };

it("is 12 hex digits that stay the same from release to release", () => {
  expect(rubricVersion(smallQuestion)).toBe("83bcdc61d541");
});

it.each<[string, Partial<Question>]>([
  ["the wording", { question: "How do you find out who a patient is?" }],
  ["the kind", { kind: "situational" }],
  ["a criterion's id", { criteria: [{ ...smallCriterion, id: "second" }] }],
  ["a criterion's text", { criteria: [{ ...smallCriterion, text: "Asks for three identifiers" }] }],
  ["a weight", { criteria: [{ ...smallCriterion, weight: 1 }] }],
  ["the look-fors", { criteria: [{ ...smallCriterion, lookFors: ["read the wristband"] }] }],
  ["another criterion", { criteria: [smallCriterion, second] }],
  ["the red flags", { redFlags: [] }],
  ["the example", { example: "I read the wristband and ask." }],
])("changes with %s", (_, change) => {
  expect(rubricVersion({ ...smallQuestion, ...change })).not.toBe(rubricVersion(smallQuestion));
});

it.each<[string, Partial<Question>]>([
  ["id", { id: "other" }],
  ["competency", { competency: "Safety" }],
  ["intent", { intent: "It matters." }],
  ["probes", { criteria: [{ ...smallCriterion, probe: "And then?" }] }],
])("does not change with the %s", (_, change) => {
  expect(rubricVersion({ ...smallQuestion, ...change })).toBe(rubricVersion(smallQuestion));
});

it("does not depend on the order in which a question's fields were written", () => {
  const { question, ...rest } = smallQuestion;
  const { id, ...others } = smallCriterion;
  expect(rubricVersion({ ...rest, criteria: [{ ...others, id }], question })).toBe(rubricVersion(smallQuestion));
});

it("tells where one text ends and the next begins", () => {
  const joined = { ...smallQuestion, redFlags: ["one two"] };
  expect(rubricVersion({ ...smallQuestion, redFlags: ["one", "two"] })).not.toBe(rubricVersion(joined));
});
