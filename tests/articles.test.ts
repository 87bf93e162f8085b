import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type ImportedArticle, importArticle } from "@/lib/bank/article/import";
import { hasWords } from "@/lib/bank/article/line";
import { readArticleFile } from "@/lib/bank/article/read-file";
import { parseBank } from "@/lib/bank/markdown";
import { formatBank } from "@/lib/bank/markdown-format";
import { bankSchema } from "@/lib/bank/schema";

const FOLDER = join(import.meta.dirname, "fixtures", "articles");
const ARTICLES = readdirSync(FOLDER).filter((name) => !name.endsWith(".json"));

async function read(name: string, change = (text: string) => text): Promise<ImportedArticle> {
  const article = await readArticleFile(Buffer.from(change(readFileSync(join(FOLDER, name), "utf8"))), name);
  if (!article.ok) throw new Error(article.reason);
  return importArticle(article.lines, name);
}

/** What a person who reads the article would take from it; written down, and read again, for every article. */
const taken = ({ bank, lines, unread }: ImportedArticle) => ({
  title: bank.title,
  questions: bank.questions.map(({ question, intent, criteria, example, redFlags, mark }, index) => ({
    line: lines[index],
    question,
    intent,
    criteria: mark === undefined ? criteria.map(({ text }) => text) : "by its kind",
    example,
    redFlags,
  })),
  unread: unread.map(({ line, text }) => `${line}: ${text}`),
});

const expected: Record<string, unknown> = JSON.parse(readFileSync(join(FOLDER, "expected.json"), "utf8"));

describe.each(ARTICLES)("%s", (name) => {
  it("is taken apart as a reader would", async () => expect(taken(await read(name))).toEqual(expected[name]));

  it("is taken apart the same with Windows line ends, and with straight quotation marks", async () => {
    expect(taken(await read(name, (text) => text.replaceAll("\n", "\r\n")))).toEqual(expected[name]);
    const straight = await read(name, (text) => text.replace(/[“”]/g, '"').replace(/[’‘]/g, "'"));
    const plain = (value: unknown) =>
      JSON.stringify(value)
        .replace(/\\"|[“”]/g, "'")
        .replace(/[’‘]/g, "'");
    expect(plain(taken(straight))).toBe(plain(expected[name]));
  });

  it("gives a bank that is whole and comes back from its Markdown", async () => {
    const { bank } = await read(name);
    expect(bankSchema.parse(bank)).toEqual(bank);
    expect(parseBank(formatBank(bank), name)).toEqual({ ok: true, bank });
  });

  it("accounts for every line, and has no label in a field", async () => {
    const { pieces, bank } = await read(name);
    const accounted = new Set(pieces.map(({ line }) => line));
    if (!name.endsWith(".html")) {
      const rows = readFileSync(join(FOLDER, name), "utf8").split("\n");
      const lost = rows.flatMap((row, index) =>
        hasWords(row) && !accounted.has(index + 1) ? [`${index + 1}: ${row}`] : [],
      );
      expect(lost.filter((row) => !/: (?:\||!\[|<!--|<\/)/.test(row))).toEqual([]);
    }
    const fields = bank.questions.flatMap(({ question, intent, example, criteria }) => [
      question,
      intent ?? "",
      example ?? "",
      ...criteria.map(({ text }) => text),
    ]);
    expect(
      fields.filter((text) =>
        /^(?:how to answer|(?:sample|example|model) answer|why (?:they|employers|interviewers) ask|purpose|example|answer)\b/i.test(
          text,
        ),
      ),
    ).toEqual([]);
    expect(
      fields.filter((text) => /subscribe|newsletter|click here|all rights reserved|\bcomments\b|cookie/i.test(text)),
    ).toEqual([]);
  });
});
