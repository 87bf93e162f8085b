import "server-only";
import { findQuestion } from "@/lib/bank/library";
import type { Connection } from "@/lib/llm/client";
import { type Assessed, assess } from "./assess";
import { languageModelJudge } from "./judges/llm";

const SAMPLE = { bank: "clinical-technician", question: "patient-safety" };

/** Long enough for a large model on a small machine to load and read one answer. */
const PATIENCE_MILLISECONDS = 120_000;

export type Trial = { outcome: Assessed; milliseconds: number };

/** Has a connection judge the example answer to one shipped question: what a first real answer would cost and give. */
export async function tryConnection(connection: Connection): Promise<Trial> {
  const sample = await findQuestion(SAMPLE.bank, SAMPLE.question);
  if (!sample?.question.example) throw new Error(`The shipped bank has no example answer to ${SAMPLE.question}`);
  const started = performance.now();
  const signal = AbortSignal.timeout(PATIENCE_MILLISECONDS);
  const outcome = await assess(languageModelJudge(connection), sample.question, sample.question.example, signal);
  return { outcome, milliseconds: Math.round(performance.now() - started) };
}
