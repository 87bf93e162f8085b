import { createReadStream } from "node:fs";
import { open, rename, truncate } from "node:fs/promises";
import { rubricVersion } from "@/lib/bank/rubric-version";
import type { Judge } from "../schema";
import { mapInOrder } from "./in-order";
import { ANSWERS_AT_ONCE, judgeAnswer } from "./judge";
import { type AnswerToJudge, answersIn, type ReadLine, type RubricSource } from "./read";
import { type UnreadLine, type WrittenLine, writtenLineSchema } from "./schema";
import { linesOf } from "./split";

export type FileTask = {
  /** Paths. While the work goes on, it stands in `output` with ".partial" behind it. */
  input: string;
  output: string;
  judge: Judge;
  source: RubricSource;
  /** Milliseconds, from any beginning. */
  now: () => number;
  onProgress(progress: Progress): void;
};

export type Progress = {
  /** Lines of output so far; of them, those that an earlier run had written. */
  lines: number;
  kept: number;
  /** Read of the input so far, 0 to 1; null where its size is not known. */
  share: number | null;
};

/** `unread` are the numbers of lines that could not be read; `failed` counts answers for which the judge failed. */
export type FileOutcome =
  | { ok: true; lines: number; kept: number; unread: number[]; failed: number }
  | { ok: false; reason: "other-run"; line: number };

/**
 * Judges a file of answers into another file, line for line and in order. Takes up an interrupted run where it
 * stopped, and replaces `output` only when all is done.
 * @returns other-run where the partial file was written from another input, rubric or judge; nothing is changed then
 * @throws the system's error where a file cannot be read or written
 */
export async function judgeFile({ input, output, judge, source, now, onProgress }: FileTask): Promise<FileOutcome> {
  const partial = `${output}.partial`;
  await using file = await open(input);
  const status = await file.stat();
  const answers = answersIn(file.createReadStream({ autoClose: false }), source);

  const outcome: Extract<FileOutcome, { ok: true }> = { ok: true, lines: 0, kept: 0, unread: [], failed: 0 };
  const count = (written: WrittenLine) => {
    outcome.lines += 1;
    if (written.id === null) outcome.unread.push(written.line);
    else if (written.error) outcome.failed += 1;
  };

  let keptBytes = 0;
  for await (const { written, end } of writtenLines(partial)) {
    const next = await answers.next();
    if (next.done || !isFrom(next.value, judge, written))
      return { ok: false, reason: "other-run", line: outcome.lines + 1 };
    count(written);
    keptBytes = end;
  }
  outcome.kept = outcome.lines;

  await using writing = await open(partial, "a");
  await truncate(partial, keptBytes);
  const judged = mapInOrder(answers, ANSWERS_AT_ONCE[judge.name], async ({ line, end, read }) => {
    const unread = (error: string): UnreadLine => ({ id: null, line, error });
    return { end, written: read.ok ? await judgeAnswer(judge, read.value, now) : unread(read.error) };
  });
  for await (const { end, written } of judged) {
    await writing.appendFile(`${JSON.stringify(written)}\n`);
    count(written);
    const { lines, kept } = outcome;
    onProgress({ lines, kept, share: status.isFile() ? end / status.size : null });
  }
  // On disk before it takes the other's name, or a crash could leave a new file without its content.
  await writing.sync();
  await rename(partial, output);
  return outcome;
}

const STAMP = ["judge", "model", "promptVersion", "rubricVersion"] as const;

/** The lines that an earlier run completed, up to the first that it did not. None where there was no run. */
async function* writtenLines(path: string): AsyncGenerator<{ written: WrittenLine; end: number }> {
  try {
    for await (const { text, end, whole } of linesOf(createReadStream(path))) {
      const written = whole && text !== null ? writtenLineSchema.safeParse(parseJson(text)) : null;
      if (!written?.success) return;
      yield { written: written.data, end };
    }
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
  }
}

/** Whether a run with this judge would have written that line here; what the line does not say is not held against it. */
function isFrom({ line, read }: ReadLine<AnswerToJudge>, judge: Judge, written: WrittenLine): boolean {
  if (written.id === null) return !read.ok && written.line === line;
  if (!read.ok || read.value.id !== written.id) return false;
  const { name, model, promptVersion } = judge;
  const expected = { judge: name, model, promptVersion, rubricVersion: rubricVersion(read.value.question) };
  return STAMP.every((field) => written[field] === undefined || written[field] === expected[field]);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
