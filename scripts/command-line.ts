// What the command-line entries share: the user's settings and folder, and the way they say no.
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";
import { JUDGE_NAMES, judgeNameSchema } from "@/lib/assessment/schema";

/** A trouble that the user can mend: its message says how, and no stack trace is shown. */
export class CommandError extends Error {}

const systemErrorSchema = z.object({ code: z.string(), syscall: z.string(), message: z.string() });

/** Runs a command to its end. Its status is what `command` says, or 2 where it could not be run at all. */
export async function runCommand(command: () => Promise<number>): Promise<void> {
  try {
    // As npm start does; what is set in the environment, even to nothing, wins.
    if (existsSync(".env")) process.loadEnvFile(".env");
    process.exitCode = await command();
  } catch (error) {
    const isSystemError = systemErrorSchema.safeParse(error).success;
    if (!(error instanceof Error) || !(error instanceof CommandError || isSystemError)) throw error;
    console.error(error.message);
    process.exitCode = 2;
  }
}

const OPTIONS = {
  judge: { type: "string", default: "offline" },
  "no-bank": { type: "boolean", default: false },
  json: { type: "boolean", default: false },
} as const;

/** @throws CommandError with the usage where the arguments are not as it says */
export function readArguments(
  usage: string,
  known: (keyof typeof OPTIONS)[],
  positionals: { least: number; most: number },
  args = process.argv.slice(2),
) {
  try {
    const {
      values,
      positionals: paths,
      tokens,
    } = parseArgs({ args, options: OPTIONS, allowPositionals: true, tokens: true });
    const unknown = tokens.find((token) => token.kind === "option" && !known.some((name) => name === token.name));
    if (unknown?.kind === "option") throw new Error(`Unknown option '${unknown.rawName}'.`);
    if (paths.length < positionals.least || paths.length > positionals.most)
      throw new Error("The files are missing or too many.");
    const judge = judgeNameSchema.safeParse(values.judge);
    if (!judge.success) throw new Error(`The judge is one of ${JUDGE_NAMES.join(" and ")}, not '${values.judge}'.`);
    return { paths: paths.map(fromUser), judge: judge.data, noBank: values["no-bank"], json: values.json };
  } catch (error) {
    throw new CommandError(`${error instanceof Error ? error.message : error}\nUsage: ${usage}`);
  }
}

/** npm runs scripts in the project's folder; a relative path means the folder where the user typed it. */
export function fromUser(path: string): string {
  return resolve(process.env.INIT_CWD ?? ".", path);
}
