import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { startLanguageModel } from "@/tests/fakes/language-model";
import { refusal, saying } from "@/tests/fakes/language-model-behaviour";

const directory = mkdtempSync(join(tmpdir(), "greenroom-measuring-"));
const model = await startLanguageModel();
afterAll(async () => {
  await model.close();
  rmSync(directory, { recursive: true, force: true });
});
beforeEach(() => {
  model.requests.length = 0;
});

// Set, even if to nothing, so that the user's own .env has no say.
const UNCONNECTED = { OPENAI_API_KEY: "", OPENAI_BASE_URL: "", COACH_MODEL: "" };
const CONNECTED = { OPENAI_API_KEY: "sk-test", OPENAI_BASE_URL: model.baseUrl, COACH_MODEL: "fake-model" };

/** A process that loads the embedding model, on a busy machine. */
const SLOW = 60_000;

/** Runs an entry as npm does, from `directory`, to which the paths are relative. */
function run(entry: "assess" | "eval", args: string[], variables: Record<string, string> = UNCONNECTED) {
  const command = ["--import", "tsx", "--conditions=react-server", `scripts/${entry}.ts`, ...args];
  const env = { ...process.env, INIT_CWD: directory, ...variables };
  return new Promise<{ status: number | null; stdout: string; stderr: string }>((resolve) => {
    const child = execFile(process.execPath, command, { env }, (_, stdout, stderr) =>
      resolve({ status: child.exitCode, stdout, stderr }),
    );
  });
}

const gold = readFileSync("tests/gold/labelled-dev.jsonl", "utf8").split("\n").slice(0, 3);
const write = (name: string, lines: string[]) => writeFileSync(join(directory, name), lines.join("\n"));
const written = (
  name: string,
): { id: string | null; judge?: string; rubricVersion?: string; score?: number; error: string | null }[] =>
  readFileSync(join(directory, name), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
const ids = gold.map((line): string => JSON.parse(line).id);

write("in.jsonl", gold);
write("one.jsonl", gold.slice(0, 1));
write("broken.jsonl", [gold[0] ?? "", "{"]);

describe("npm run assess", { timeout: SLOW }, () => {
  it("judges a file offline, by the bank's rubrics or the lines'", async () => {
    expect(await run("assess", ["one.jsonl", "bank.jsonl"])).toMatchObject({ status: 0, stdout: "" });
    await run("assess", ["one.jsonl", "line.jsonl", "--no-bank"]);
    const [byBank, byLine] = [written("bank.jsonl"), written("line.jsonl")];
    expect([...byBank, ...byLine]).toMatchObject([0, 0].map(() => ({ id: ids[0], judge: "offline", error: null })));
    expect(byBank[0]?.rubricVersion).not.toBe(byLine[0]?.rubricVersion);
  });

  it("asks the language model that is connected", async () => {
    const { status } = await run("assess", ["in.jsonl", "llm.jsonl", "--judge", "llm"], CONNECTED);
    expect(status).toBe(0);
    expect(written("llm.jsonl").map(({ id, judge, score }) => [id, judge, score])).toEqual(
      ids.map((id) => [id, "llm", 67]),
    );
    expect(model.requests).toHaveLength(3);
  });

  it("has status 1 and says so where lines have an error", async () => {
    model.next(saying("{}"));
    const { status, stderr } = await run("assess", ["broken.jsonl", "out.jsonl", "--judge", "llm"], CONNECTED);
    expect(status).toBe(1);
    expect(stderr).toContain("1 could not be read: line 2.");
    expect(stderr).toContain("1 have no reading");
    expect(written("out.jsonl").map(({ id, error }) => id === null || error)).toEqual(["invalid", true]);
  });

  it("has status 2 and one clear message where it cannot be run", async () => {
    const { status, stdout, stderr } = await run("assess", ["none.jsonl", "out.jsonl"]);
    expect(stderr).toMatch(/^ENOENT: [^\n]+none\.jsonl'\n$/);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  });
});

describe("npm run eval", { timeout: SLOW }, () => {
  it("measures the shipped coefficients on a file, as JSON alone on standard output", async () => {
    const { status, stdout } = await run("eval", ["in.jsonl", "--json"]);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      n: 3,
      protocol: "shipped coefficients",
      judge: "offline",
      byProfile: { strong: { n: 1, labelled: 100 }, solid: { n: 1 }, partial: { n: 1 } },
      notJudged: 0,
      quotesFound: 1,
      tokensPerAnswer: 0,
    });
    expect(Object.keys(JSON.parse(stdout))).toEqual([
      ...["n", "protocol", "judge", "qwk", "exact", "adjacent", "spearman", "byProfile", "redFlag"],
      ...["quotesFound", "notJudged", "msPerAnswer", "tokensPerAnswer"],
    ]);
  });

  it("says how many readings failed, and why", async () => {
    model.next(refusal);
    const { status, stderr } = await run("eval", ["in.jsonl", "--judge", "llm"], CONNECTED);
    expect(status).toBe(1);
    expect(stderr).toContain("1 answer has no reading because the judge failed (refused): counted as 0.");
  });

  it("measures the language model, and names lines that it could not read", async () => {
    const { status, stdout, stderr } = await run("eval", ["broken.jsonl", "--judge", "llm"], CONNECTED);
    expect(status).toBe(1);
    expect(stderr).toContain("Line 2 could not be read");
    expect(stdout).toContain("Protocol: as is");
    expect(stdout).toMatch(/Tokens for an answer +120\n/);
  });

  it("measures the language model on the project's own answers, and keeps what it finds", {
    timeout: 4 * SLOW,
  }, async () => {
    const variables = { ...CONNECTED, DATA_DIR: join(directory, "data") };
    const { status, stdout, stderr } = await run("eval", ["--judge", "llm", "--json"], variables);
    expect({ status, stderr }).toMatchObject({ status: 0, stderr: expect.stringContaining("Kept") });
    expect(JSON.parse(stdout)).toMatchObject({
      n: 640,
      protocol: "as is",
      redFlag: { precision: null, recall: 0 },
      files: { "labelled-dev": { n: 160 }, "labelled-train": { n: 480 } },
    });
    expect(readdirSync(join(directory, "data", "measurements"))).toHaveLength(1);
  });
});
