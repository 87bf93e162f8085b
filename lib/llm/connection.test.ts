import { mkdtempSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { forgetConnection, readConnection, storeConnection } from "./connection";

const folder = () => mkdtempSync(join(tmpdir(), "greenroom-connection-"));
const connection = { apiKey: "sk-secret", baseUrl: "http://127.0.0.1:11434/v1", model: "qwen3:8b" };

it("is none before any was stored", () => expect(readConnection(folder())).toBeNull());

it("comes back as it was stored, without a base URL too", () => {
  const directory = folder();
  for (const each of [connection, { ...connection, baseUrl: undefined }]) {
    storeConnection(directory, each);
    expect(readConnection(directory)).toEqual(each);
  }
});

it("lies in a file that its owner alone can read", () => {
  const directory = folder();
  storeConnection(directory, connection);
  expect(statSync(join(directory, "language-model.json")).mode & 0o777).toBe(0o600);
});

it("can be forgotten, more than once", () => {
  const directory = folder();
  storeConnection(directory, connection);
  forgetConnection(directory);
  forgetConnection(directory);
  expect(readConnection(directory)).toBeNull();
});

it("is an error where the file was damaged, rather than another judge in silence", () => {
  const directory = folder();
  writeFileSync(join(directory, "language-model.json"), '{"model":""}');
  expect(() => readConnection(directory)).toThrow();
});
