import { describe, expect, it } from "vitest";
import { costOf, loadPrices, parsePrices } from "./prices";

const GOOD = `checked: 2026-06-21
models:
  tea: { input: 2, cachedInput: 0.5, output: 10 }
  tea-mini: { input: 1, cachedInput: 0.25, output: 4 }
  "coffee-*": { input: 3, cachedInput: 3, output: 3 }
  "coffee-black-*": { input: 5, cachedInput: 5, output: 5 }
`;
const prices = parsePrices("prices.yaml", GOOD);
const MILLION = { input: 1_000_000, cachedInput: 0, output: 0 };

describe("costOf", () => {
  it.each<
    [name: string, model: string, tokens: { input: number; cachedInput?: number; output: number }, cost: unknown]
  >([
    ["input alone", "tea", MILLION, 2],
    ["output alone", "tea", { input: 0, output: 1_000_000 }, 10],
    ["cached input is part of the input", "tea", { input: 1_000_000, cachedInput: 400_000, output: 0 }, 1.4],
    ["more cached than sent", "tea", { input: 0, cachedInput: 1_000_000, output: 0 }, 0.5],
    ["nothing", "tea", { input: 0, output: 0 }, 0],
    ["a dated state", "tea-mini-2026-01-31", MILLION, 1],
    ["a prefix", "coffee-white", MILLION, 3],
    ["the longest prefix", "coffee-black-large", MILLION, 5],
    ["a sibling that is not listed", "tea-pro", MILLION, null],
    ["a model of one's own machine", "qwen3:8b", MILLION, null],
    ["a router's name for it", "someone/tea", MILLION, null],
    ["a name that every object has", "constructor", MILLION, null],
  ])("%s", (_, model, tokens, cost) => {
    expect(costOf(model, tokens, prices)).toEqual(cost === null ? null : expect.closeTo(Number(cost), 10));
  });
});

describe("the list", () => {
  it("that ships is whole, and knows the usual model", () => {
    for (const { input, cachedInput, output } of loadPrices().models.values()) {
      expect(cachedInput).toBeLessThanOrEqual(input);
      expect(output).toBeGreaterThan(input);
    }
    expect(costOf("gpt-5-mini", { input: 4000, output: 1000 })).toBeCloseTo(0.003, 10);
  });

  it.each([
    ["no date", GOOD.replace("checked: 2026-06-21\n", ""), "checked"],
    ["a date that is none", GOOD.replace("06-21", "13-41"), "checked"],
    ["a price in words", GOOD.replace("output: 10", "output: ten"), "models.tea.output"],
    ["a price below nothing", GOOD.replace("input: 2", "input: -2"), "models.tea.input"],
    ["a price left out", GOOD.replace("cachedInput: 0.5, ", ""), "models.tea.cachedInput"],
    ["a misspelt name", GOOD.replace("output: 10", "ouput: 10"), "ouput"],
    ["broken YAML", GOOD.replace("{ input: 2", "{ input: 2 {"), "prices.yaml"],
    ["an empty file", "", "prices.yaml"],
  ])("is refused with %s, saying where", (_, text, complaint) => {
    expect(() => parsePrices("prices.yaml", text)).toThrow(complaint);
    expect(() => parsePrices("prices.yaml", text)).toThrow("prices.yaml");
  });
});
