import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { parseBank } from "@/lib/bank/markdown";
import { formatBank } from "@/lib/bank/markdown-format";
import { smallBank } from "@/lib/bank/small-bank.fixture";

const shapeSchema = z.strictObject({
  bank: z.strictObject({
    id: z.string(),
    title: z.string(),
    questions: z.array(
      z.strictObject({
        id: z.string(),
        question: z.string(),
        kind: z.string(),
        competency: z.string(),
        intent: z.string().nullable(),
        criteria: z.array(z.strictObject({ id: z.string(), text: z.string(), weight: z.number(), probe: z.string() })),
        redFlags: z.array(z.string()),
        example: z.string().nullable(),
        line: z.int().positive(),
      }),
    ),
  }),
  unread: z.array(z.strictObject({ line: z.int().positive(), text: z.string() })),
});

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "articles-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function run(name: string, content: string | Buffer, ...options: string[]) {
  const file = join(folder, name);
  await writeFile(file, content);
  const args = [
    "node_modules/tsx/dist/cli.mjs",
    "--conditions=react-server",
    "scripts/import-article.ts",
    file,
    ...options,
  ];
  return new Promise<{ status: number; stdout: string; stderr: string }>((resolve) => {
    const child = execFile(process.execPath, args, (_, stdout, stderr) =>
      resolve({ status: child.exitCode ?? -1, stdout, stderr }),
    );
  });
}

describe("npm run import-article", () => {
  it("prints the bank and what was not taken as JSON, and nothing else", async () => {
    const article =
      "Florist questions\nHome | Jobs | Login\n1. Why flowers?\nHow to answer: Name a flower, a place and a day.\n2. Can you lift?";
    const { status, stdout, stderr } = await run("a.txt", article, "--json");
    expect(status).toBe(0);
    const { bank, unread } = shapeSchema.parse(JSON.parse(stdout));
    expect(bank.questions.map(({ question, line, criteria }) => [question, line, criteria.length])).toEqual([
      ["Why flowers?", 3, 3],
      ["Can you lift?", 5, 3],
    ]);
    expect(unread).toEqual([{ line: 2, text: "Home | Jobs | Login" }]);
    expect(stderr).toContain("2 questions found.");
    expect(stderr).toContain("1 without advice how to answer");
  });

  it("prints a bank file that is read as a bank", async () => {
    const { status, stdout } = await run("b.md", "## Why flowers?\n**Example:** I have grown them since I was five.");
    expect(status).toBe(0);
    expect(parseBank(stdout, "b.md")).toMatchObject({ ok: true, bank: { questions: [{ question: "Why flowers?" }] } });
  });

  it("gives a bank file back as it is, with the lines of its questions", async () => {
    const markdown = formatBank(smallBank);
    expect((await run("c.md", markdown)).stdout).toBe(markdown);
    const { bank } = shapeSchema.parse(JSON.parse((await run("c.md", markdown, "--json")).stdout));
    expect(bank).toMatchObject({ id: "small", questions: [{ id: "identity-check", line: 7 }] });
  });

  it("ends with 1 where there is no question, and still says what it read", async () => {
    const { status, stdout } = await run("d.txt", "Dear all, thank you.", "--json");
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      bank: { questions: [] },
      unread: [{ line: 1, text: "Dear all, thank you." }],
    });
  });

  it.each<[what: string, name: string, content: string | Buffer, message: string]>([
    ["what is no text", "e.pdf", "%PDF-1.7", "Greenroom reads .txt"],
    ["what is too large", "f.txt", Buffer.alloc(5_000_001, "a"), "It is larger than 5 MB"],
  ])("ends with 2 on %s, and says why", async (_, name, content, message) => {
    expect(await run(name, content, "--json")).toMatchObject({
      status: 2,
      stdout: "",
      stderr: expect.stringContaining(message),
    });
  });
});
