import { describe, expect, it } from "vitest";
import { readEnvironment } from "./env";

const read = (variables: Record<string, string>) => readEnvironment(variables, "/home/me/greenroom");

describe("the environment", () => {
  it("has a default for everything", () =>
    expect(read({})).toEqual({
      databaseUrl: "file:/home/me/greenroom/.data/greenroom.db",
      dataDirectory: "/home/me/greenroom/.data",
      languageModel: null,
      transcription: { model: undefined, server: null },
      panel: 1,
      restoreToken: undefined,
      onLoopback: false,
    }));
  it("takes an empty variable for one that is not set", () =>
    expect(read({ DATABASE_URL: "", DATA_DIR: " ", OPENAI_API_KEY: "", COACH_MODEL: "" })).toEqual(read({})));
  it("keeps absolute paths", () =>
    expect(read({ DATABASE_URL: "file:/srv/g.db", DATA_DIR: "/srv/data" })).toMatchObject({
      databaseUrl: "file:/srv/g.db",
      dataDirectory: "/srv/data",
    }));
});

describe("the language model", () => {
  it("is connected by a key", () =>
    expect(read({ OPENAI_API_KEY: "sk-1" }).languageModel).toMatchObject({ apiKey: "sk-1", baseUrl: undefined }));
  it("is connected by a base URL with a model, no key needed", () =>
    expect(read({ OPENAI_BASE_URL: "http://127.0.0.1:11434/v1", COACH_MODEL: "qwen3" }).languageModel).toMatchObject({
      baseUrl: "http://127.0.0.1:11434/v1",
      model: "qwen3",
    }));
});

describe("the panel", () => {
  it.each(["1", "3", "5", "7", "9"])("may have %s members", (size) =>
    expect(read({ COACH_PANEL: size }).panel).toBe(Number(size)),
  );
});

describe("what is wrong is said with what to write instead", () => {
  it.each([
    [{ DATABASE_URL: "mysql://x" }, "DATABASE_URL must look like file:.data/greenroom.db"],
    [{ DATABASE_URL: "file:" }, "DATABASE_URL must look like file:.data/greenroom.db"],
    [{ COACH_PANEL: "2" }, "COACH_PANEL must be 1, 3, 5, 7 or 9"],
    [{ COACH_PANEL: "11" }, "COACH_PANEL must be"],
    [{ COACH_PANEL: "three" }, "COACH_PANEL must be"],
    [{ OPENAI_BASE_URL: "localhost", COACH_MODEL: "m" }, "OPENAI_BASE_URL must be an address such as"],
    [{ OPENAI_BASE_URL: "http://127.0.0.1:1/v1" }, "OPENAI_BASE_URL needs COACH_MODEL beside it"],
  ])("%j", (variables, message) => expect(() => read(variables)).toThrow(message));
});

describe("what turns speech into text", () => {
  it("may be a server of its own, which needs a model and never gets the language model's key", () => {
    const own = { TRANSCRIBE_BASE_URL: "http://127.0.0.1:8000/v1", OPENAI_API_KEY: "sk-1" };
    expect(() => read(own)).toThrow("TRANSCRIBE_BASE_URL needs TRANSCRIBE_MODEL");
    expect(read({ ...own, TRANSCRIBE_MODEL: "small.en" }).transcription).toEqual({
      model: "small.en",
      server: { baseUrl: "http://127.0.0.1:8000/v1", apiKey: "not-needed" },
    });
  });
});
