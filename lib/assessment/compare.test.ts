import { expect, it } from "vitest";
import { differenceBetween, readerName, readerNamed } from "./compare";

const reader = { judge: "offline", model: "m", promptVersion: "1", rubricVersion: "a" };

it.each([
  [{}, null],
  [{ judge: "llm", model: "other" }, "judge"],
  [{ model: "other" }, "model"],
  [{ promptVersion: "2" }, "prompt"],
  [{ rubricVersion: "b" }, "rubric"],
])("another reading with %j differs in: %s", (changes, difference) =>
  expect(differenceBetween(reader, { ...reader, ...changes })).toBe(difference),
);

it.each(["m", "llama 3.1 8b", "qwen3:8b"])("the name of a reader tells its model: %s", (model) =>
  expect(readerNamed(readerName({ ...reader, model }))).toEqual({ model, promptVersion: "1" }),
);
