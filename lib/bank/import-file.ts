import "server-only";
import { embed } from "@/lib/embedding/embed";
import { type ImportedArticle, importArticle } from "./article/import";
import type { Refusal } from "./article/limits";
import { readArticleFile } from "./article/read-file";
import { loadTopics } from "./look-for-store";
import { addLookFors } from "./look-fors";
import { parseBank } from "./markdown";
import type { Bank } from "./schema";

export type ImportedFile =
  | ({ ok: true } & ImportedArticle)
  | { ok: false; reason: Refusal }
  /** A bank file that somebody has edited: what to mend in it, line by line. */
  | { ok: false; reason: "broken-bank"; problems: string[] };

const MAX_PROBLEMS = 5;

/**
 * Reads an article, or a bank file, out of what was pasted or uploaded; criteria without look-fors get some.
 * A file without any question is read all the same, and its bank is empty.
 */
export async function importFile(bytes: Uint8Array, fileName: string): Promise<ImportedFile> {
  const file = readBankFile(bytes, fileName);
  if (file)
    return file.ok ? file : { ok: false, reason: "broken-bank", problems: file.problems.slice(0, MAX_PROBLEMS) };
  const article = await readArticleFile(bytes, fileName);
  if (!article.ok) return article;
  const imported = importArticle(article.lines, fileName);
  return { ok: true, ...imported, bank: await addLookFors(imported.bank, await loadTopics(), embed) };
}

/**
 * A bank file as the bank that it is, or what is wrong with it; null where it is none. It begins with front matter, and
 * every question's heading ends with its id.
 */
export function readBankFile(
  bytes: Uint8Array,
  fileName: string,
): ({ ok: true } & ImportedArticle) | { ok: false; problems: string[] } | null {
  const text = Buffer.from(bytes).toString("utf8");
  if (!/^\ufeff?---\r?\n(?:.{0,400}\r?\n){0,4}?id:/.test(text) || !/^## .*\{#[^{}]*\}\s*$/m.test(text)) return null;
  const parsed = parseBank(text, fileName);
  if (!parsed.ok)
    return { ok: false, problems: parsed.problems.map(({ line, message }) => `Line ${line}: ${message}`) };
  const rows = text.split(/\r\n|\r|\n/);
  return { ok: true, bank: parsed.bank, lines: headingLines(parsed.bank, rows), pieces: [], unread: [] };
}

function headingLines({ questions }: Bank, rows: string[]): number[] {
  return questions.map(
    ({ id }) => rows.findIndex((row) => row.startsWith("## ") && row.trimEnd().endsWith(`{#${id}}`)) + 1,
  );
}
