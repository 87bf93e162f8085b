import type { z } from "zod";
import { findQuestion } from "@/lib/bank/library";
import { otherQuestions } from "../other-questions";
import type { JudgedQuestion, Level } from "../schema";
import { answerLineSchema, type LabelledLine, labelledLineSchema } from "./schema";
import { type FileLine, linesOf } from "./split";

/** Where rubrics come from: from the bank that a line names (else from the line), or from the line alone. */
export type RubricSource = "bank" | "line";

export type AnswerToJudge = { id: string; question: JudgedQuestion; answer: string };

export type LabelledAnswer = AnswerToJudge & {
  /** The kind of answer, such as "offtopic"; null where the line does not say. */
  profile: string | null;
  /** By criterion; one that nobody labelled is left out. */
  levels: Record<string, Level>;
  redFlag: boolean;
  raters: LabelledLine["raters"];
};

type Read<Value> = { ok: true; value: Value } | { ok: false; error: string };

/** A line of a file, read; `line` counts from 1, `end` is where the next one begins, in bytes. */
export type ReadLine<Value> = { line: number; end: number; read: Read<Value> };

/** Reads a file of answers line by line. A line that cannot be read says why, and does not stop the others. */
export function answersIn(
  chunks: AsyncIterable<Uint8Array>,
  source: RubricSource,
): AsyncGenerator<ReadLine<AnswerToJudge>> {
  return readLines(chunks, (text) => readAnswer(text, source));
}

/** As answersIn, for answers with labels. */
export function labelledAnswersIn(
  chunks: AsyncIterable<Uint8Array>,
  source: RubricSource,
): AsyncGenerator<ReadLine<LabelledAnswer>> {
  return readLines(chunks, (text) => readLabelled(text, source));
}

async function* readLines<Value>(
  chunks: AsyncIterable<Uint8Array>,
  readText: (text: string) => Promise<Read<Value>>,
): AsyncGenerator<ReadLine<Value>> {
  // Blank lines at the end of a file are no lines; one in the middle has its place in the output.
  let blank: FileLine[] = [];
  for await (const line of linesOf(chunks)) {
    if (line.text?.trim() === "") {
      blank.push(line);
      continue;
    }
    for (const { number, end } of blank) yield { line: number, end, read: { ok: false, error: "The line is empty." } };
    blank = [];
    const read: Read<Value> =
      line.text === null ? { ok: false, error: "The line is not UTF-8 text." } : await readText(line.text);
    yield { line: line.number, end: line.end, read };
  }
}

async function readAnswer(text: string, source: RubricSource): Promise<Read<AnswerToJudge>> {
  const line = parseLine(text, source === "bank" ? answerLineSchema : answerLineSchema.omit(BANK_FIELDS));
  return line.ok ? withRubric(line.value) : line;
}

async function readLabelled(text: string, source: RubricSource): Promise<Read<LabelledAnswer>> {
  const line = parseLine(text, source === "bank" ? labelledLineSchema : labelledLineSchema.omit(BANK_FIELDS));
  if (!line.ok) return line;
  const read = await withRubric(line.value);
  if (!read.ok) return read;
  const { profile = null, levels, redFlag, raters } = line.value;
  if (read.value.question.criteria.every(({ id }) => levels[id] === undefined)) {
    return { ok: false, error: "levels: there is none for a criterion of this question." };
  }
  return { ok: true, value: { ...read.value, profile, levels, redFlag, raters } };
}

const BANK_FIELDS = { bank: true, questionId: true } as const;

function parseLine<Line>(text: string, schema: z.ZodType<Line>): Read<Line> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return { ok: false, error: `The line is not JSON: ${error instanceof Error ? error.message : error}` };
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return { ok: true, value: parsed.data };
  const problems = parsed.error.issues.map(({ path, message }) => [path.join("."), message].filter(Boolean).join(": "));
  return { ok: false, error: problems.join("; ") };
}

/** Weights, probes and examples that a line does not give are 1, empty and empty. */
async function withRubric(line: z.infer<typeof answerLineSchema>): Promise<Read<AnswerToJudge>> {
  const { id, question, kind, criteria, redFlags, answer, bank, questionId } = line;
  if (bank === undefined && questionId === undefined) {
    const probed = criteria.map((criterion) => ({ ...criterion, probe: "" }));
    return {
      ok: true,
      value: { id, question: { id, question, kind, criteria: probed, redFlags, intent: "", example: "" }, answer },
    };
  }
  if (bank === undefined || questionId === undefined) {
    return { ok: false, error: "bank and questionId are given together or not at all." };
  }
  const found = await findQuestion(bank, questionId);
  if (!found) return { ok: false, error: `There is no question "${questionId}" in a bank "${bank}".` };
  const others = otherQuestions(found.bank, questionId);
  return { ok: true, value: { id, question: { ...found.question, others }, answer } };
}
