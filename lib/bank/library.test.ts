import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { findBank, findQuestion, loadBanks } from "./library";
import { formatBank } from "./markdown-format";
import { smallBank, smallQuestion } from "./small-bank.fixture";

const other = { ...smallBank, id: "other", title: "Other bank" };
const broken = formatBank(smallBank).replace("Kind: technical", "Kind: clinical").replace(" {#two}", "");

let content: string;
beforeEach(async () => {
  content = join(await mkdtemp(join(tmpdir(), "banks-")), "content");
  await mkdir(join(content, "prompts"), { recursive: true });
});
afterEach(() => rm(join(content, ".."), { recursive: true }));

async function write(files: Record<string, string>): Promise<void> {
  for (const [name, text] of Object.entries(files)) await writeFile(join(content, name), text);
}

it("loads every bank of the folder and nothing else", async () => {
  await write({
    "small.md": formatBank(smallBank),
    "other.md": formatBank(other),
    "README.md": "How to edit a bank",
    "notes.txt": "Notes",
    "prompts/judge.md": "You are a judge",
  });
  expect(await loadBanks(content)).toEqual([other, smallBank]);
});

it("reads the folder once", async () => {
  await write({ "small.md": formatBank(smallBank) });
  const banks = loadBanks(content);
  await banks;
  await write({ "other.md": formatBank(other) });
  expect(loadBanks(content)).toBe(banks);
});

it("finds banks and questions by id", async () => {
  await write({ "small.md": formatBank(smallBank) });
  expect(await findBank("small", content)).toEqual(smallBank);
  expect(await findBank("absent", content)).toBeNull();
  expect(await findQuestion("small", "identity-check", content)).toEqual({ bank: smallBank, question: smallQuestion });
  expect(await findQuestion("small", "absent", content)).toBeNull();
  expect(await findQuestion("absent", "identity-check", content)).toBeNull();
});

it.each([
  [
    "every problem of every broken bank",
    { "a.md": broken, "b.md": "" },
    ["a.md:9 (identity-check)", "a.md:18 (identity-check)", "b.md:1: "],
  ],
  [
    "two banks with one id",
    { "a.md": formatBank(smallBank), "b.md": formatBank(smallBank) },
    ['b.md: Change the id "small"'],
  ],
  ["a folder without banks", { "README.md": "How to edit a bank" }, ["holds no bank"]],
])("throws on %s, and tries again later", async (_, files, expected) => {
  await write(files);
  for (const part of expected) await expect(loadBanks(content)).rejects.toThrow(part);
  for (const name of Object.keys(files)) await rm(join(content, name));
  await write({ "small.md": formatBank(smallBank) });
  expect(await loadBanks(content)).toEqual([smallBank]);
});
