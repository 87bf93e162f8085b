import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { z } from "zod";
import { type Evidence, evidenceSchema } from "../judges/offline/lessons";
import { type LabelledAnswer, labelledAnswersIn, type RubricSource } from "../lines/read";
import type { UnreadLine } from "../lines/schema";

export type LabelledFile = { name: string; answers: LabelledAnswer[]; unread: UnreadLine[] };

/** The labelled answers that come with the project, in the order in which they are fitted. */
export const GOLD_FILES = ["tests/gold/labelled-dev.jsonl", "tests/gold/labelled-train.jsonl"] as const;

/** More answers, written and rated for this project, to learn from and never to report on: see tests/gold/SCHEMA.md. */
export const WRITTEN_FILE = "tests/gold/written.jsonl";

/** What people say who meet criteria, to learn from and never to report on: see tests/gold/SCHEMA.md. */
export const EVIDENCE_FILE = "tests/gold/evidence.jsonl";

/** @throws the system's error where the file cannot be read */
export async function readLabelledFile(path: string, source: RubricSource): Promise<LabelledFile> {
  const file: LabelledFile = { name: basename(path, ".jsonl"), answers: [], unread: [] };
  for await (const { line, read } of labelledAnswersIn(createReadStream(path), source)) {
    if (read.ok) file.answers.push(read.value);
    else file.unread.push({ id: null, line, error: read.error });
  }
  return file;
}

/** @throws an Error where a line cannot be read, or the system's error where a file is missing */
export async function readGoldFiles(source: RubricSource): Promise<LabelledFile[]> {
  return Promise.all(GOLD_FILES.map((path) => readWhole(path, source)));
}

/** The answers of WRITTEN_FILE. @throws as readGoldFiles does */
export async function readWritten(): Promise<LabelledAnswer[]> {
  return (await readWhole(WRITTEN_FILE, "line")).answers;
}

/** The questions of EVIDENCE_FILE. @throws as readGoldFiles does */
export async function readEvidence(): Promise<Evidence[]> {
  const lines = (await readFile(EVIDENCE_FILE, "utf8")).trimEnd().split("\n");
  return lines.map((line, index) => {
    const read = evidenceSchema.safeParse(JSON.parse(line));
    if (!read.success) throw new Error(`${EVIDENCE_FILE}, line ${index + 1}: ${z.prettifyError(read.error)}`);
    return read.data;
  });
}

async function readWhole(path: string, source: RubricSource): Promise<LabelledFile> {
  const file = await readLabelledFile(path, source);
  for (const { line, error } of file.unread) throw new Error(`${path}, line ${line}: ${error}`);
  return file;
}
