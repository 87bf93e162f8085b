import "server-only";
import { embed } from "@/lib/embedding/embed";
import { type ImportedArticle, importArticle } from "./article/import";
import type { Refusal } from "./article/limits";
import { readArticleFile } from "./article/read-file";
import { loadTopics } from "./look-for-store";
import { addLookFors } from "./look-fors";
import { parseBank } from "./markdown";
import type { Bank } from "./schema";

export type ImportedFile = ({ ok: true } & ImportedArticle) | { ok: false; reason: Refusal };

/**
 * Reads an article, or a bank file, out of what was pasted or uploaded; criteria without look-fors get some.
 * A file without any question is read all the same, and its bank is empty.
 */
export async function importFile(bytes: Uint8Array, fileName: string): Promise<ImportedFile> {
  const file = readBankFile(bytes, fileName);
  if (file) return { ok: true, ...file };
  const article = await readArticleFile(bytes, fileName);
  if (!article.ok) return article;
  const imported = importArticle(article.lines, fileName);
  return { ok: true, ...imported, bank: await addLookFors(imported.bank, await loadTopics(), embed) };
}

/** A bank file as the bank that it is; null where it is none. In a bank file every question's heading ends with its id. */
export function readBankFile(bytes: Uint8Array, fileName: string): ImportedArticle | null {
  const text = Buffer.from(bytes).toString("utf8");
  const parsed = text.trimStart().startsWith("---") ? parseBank(text, fileName) : null;
  if (!parsed?.ok) return null;
  const rows = text.split(/\r\n|\r|\n/);
  return { bank: parsed.bank, lines: headingLines(parsed.bank, rows), pieces: [], unread: [] };
}

function headingLines({ questions }: Bank, rows: string[]): number[] {
  return questions.map(
    ({ id }) => rows.findIndex((row) => row.startsWith("## ") && row.trimEnd().endsWith(`{#${id}}`)) + 1,
  );
}
