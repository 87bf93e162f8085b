import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { commands, TOLD } from "./setup.mjs";

const run = promisify(execFile);

/** How the script ends, and what it says, in a folder of one's own. */
async function prepare(variables: Record<string, string>, folder = "."): Promise<{ code: unknown; said: string }> {
  const args = [commands.tsx, "--tsconfig", "tsconfig.json", "--conditions=react-server", "scripts/prepare.ts"];
  const env = { ...process.env, ...variables };
  const started = run(
    process.execPath,
    args.map((arg) => (arg.startsWith("--conditions") || arg === "--tsconfig" ? arg : resolve(arg))),
    { cwd: folder, env },
  );
  return started.then(
    () => ({ code: 0, said: "" }),
    (error: { code: unknown; stderr: string }) => ({ code: error.code, said: error.stderr.trim() }),
  );
}

it("has nothing to say where all is well", async () => expect(await prepare({})).toEqual({ code: 0, said: "" }));

it.each([
  ["OPENAI_BASE_URL", { OPENAI_BASE_URL: "localhost", COACH_MODEL: "m" }, "OPENAI_BASE_URL must be an address such as"],
  [
    "a missing COACH_MODEL",
    { OPENAI_BASE_URL: "http://127.0.0.1:1/v1" },
    "OPENAI_BASE_URL needs COACH_MODEL beside it",
  ],
  ["COACH_PANEL", { COACH_PANEL: "2" }, "COACH_PANEL must be 1, 3, 5, 7 or 9"],
])("a setting that makes no sense, in one line: %s", async (_, variables, message) => {
  const { code, said } = await prepare(variables);
  expect(code).toBe(TOLD);
  expect(said).toContain(message);
  expect(said.split("\n")).toHaveLength(1);
});

it("a database that is broken", async () => {
  const file = join(mkdtempSync(join(tmpdir(), "greenroom-prepare-")), "broken.db");
  writeFileSync(file, "SQLite format 3\0 and then nothing that makes sense".padEnd(5000, "x"));
  const { code, said } = await prepare({ DATABASE_URL: `file:${file}` });
  expect(code).toBe(TOLD);
  expect(said).toContain(`The database ${file} could not be opened`);
});

it("a bank that is broken: file, line, question and what to do", async () => {
  const folder = mkdtempSync(join(tmpdir(), "greenroom-prepare-"));
  mkdirSync(join(folder, "content"));
  writeFileSync(
    join(folder, "content/nurse.md"),
    "---\nid: nurse\ntitle: Nurse\nsummary: Wards.\n---\n\n## Why? {#why}\n",
  );
  const { code, said } = await prepare({}, folder);
  expect(code).toBe(TOLD);
  expect(said).toMatch(/^The question banks cannot be used:\ncontent\/nurse\.md:7 \(why\): /);
});
