import "server-only";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import type { Tokens } from "./tokens";

const dollarsSchema = z.number().nonnegative();

const priceSchema = z.strictObject({ input: dollarsSchema, cachedInput: dollarsSchema, output: dollarsSchema });

const pricesSchema = z.strictObject({
  /** When somebody last compared the figures with the provider's page. */
  checked: z.iso.date(),
  /** US dollars for a million tokens, by the model's name; a name that ends in * stands for all that begin so. */
  models: z.record(z.string().min(1), priceSchema).transform((models) => new Map(Object.entries(models))),
});
export type Prices = z.infer<typeof pricesSchema>;

const FILE = join("content", "prices.yaml");
let shipped: Prices | undefined;

/** The prices in content/prices.yaml, read once. @throws an Error that says what to mend, as parsePrices */
export function loadPrices(): Prices {
  shipped ??= parsePrices(FILE, readFileSync(join(process.cwd(), FILE), "utf8"));
  return shipped;
}

/** @throws an Error that names `path` and what to mend */
export function parsePrices(path: string, text: string): Prices {
  let read: unknown;
  try {
    read = parse(text);
  } catch (error) {
    throw new Error(`${path}: ${error instanceof Error ? error.message : error}`);
  }
  const checked = pricesSchema.safeParse(read);
  if (!checked.success) throw new Error(`${path}: ${z.prettifyError(checked.error)}`);
  return checked.data;
}

/** As in gpt-5-mini-2025-08-07: a dated state of a model costs what the model costs. */
const DATE = /-\d{4}-\d{2}-\d{2}$/;

/** @returns US dollars, or null where the list has no price for the model */
export function costOf(model: string, tokens: Tokens, { models }: Prices = loadPrices()): number | null {
  const names = [model, model.replace(DATE, ""), longestPrefix(model, [...models.keys()])];
  const price = names.map((name) => models.get(name)).find((found) => found !== undefined);
  if (!price) return null;
  const { input, cachedInput = 0, output } = tokens;
  const fresh = Math.max(0, input - cachedInput);
  return (fresh * price.input + cachedInput * price.cachedInput + output * price.output) / 1_000_000;
}

/** Of the names that end in *, the longest that the model's name begins with; empty where there is none. */
function longestPrefix(model: string, names: string[]): string {
  const fitting = names.filter((name) => name.endsWith("*") && model.startsWith(name.slice(0, -1)));
  return fitting.reduce((longest, name) => (name.length > longest.length ? name : longest), "");
}
