import "server-only";
import { z } from "zod";
import type { Criterion } from "@/lib/bank/schema";
import type { Connection } from "@/lib/llm/client";
import { completeJson } from "@/lib/llm/complete-json";
import { drawRandomFence, fenceFor } from "../fence";
import { listed, loadPrompt } from "../prompt";
import { type Judge, type JudgedQuestion, type JudgeRequest, LEVEL_WORDS, type Level, type LevelWord } from "../schema";

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
const claimSchema = z.strictObject({
  quotes: z.array(z.string()),
  reasoning: z.string(),
  level: z.enum([...LEVEL_WORDS, NOT_JUDGED]),
});

/** Keyed by criterion, so that strict mode itself forbids a missing or an additional one; a score has no place in it. */
function readingSchema(criterionIds: string[]) {
  return z.strictObject({
    criteria: z.strictObject(Object.fromEntries(criterionIds.map((id) => [id, claimSchema]))),
    redFlags: z.array(z.strictObject({ flag: z.string(), quote: z.string() })),
  });
}

/**
 * The judge that asks a language model.
 * @param panel an odd number: how many readings each assessment takes the median of
 * @throws an Error where content/prompts/judge.md is not as it should be
 */
export function languageModelJudge(
  connection: Connection,
  {
    drawFence = drawRandomFence,
    deadlineMilliseconds,
    panel = 1,
  }: { drawFence?: () => string; deadlineMilliseconds?: number; panel?: number } = {},
): Judge {
  const prompt = loadPrompt("judge", SECTIONS);

  function userMessage({ question, answer, unfoundQuotes }: JudgeRequest): string {
    const fence = fenceFor(answer, drawFence);
    const message = prompt.render("User", {
      question: questionLines(question),
      intent: question.intent ?? "It does not say.",
      criteria: question.criteria.map(criterionLines).join("\n"),
      redFlags: listed(question.redFlags) || "It lists none of its own.",
      fence,
      answer,
    });
    if (unfoundQuotes.length === 0) return message;
    const quotes = listed(unfoundQuotes.map((quote) => JSON.stringify(quote)));
    return `${message}\n\n${prompt.render("Again", { fence, unfoundQuotes: quotes })}`;
  }

  return {
    name: "llm",
    model: connection.model,
    // A median of several readings is steadier than one, so that the two are not compared.
    promptVersion: panel === 1 ? prompt.version : `${prompt.version}+panel-${panel}`,
    panel,
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

function questionLines({ question, followUp }: JudgedQuestion): string {
  if (followUp === undefined) return question;
  return `${question}\n\nAfter the first part of the answer the interviewer asked a follow-up, and the rest answers that: ${followUp}`;
}

function criterionLines({ id, text, lookFors }: Criterion): string {
  return [`- ${id}: ${text}`, ...lookFors.map((example) => `  - for example: ${example}`)].join("\n");
}
