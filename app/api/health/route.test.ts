import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it, vi } from "vitest";

const folder = () => mkdtempSync(join(tmpdir(), "greenroom-health-"));

// The environment and the database client are read once in a process: each test is a process of its own.
beforeEach(() => {
  vi.resetModules();
  vi.unstubAllEnvs();
  vi.doUnmock("@/lib/bank/library");
  Reflect.deleteProperty(globalThis, "greenroomDatabase");
});

async function health() {
  const { GET } = await import("./route");
  const response = await GET();
  return { status: response.status, body: await response.json() };
}

describe("200", () => {
  it("with the offline judge", async () =>
    expect(await health()).toEqual({ status: 200, body: { status: "ok", database: "sqlite", judge: "offline" } }));

  it("with a language model", async () => {
    vi.stubEnv("OPENAI_API_KEY", "sk-test");
    expect(await health()).toEqual({ status: 200, body: { status: "ok", database: "sqlite", judge: "llm" } });
  });
});

describe("503 and what is wrong", () => {
  it("a database that was never migrated", async () => {
    vi.stubEnv("DATABASE_URL", `file:${join(folder(), "new.db")}`);
    expect(await health()).toMatchObject({ status: 503, body: { error: expect.stringContaining("database") } });
    vi.mocked(console.error).mockClear();
  });

  it("a bank that cannot be read", async () => {
    vi.doMock("@/lib/bank/library", () => ({ loadBanks: () => Promise.reject(new Error("content/a.md:1: ...")) }));
    expect(await health()).toMatchObject({ status: 503, body: { error: expect.stringContaining("question banks") } });
    vi.mocked(console.error).mockClear();
  });

  it("settings of a language model that cannot be read", async () => {
    const data = folder();
    writeFileSync(join(data, "language-model.json"), "{");
    vi.stubEnv("DATA_DIR", data);
    expect(await health()).toMatchObject({ status: 503, body: { error: expect.stringContaining("judge") } });
    vi.mocked(console.error).mockClear();
  });
});
