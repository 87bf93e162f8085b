import { describe, expect, it } from "vitest";
import { sumOfTokens, tokensOf, usageSchema } from "./tokens";

describe("tokensOf", () => {
  it.each<[name: string, usage: unknown, tokens: object]>([
    [
      "with a cache, as OpenAI",
      { prompt_tokens: 2000, completion_tokens: 90, prompt_tokens_details: { cached_tokens: 1792, audio_tokens: 0 } },
      { input: 2000, cachedInput: 1792, output: 90 },
    ],
    ["without one, as Ollama", { prompt_tokens: 9, completion_tokens: 3 }, { input: 9, cachedInput: 0, output: 3 }],
    [
      "with details of another form",
      { prompt_tokens: 9, completion_tokens: 3, prompt_tokens_details: [] },
      { input: 9, cachedInput: 0, output: 3 },
    ],
    ["of another form", { tokens: 12 }, { input: 0, cachedInput: 0, output: 0 }],
    ["not at all", undefined, { input: 0, cachedInput: 0, output: 0 }],
  ])("counts %s", (_, usage, tokens) => {
    expect(tokensOf(usageSchema.parse(usage))).toEqual(tokens);
  });
});

it("sums", () => {
  const counts = [
    { input: 1, cachedInput: 1, output: 2 },
    { input: 3, output: 4 },
  ];
  expect(sumOfTokens(counts)).toEqual({ input: 4, cachedInput: 1, output: 6 });
});
