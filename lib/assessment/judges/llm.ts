import "server-only";
import { randomBytes } from "node:crypto";
import { z } from "zod";
import { type Connection, completeJson } from "@/lib/llm/client";
import { loadPrompt } from "../prompt";
import { type Judge, type JudgeRequest, LEVEL_WORDS, type Level, type LevelWord } from "../schema";

const NOT_JUDGED = "not judged";

const LEVEL_OF_WORD: Record<LevelWord | typeof NOT_JUDGED, Level | null> = {
  missing: 0,
  mentioned: 1,
  explained: 2,
  demonstrated: 3,
  [NOT_JUDGED]: null,
};

const SECTIONS = {
  System: [],
  User: ["question", "intent", "criteria", "redFlags", "fence", "answer"],
  Again: ["fence", "unfoundQuotes"],
} as const;

// The order of the keys is the order in which the model writes: what it saw, what that shows, and only then the level.
const claimSchema = z.object({
  quotes: z.array(z.string()),
  reasoning: z.string(),
  level: z.enum([...LEVEL_WORDS, NOT_JUDGED]),
});

/** Keyed by criterion, so that strict mode itself forbids a missing or an additional one. */
function readingSchema(criterionIds: string[]) {
  return z.object({
    criteria: z.strictObject(Object.fromEntries(criterionIds.map((id) => [id, claimSchema]))),
    redFlags: z.array(z.object({ flag: z.string(), quote: z.string() })),
  });
}

/**
 * The judge that asks a language model.
 * @param drawFence draws the hexadecimal code of the tags around an answer, which nobody who writes one can guess
 * @throws an Error where content/prompts/judge.md is not as it should be
 */
export function languageModelJudge(
  connection: Connection,
  {
    drawFence = () => randomBytes(16).toString("hex"),
    deadlineMilliseconds,
  }: { drawFence?: () => string; deadlineMilliseconds?: number } = {},
): Judge {
  const prompt = loadPrompt("judge", SECTIONS);

  function userMessage({ question, answer, unfoundQuotes }: JudgeRequest): string {
    let fence = drawFence();
    while (answer.includes(fence)) fence = drawFence();
    const message = prompt.render("User", {
      question: question.question,
      intent: question.intent,
      criteria: list(question.criteria.map(({ id, text }) => `${id}: ${text}`)),
      redFlags: list(question.redFlags) || "It lists none of its own.",
      fence,
      answer,
    });
    if (unfoundQuotes.length === 0) return message;
    const quotes = list(unfoundQuotes.map((quote) => JSON.stringify(quote)));
    return `${message}\n\n${prompt.render("Again", { fence, unfoundQuotes: quotes })}`;
  }

  return {
    name: "llm",
    model: connection.model,
    promptVersion: prompt.version,
    async read(request) {
      const result = await completeJson({
        connection,
        schemaName: "reading",
        schema: readingSchema(request.question.criteria.map(({ id }) => id)),
        system: prompt.render("System", {}),
        user: userMessage(request),
        signal: request.signal,
        deadlineMilliseconds,
      });
      if (!result.ok) return result;
      const { criteria, redFlags } = result.value;
      return {
        ok: true,
        reading: {
          claims: Object.entries(criteria).map(([criterionId, { quotes, reasoning, level }]) => ({
            criterionId,
            quotes,
            reasoning: reasoning.trim(),
            level: LEVEL_OF_WORD[level],
          })),
          redFlags: redFlags.map(({ flag, quote }) => ({ text: flag.trim(), quote })),
          tokens: result.tokens,
        },
      };
    },
  };
}

function list(lines: string[]): string {
  return lines.map((line) => `- ${line}`).join("\n");
}
