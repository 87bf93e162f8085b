import "server-only";
import type { Criterion } from "@/lib/bank/schema";
import type { Connection } from "@/lib/llm/client";
import type { Failure } from "@/lib/llm/failure";
import { streamText } from "@/lib/llm/stream-text";
import type { Tokens } from "@/lib/llm/tokens";
import { readAdvice } from "./advice-text";
import { drawRandomFence, fenceFor } from "./fence";
import { inventedNumbers } from "./invented-numbers";
import { loadPrompt } from "./prompt";
import { type Finding, type JudgedQuestion, LEVEL_WORDS } from "./schema";

export type AdviceRequest = {
  connection: Connection;
  question: Pick<JudgedQuestion, "question" | "intent" | "criteria">;
  answer: string;
  /** As accepted by `assess`: the levels, and the places of the quotes in `answer`. */
  findings: readonly Pick<Finding, "criterionId" | "level" | "evidence">[];
  signal: AbortSignal;
  drawFence?: () => string;
};

/** `inventedNumbers`: those in the stronger version that the answer does not bear out, as written there. */
export type AdviceEnd =
  | { ok: true; text: string; tokens: Tokens; model: string; promptVersion: string; inventedNumbers: string[] }
  | { ok: false; failure: Failure };

const SECTIONS = { System: [], User: ["question", "intent", "findings", "fence", "answer"] } as const;

/** Longer than for a judgement: a model on a small machine writes a page slowly, and the page shows it as it comes. */
const DEADLINE_MILLISECONDS = 180_000;

/**
 * Writes advice on a judged answer, piece by piece: one text of three headed parts, for `readAdvice` to take apart. It
 * follows from the accepted levels and quotes, and changes none.
 * @returns how it ended; a text that lacks a part is invalid. What came before a failure is not to be kept.
 * @throws an Error where content/prompts/advice.md is not as it should be
 */
export async function* writeAdvice(request: AdviceRequest): AsyncGenerator<string, AdviceEnd> {
  const { connection, question, answer, signal, drawFence = drawRandomFence } = request;
  const prompt = loadPrompt("advice", SECTIONS);
  const stream = streamText({
    connection,
    system: prompt.render("System", {}),
    user: prompt.render("User", {
      question: question.question,
      intent: question.intent ?? "It does not say.",
      findings: question.criteria.map((criterion) => findingLines(criterion, request)).join("\n"),
      fence: fenceFor(answer, drawFence),
      answer,
    }),
    signal,
    deadlineMilliseconds: DEADLINE_MILLISECONDS,
  });

  let text = "";
  let next = await stream.next();
  try {
    for (; !next.done; next = await stream.next()) {
      text += next.value;
      yield next.value;
    }
  } finally {
    // Whoever stops reading ends the request.
    if (!next.done) await stream.return({ ok: false, failure: "too-slow" });
  }
  const end = next.value;
  if (!end.ok) return end;
  const { whatToAdd, strongerVersion, followUpQuestion } = readAdvice(text);
  if (!whatToAdd || !strongerVersion || !followUpQuestion) return { ok: false, failure: "invalid" };
  return {
    ok: true,
    text,
    tokens: end.tokens,
    model: end.model,
    promptVersion: prompt.version,
    inventedNumbers: inventedNumbers(strongerVersion, answer),
  };
}

/** Quotes as JSON strings: on one line, so that none can pass for a heading or a line of the prompt. */
function findingLines({ id, text }: Criterion, { findings, answer }: AdviceRequest): string {
  const finding = findings.find((each) => each.criterionId === id);
  const level = finding?.level ?? null;
  const quotes = (finding?.evidence ?? []).map(({ start, end }) => JSON.stringify(answer.slice(start, end)));
  const word = level === null ? "not judged" : LEVEL_WORDS[level];
  return [`- ${text}: ${word}`, ...quotes.map((quote) => `  - shown by: ${quote}`)].join("\n");
}
