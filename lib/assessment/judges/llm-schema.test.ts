import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startLanguageModel } from "@/tests/fakes/language-model";
import { makeQuestion } from "@/tests/fixtures/questions";
import { beyondStrictSubset, grammarOf } from "@/tests/fixtures/structured-output";
import { languageModelJudge } from "./llm";

const fake = await startLanguageModel();
afterAll(() => fake.close());

const criterion = (id: string) => ({ id, text: "Does it", weight: 1, probe: "How?", lookFors: [] });

/** The schema as it is sent for a question with these criteria. */
async function sentSchema(ids: string[]): Promise<unknown> {
  const judge = languageModelJudge({ apiKey: "sk-test", baseUrl: fake.baseUrl, model: "fake-model" });
  const question = makeQuestion({ criteria: ids.map(criterion) });
  await judge.read({ question, answer: "I did.", unfoundQuotes: [], signal: new AbortController().signal });
  const format = fake.requests.at(-1)?.body.response_format;
  if (format?.type !== "json_schema") throw new Error("a schema was expected");
  expect(format.json_schema.strict).toBe(true);
  return format.json_schema.schema;
}

const LONGEST_IDS = Array.from({ length: 8 }, (_, index) => `${index}${"a".repeat(79)}`);

describe("the judge's schema, within what strict structured output takes everywhere", () => {
  it.each([
    ["one criterion", ["warns"]],
    ["eight with the longest ids", LONGEST_IDS],
    ["names that objects have anyway", ["constructor", "to-string", "1", "length"]],
  ])("with %s", async (_, ids) => {
    expect(beyondStrictSubset(await sentSchema(ids))).toEqual([]);
  });

  const object = (properties: object, rest: object = {}) => ({
    type: "object",
    properties,
    required: Object.keys(properties),
    additionalProperties: false,
    ...rest,
  });
  const nested = (levels: number): object => (levels === 0 ? { type: "string" } : object({ a: nested(levels - 1) }));
  const many = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`p${index}`, { type: "null" }]));
  it.each<[name: string, schema: unknown, problems: string[]]>([
    ["a plain object", object({ a: { type: "string" }, b: { type: "array", items: { type: "number" } } }), []],
    ["an optional property", object({ a: { type: "string" } }, { required: [] }), ["$.a is optional"]],
    ["additional properties", object({}, { additionalProperties: true }), ["$ allows additional properties"]],
    ["a length", object({ a: { type: "string", maxLength: 9 } }), ["$.a uses maxLength"]],
    [
      "a default, deep down",
      object({ a: { type: "array", items: { type: "string", default: "" } } }),
      ["$.a[] uses default"],
    ],
    ["an array at the root", { type: "array", items: { type: "string" } }, ["$ is no object"]],
    ["a choice at the root", { anyOf: [object({})] }, ["$ is no object"]],
    ["no type", object({ a: {} }), ["$.a has no plain type"]],
    ["five levels", nested(5), []],
    ["six levels", nested(6), ["$.a.a.a.a.a.a is nested too deep"]],
    ["101 properties", object(many(101)), ["101 properties"]],
    [
      "501 enum values",
      object({ a: { type: "string", enum: Array.from({ length: 501 }, (_, index) => `${index}`) } }),
      ["501 enum values"],
    ],
    [
      "a very long name",
      object({ ["a".repeat(15_001)]: { type: "null" } }),
      ["15001 characters of names and enum values"],
    ],
  ])("is not met by %s", (_, schema, problems) => {
    expect(beyondStrictSubset(schema)).toEqual(problems);
  });
});

describe("the judge's schema, compiled to a grammar", () => {
  let fits: (text: string) => Promise<boolean>;
  beforeAll(async () => {
    fits = await grammarOf(await sentSchema(["warns", "another-way"]));
  });

  const claim = { quotes: ['I said "go"\n\tand “went” ☕'], reasoning: "You say so.", level: "explained" };
  const GOOD = {
    criteria: { warns: claim, "another-way": { ...claim, quotes: [], level: "not judged" } },
    redFlags: [],
  };
  const withClaim = (changed: object) => ({ ...GOOD, criteria: { ...GOOD.criteria, warns: changed } });
  const { quotes, reasoning, level } = claim;

  it.each<[name: string, value: unknown]>([
    ["a whole judgement", GOOD],
    ["a red flag", { ...GOOD, redFlags: [{ flag: "Rides free", quote: "I paid nothing" }] }],
    ["several quotes", withClaim({ ...claim, quotes: ["a", "b", ""] })],
    ["each level", withClaim({ ...claim, level: "demonstrated" })],
  ])("lets a model write %s", async (_, value) => {
    expect(await fits(JSON.stringify(value))).toBe(true);
    expect(await fits(JSON.stringify(value, null, 2))).toBe(true);
  });

  it.each<[name: string, text: string]>([
    ["a level that does not exist", JSON.stringify(withClaim({ ...claim, level: "excellent" }))],
    ["a level as a number", JSON.stringify(withClaim({ ...claim, level: 3 }))],
    ["no level", JSON.stringify(withClaim({ quotes, reasoning }))],
    ["a level before the reasons", JSON.stringify(withClaim({ level, quotes, reasoning }))],
    ["a missing criterion", JSON.stringify({ ...GOOD, criteria: { warns: claim } })],
    ["a criterion that was made up", JSON.stringify({ ...GOOD, criteria: { ...GOOD.criteria, "made-up": claim } })],
    ["a score", JSON.stringify({ ...GOOD, score: 100 })],
    ["a score in a criterion", JSON.stringify(withClaim({ ...claim, score: 100 }))],
    ["a red flag without a quote", JSON.stringify({ ...GOOD, redFlags: [{ flag: "Rides free" }] })],
    ["half a judgement", JSON.stringify(GOOD).slice(0, -20)],
    ["words around it", `Here: ${JSON.stringify(GOOD)}`],
    ["nothing", ""],
  ])("never lets it write %s", async (_, text) => {
    expect(await fits(text)).toBe(false);
  });
});
