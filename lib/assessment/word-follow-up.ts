import "server-only";
import { z } from "zod";
import type { Connection } from "@/lib/llm/client";
import { completeJson } from "@/lib/llm/complete-json";
import type { Failure } from "@/lib/llm/failure";
import type { Tokens } from "@/lib/llm/tokens";
import { drawRandomFence, fenceFor } from "./fence";
import type { Gap } from "./follow-up";
import { loadPrompt } from "./prompt";
import { LEVEL_WORDS } from "./schema";

const SECTIONS = { System: [], User: ["question", "criterion", "level", "probe", "fence", "answer"] } as const;

/** One sentence that one can take in at once; what is longer, or is no question, was not what was asked for. */
const MAX_CHARACTERS = 240;

const writtenSchema = z.strictObject({ question: z.string() });

/**
 * Has the language model word a follow-up for this answer.
 * @param deadlineMilliseconds for the whole call; the candidate waits
 * @returns invalid also where what it wrote is not one short question
 * @throws an Error where content/prompts/follow-up.md is not as it should be
 */
export async function wordFollowUp({
  connection,
  question,
  gap: { criterion, level },
  answer,
  signal,
  deadlineMilliseconds,
  drawFence = drawRandomFence,
}: {
  connection: Connection;
  question: string;
  gap: Gap;
  answer: string;
  signal: AbortSignal;
  deadlineMilliseconds: number;
  drawFence?: () => string;
}): Promise<{ ok: true; words: string; tokens: Tokens } | { ok: false; failure: Failure }> {
  const prompt = loadPrompt("follow-up", SECTIONS);
  const result = await completeJson({
    connection,
    schemaName: "follow_up",
    schema: writtenSchema,
    system: prompt.render("System", {}),
    user: prompt.render("User", {
      question,
      criterion: criterion.text,
      level: LEVEL_WORDS[level],
      probe: criterion.probe,
      fence: fenceFor(answer, drawFence),
      answer,
    }),
    signal,
    deadlineMilliseconds,
  });
  if (!result.ok) return result;
  const words = result.value.question.trim();
  const isQuestion = words.length <= MAX_CHARACTERS && /^[^\n]+[?？]$/.test(words);
  return isQuestion ? { ok: true, words, tokens: result.tokens } : { ok: false, failure: "invalid" };
}
