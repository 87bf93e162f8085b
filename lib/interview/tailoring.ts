import "server-only";
import type { Bank, Question } from "@/lib/bank/schema";
import { embed } from "@/lib/embedding/embed";
import type { Connection } from "@/lib/llm/client";
import type { Failure } from "@/lib/llm/failure";
import { MAX_POINTS, writeMissingQuestions } from "./missing-questions";
import { type Tailored, tailor } from "./tailor";

/** `points`: on how many a language model will be asked for questions. `unfit`: how many of its questions were left out. */
export type TailoringStep =
  | { step: "picked"; tailored: Tailored; points: number }
  | { step: "written"; questions: Question[]; unfit: number }
  | { step: "not-written"; failure: Failure };

/**
 * Tailors to a job, step by step: first the questions of the banks, which takes a second, and then, where a model is
 * given, those that it writes on what the banks have none for, which may take minutes.
 * @param connection the model that both texts may be sent to; null where they stay on this machine
 */
export async function* tailorInSteps(
  texts: { advertisement: string; cv: string },
  banks: Bank[],
  count: number,
  connection: Connection | null,
  signal: AbortSignal,
): AsyncGenerator<TailoringStep, void> {
  const tailored = await tailor(texts, banks, count, embed);
  const missing = connection ? tailored.wants.filter(({ asked }) => !asked).map(({ text }) => text) : [];
  yield { step: "picked", tailored, points: Math.min(missing.length, MAX_POINTS) };
  if (!connection || missing.length === 0) return;
  const present = tailored.picks.map(({ question }) => question);
  const written = await writeMissingQuestions({ connection, points: missing, present, ...texts, signal });
  if (written.ok) yield { step: "written", questions: written.questions, unfit: written.unfit };
  else yield { step: "not-written", failure: written.failure };
}
