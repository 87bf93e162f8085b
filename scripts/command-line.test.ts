import { resolve } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { CommandError, readArguments } from "./command-line";
import { judgeOrComplain } from "./named-judge";

const read = (...args: string[]) =>
  readArguments("npm run x -- FILE", ["judge", "no-bank"], { least: 1, most: 2 }, args);

afterEach(() => vi.unstubAllEnvs());

describe("readArguments", () => {
  it("reads files and options in any order", () => {
    vi.stubEnv("INIT_CWD", "/where/typed");
    const options = { judge: "llm", noBank: true, json: false };
    const paths = ["/where/typed/a.jsonl", "/b.jsonl"];
    expect(read("a.jsonl", "--no-bank", "/b.jsonl", "--judge", "llm")).toEqual({ paths, ...options });
    expect(read("--judge=llm", "--no-bank", "a.jsonl", "/b.jsonl")).toEqual({ paths, ...options });
  });

  it("is offline, with banks, unless said otherwise", () => {
    vi.stubEnv("INIT_CWD", undefined);
    expect(read("a")).toEqual({ paths: [resolve("a")], judge: "offline", noBank: false, json: false });
  });

  it.each<[name: string, args: string[], message: string]>([
    ["too few files", [], "The files are missing or too many"],
    ["too many files", ["a", "b", "c"], "The files are missing or too many"],
    ["an unknown judge", ["a", "--judge", "jury"], "The judge is one of offline and llm, not 'jury'"],
    ["a judge without a name", ["a", "--judge"], "judge"],
    ["an unknown option", ["a", "--fast"], "'--fast'"],
    ["an option of another command", ["a", "--json"], "Unknown option '--json'"],
  ])("answers %s with the usage", (_, args, message) => {
    expect(() => read(...args)).toThrow(CommandError);
    expect(() => read(...args)).toThrow(message);
    expect(() => read(...args)).toThrow("Usage: npm run x -- FILE");
  });
});

describe("judgeOrComplain", () => {
  it("has an offline judge always", () => expect(judgeOrComplain("offline").name).toBe("offline"));
  it("says what to set where no model is connected", () =>
    expect(() => judgeOrComplain("llm")).toThrow(/No language model is connected\. Set OPENAI_API_KEY/));
});
