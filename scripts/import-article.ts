// npm run import-article -- FILE [--json]: an article of interview questions and answers, or a bank file, as a bank.
// Prints the bank's Markdown, or with --json the bank and what was not read. Exit status: 0 questions were found, 1 none,
// 2 the file could not be read.
import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { type ImportedArticle, importArticle } from "@/lib/bank/article/import";
import { MAX_FILE_BYTES, REFUSAL_WORDS } from "@/lib/bank/article/limits";
import { readArticleFile } from "@/lib/bank/article/read-file";
import { readBankFile } from "@/lib/bank/import-file";
import { loadTopics } from "@/lib/bank/look-for-store";
import { addLookFors } from "@/lib/bank/look-fors";
import { formatBank } from "@/lib/bank/markdown-format";
import type { Bank } from "@/lib/bank/schema";
import { embed } from "@/lib/embedding/embed";
import { CommandError, readArguments, runCommand } from "./command-line";

const USAGE = "npm run import-article -- FILE [--json]";

type Imported = Pick<ImportedArticle, "bank" | "lines" | "unread">;

await runCommand(async () => {
  const { paths, json } = readArguments(USAGE, ["json"], { least: 1, most: 1 });
  const [path = ""] = paths;
  const imported = await read(path);
  const { bank, unread } = imported;
  if (json) process.stdout.write(`${JSON.stringify(asJson(imported), null, 2)}\n`);
  else if (bank.questions.length > 0)
    process.stdout.write(formatBank(await addLookFors(bank, await loadTopics(), embed)));
  report(bank, unread.length);
  return bank.questions.length > 0 ? 0 : 1;
});

async function read(path: string): Promise<Imported> {
  const name = basename(path);
  if ((await stat(path)).size > MAX_FILE_BYTES) throw new CommandError(`${name}: ${REFUSAL_WORDS["too-large"]}`);
  const bytes = await readFile(path);
  const bankFile = readBankFile(bytes, name);
  if (bankFile?.ok) return bankFile;
  // It is read as an article then, so that nothing in it is lost.
  if (bankFile) console.error(`${name} is no bank as it stands:\n${bankFile.problems.join("\n")}`);
  const article = await readArticleFile(bytes, name);
  if (!article.ok && article.reason === "empty") return importArticle([], name);
  if (!article.ok) throw new CommandError(`${name}: ${REFUSAL_WORDS[article.reason]}`);
  return importArticle(article.lines, name);
}

function asJson({ bank, lines, unread }: Imported) {
  const questions = bank.questions.map(
    ({ id, question, kind, competency, intent, criteria, redFlags, example }, index) => ({
      id,
      question,
      kind,
      competency,
      intent,
      criteria: criteria.map((criterion) => ({
        id: criterion.id,
        text: criterion.text,
        weight: criterion.weight,
        probe: criterion.probe,
      })),
      redFlags,
      example,
      line: lines[index] ?? 1,
    }),
  );
  return { bank: { id: bank.id, title: bank.title, questions }, unread };
}

function report({ questions }: Bank, unread: number): void {
  if (questions.length === 0) console.error("No question was found.");
  else console.error(`${questions.length === 1 ? "One question" : `${questions.length} questions`} found.`);
  const standard = questions.filter(({ mark }) => mark === "standard-criteria").length;
  if (standard > 0) console.error(`${standard} without advice how to answer: their criteria follow from their kind.`);
  if (unread > 0) console.error(`${unread} pieces of text were not taken; --json lists them with their lines.`);
}
