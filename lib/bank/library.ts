import "server-only";
import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { formatProblem } from "./findings";
import { parseBank } from "./markdown";
import { type Bank, isOwnBankId, type Question } from "./schema";

const SHIPPED = join(process.cwd(), "content");

const loading = new Map<string, Promise<Bank[]>>();

/**
 * The banks that ship with the app: every Markdown file of the directory except README.md, in the order of file names.
 * Read once in a process; a failure is not kept. Throws an Error that lists every problem where a bank is broken or
 * two have the same id, or where there is no bank.
 */
export function loadBanks(directory = SHIPPED): Promise<Bank[]> {
  const begun = loading.get(directory);
  if (begun) return begun;
  const banks = readBanks(directory);
  loading.set(directory, banks);
  banks.catch(() => loading.delete(directory));
  return banks;
}

export async function findBank(bankId: string, directory = SHIPPED): Promise<Bank | null> {
  const banks = await loadBanks(directory);
  return banks.find((bank) => bank.id === bankId) ?? null;
}

export async function findQuestion(
  bankId: string,
  questionId: string,
  directory = SHIPPED,
): Promise<{ bank: Bank; question: Question } | null> {
  const bank = await findBank(bankId, directory);
  const question = bank?.questions.find(({ id }) => id === questionId);
  return bank && question ? { bank, question } : null;
}

async function readBanks(directory: string): Promise<Bank[]> {
  const entries = await readdir(directory);
  const names = entries.filter((name) => name.endsWith(".md") && name !== "README.md").sort();
  const banks: Bank[] = [];
  const problems: string[] = [];
  for (const name of names) {
    const file = `${basename(directory)}/${name}`;
    const parsed = parseBank(await readFile(join(directory, name), "utf8"), file);
    if (!parsed.ok) problems.push(...parsed.problems.map(formatProblem));
    else if (isOwnBankId(parsed.bank.id)) {
      problems.push(`${file}: Change the id "${parsed.bank.id}": ids that begin with "own-" belong to candidates.`);
    } else if (banks.some(({ id }) => id === parsed.bank.id)) {
      problems.push(`${file}: Change the id "${parsed.bank.id}": another bank has it already.`);
    } else banks.push(parsed.bank);
  }
  if (names.length === 0) problems.push(`${directory} holds no bank.`);
  if (problems.length > 0) throw new Error(`The question banks cannot be used:\n${problems.join("\n")}`);
  return banks;
}
