import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import type { Judge, JudgeName } from "../schema";
import { type FileTask, judgeFile, type Progress } from "./judge-file";

const directory = mkdtempSync(join(tmpdir(), "greenroom-lines-"));
afterAll(() => rmSync(directory, { recursive: true, force: true }));
const input = join(directory, "in.jsonl");
const output = join(directory, "out.jsonl");
const partial = `${output}.partial`;
beforeEach(() => {
  for (const path of [output, partial]) rmSync(path, { force: true });
});

const line = (id: string) =>
  JSON.stringify({
    id,
    question: "How do you plan a garden?",
    kind: "technical",
    criteria: [{ id: "soil", text: "Tests the soil" }],
    redFlags: [],
    answer: `I am ${id}.`,
  });

/** Meets every criterion, later answers sooner than earlier ones; `asked` are the answers it was shown. */
function judge({ name = "llm", model = "m1", stopAt }: { name?: JudgeName; model?: string; stopAt?: string } = {}) {
  const asked: string[] = [];
  const judge: Judge = {
    name,
    model,
    promptVersion: "p1",
    async read({ answer, question }) {
      asked.push(answer);
      await sleep(20 / asked.length);
      if (stopAt && answer.includes(stopAt)) return { ok: false, failure: "rate-limited" };
      const claims = question.criteria.map(({ id }) => ({
        criterionId: id,
        quotes: [answer],
        reasoning: "",
        level: 3 as const,
      }));
      return { ok: true, reading: { claims, redFlags: [], tokens: { input: 1, output: 1 } } };
    },
  };
  return { judge, asked };
}

async function run(lines: string[], { judge: by = judge().judge, ...rest }: Partial<FileTask> = {}) {
  writeFileSync(input, lines.map((text) => `${text}\n`).join(""));
  const seen: Progress[] = [];
  const onProgress = (progress: Progress) => seen.push(progress);
  const outcome = await judgeFile({ input, output, judge: by, source: "bank", now: () => 0, onProgress, ...rest });
  const text = existsSync(output) ? readFileSync(output, "utf8") : "";
  const written: { id: string | null; line?: number; error: string | null; score?: number }[] = text
    .split("\n")
    .filter(Boolean)
    .map((one) => JSON.parse(one));
  return { outcome, written, seen, text };
}

const done = (lines: number, rest: object = {}) => ({ ok: true, lines, kept: 0, unread: [], failed: 0, ...rest });

describe("judgeFile", () => {
  it.each<JudgeName>(["offline", "llm"])("writes a line for each, in order (%s)", async (name) => {
    const ids = ["a", "b", "c", "d", "e", "f"];
    const { outcome, written, seen } = await run(ids.map(line), { judge: judge({ name }).judge });
    expect(written.map(({ id }) => id)).toEqual(ids);
    expect(outcome).toEqual(done(6));
    expect(existsSync(partial)).toBe(false);
    expect(seen.map(({ lines }) => lines)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(seen.at(-1)).toEqual({ lines: 6, kept: 0, share: 1 });
  });

  it("says in its place which line could not be read, and judges the others", async () => {
    const { outcome, written } = await run([line("a"), "{", line("c"), "null"]);
    expect(written.map(({ id, line, error }) => id ?? [line, typeof error])).toEqual([
      "a",
      [2, "string"],
      "c",
      [4, "string"],
    ]);
    expect(written[1] && Object.keys(written[1])).toEqual(["id", "line", "error"]);
    expect(outcome).toEqual(done(4, { unread: [2, 4] }));
  });

  it("goes on after an answer for which the judge failed", async () => {
    const { outcome, written } = await run(["a", "b", "c"].map(line), { judge: judge({ stopAt: "I am b" }).judge });
    expect(written.map(({ score, error }) => error ?? score)).toEqual([100, "rate-limited", 100]);
    expect(outcome).toEqual(done(3, { failed: 1 }));
  });

  it("gives an empty file for an empty one", async () => {
    expect((await run([])).outcome).toEqual(done(0));
    expect(readFileSync(output, "utf8")).toBe("");
  });

  it("replaces the output only at the end", async () => {
    writeFileSync(output, "from before");
    const seen: string[] = [];
    await run([line("a"), line("b")], { onProgress: () => seen.push(readFileSync(output, "utf8")) });
    expect(seen).toEqual(["from before", "from before"]);
  });

  it("throws what the system says where there is no input, and begins nothing", async () => {
    await expect(run([], { input: join(directory, "none.jsonl") })).rejects.toThrow(/ENOENT/);
    expect(existsSync(partial)).toBe(false);
  });
});

describe("an interrupted run", () => {
  const LINES = [line("a"), "{", line("c"), line("d")];

  /** What a whole run writes, and then a partial file with the first `whole` lines of it and something torn. */
  async function interrupted(whole: number, torn = "") {
    const { text } = await run(LINES);
    const lines = text.split("\n").slice(0, whole);
    rmSync(output);
    writeFileSync(partial, lines.map((one) => `${one}\n`).join("") + torn);
    return text;
  }

  it.each<[name: string, whole: number, torn: string, asked: string[]]>([
    ["before its first line", 0, "", ["a", "c", "d"]],
    ["after a line", 1, "", ["c", "d"]],
    ["after a line that could not be read", 2, "", ["c", "d"]],
    ["within a line", 2, '{"id":"c","judge":"l', ["c", "d"]],
    ["just before the end of a line", 2, '{"id":"c"}', ["c", "d"]],
    ["within a character", 2, '{"id":"\ud83d', ["c", "d"]],
    ["by a crash that left other bytes", 2, "\0\0\0\0\n", ["c", "d"]],
    ["after its last line", 4, "", []],
  ])("goes on where it stopped, %s", async (_, whole, torn, asked) => {
    const text = await interrupted(whole, torn);
    const second = judge();
    const resumed = await run(LINES, { judge: second.judge });
    expect(resumed.text).toBe(text);
    expect(second.asked.map((answer) => answer.slice(5, 6))).toEqual(asked);
    expect(resumed.outcome).toEqual(done(4, { kept: whole, unread: [2] }));
    expect(existsSync(partial)).toBe(false);
  });

  it("keeps what was written, as it was written", async () => {
    await interrupted(1);
    writeFileSync(partial, readFileSync(partial, "utf8").replace('"ms":0', '"ms":77'));
    expect((await run(LINES)).text).toContain('"ms":77');
  });

  it.each<[name: string, whole: number, lines: string[], model: string, at: number]>([
    ["another input", 3, [line("a"), line("b"), line("c")], "m1", 2],
    ["a shorter input", 3, LINES.slice(0, 2), "m1", 3],
    ["another rubric", 1, [line("a").replace("Tests the soil", "Smells the soil")], "m1", 1],
    ["another model", 1, LINES, "m2", 1],
  ])("is not mixed with %s", async (_, whole, lines, model, at) => {
    await interrupted(whole);
    const before = readFileSync(partial, "utf8");
    const { outcome, written } = await run(lines, { judge: judge({ model }).judge });
    expect(outcome).toEqual({ ok: false, reason: "other-run", line: at });
    expect(written).toEqual([]);
    expect(readFileSync(partial, "utf8")).toBe(before);
  });
});
