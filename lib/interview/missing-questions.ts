import "server-only";
import { z } from "zod";
import { drawRandomFence, fenceFor } from "@/lib/assessment/fence";
import { listed, loadPrompt } from "@/lib/assessment/prompt";
import { slugFor } from "@/lib/bank/article/slug";
import { QUESTION_KINDS, type Question, questionSchema } from "@/lib/bank/schema";
import type { Connection } from "@/lib/llm/client";
import { completeJson } from "@/lib/llm/complete-json";
import type { Failure } from "@/lib/llm/failure";
import type { Tokens } from "@/lib/llm/tokens";

const SECTIONS = { System: [], User: ["points", "questions", "fence", "advertisement", "cv"] } as const;

/** A page of text for each point, from a model that may run on a small machine. */
const DEADLINE_MILLISECONDS = 180_000;
/** More points than this make one request too long. */
export const MAX_POINTS = 6;

const writtenSchema = z.strictObject({
  questions: z.array(
    z.strictObject({
      question: z.string(),
      kind: z.enum(QUESTION_KINDS),
      competency: z.string(),
      intent: z.string(),
      criteria: z.array(z.strictObject({ text: z.string(), probe: z.string(), lookFors: z.array(z.string()) })),
      redFlags: z.array(z.string()),
      example: z.string(),
    }),
  ),
});

/** `unfit`: how many of them a bank could not take; they are left out, never mended. */
export type MissingQuestions =
  | { ok: true; questions: Question[]; unfit: number; tokens: Tokens }
  | { ok: false; failure: Failure };

/**
 * Has a language model write questions on what the banks have none for. Advertisement and CV are sent to it. Every
 * question is marked as generated, and has passed the same checks as one that a person wrote.
 * @param points at most MAX_POINTS count
 * @throws an Error where content/prompts/questions.md is not as it should be
 */
export async function writeMissingQuestions({
  connection,
  points,
  present,
  advertisement,
  cv,
  signal,
  drawFence = drawRandomFence,
}: {
  connection: Connection;
  points: string[];
  present: Pick<Question, "id" | "question">[];
  advertisement: string;
  cv: string;
  signal: AbortSignal;
  drawFence?: () => string;
}): Promise<MissingQuestions> {
  const prompt = loadPrompt("questions", SECTIONS);
  const result = await completeJson({
    connection,
    schemaName: "questions",
    schema: writtenSchema,
    system: prompt.render("System", {}),
    user: prompt.render("User", {
      points: listed(points.slice(0, MAX_POINTS)),
      questions: listed(present.map(({ question }) => question)) || "None.",
      fence: fenceFor(`${advertisement}${cv}`, drawFence),
      advertisement,
      cv: cv || "There is none.",
    }),
    signal,
    deadlineMilliseconds: DEADLINE_MILLISECONDS,
  });
  if (!result.ok) return result;
  const taken = new Set(present.map(({ id }) => id));
  const written = result.value.questions.slice(0, MAX_POINTS);
  const questions = written.flatMap((draft) => {
    const ids = new Set<string>();
    const checked = questionSchema.safeParse({
      ...draft,
      id: slugFor(draft.question, taken, "question"),
      criteria: draft.criteria.map((criterion) => ({
        ...criterion,
        id: slugFor(criterion.text, ids, "criterion"),
        weight: 1,
      })),
      mark: "generated",
    });
    return checked.success ? [checked.data] : [];
  });
  return { ok: true, questions, unfit: written.length - questions.length, tokens: result.tokens };
}
