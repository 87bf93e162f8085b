import "server-only";
import { z } from "zod";
import { locateQuote, overlap } from "@/lib/assessment/evidence";
import { drawRandomFence, fenceFor } from "@/lib/assessment/fence";
import { loadPrompt } from "@/lib/assessment/prompt";
import { slugFor } from "@/lib/bank/article/slug";
import { type Criterion, criterionSchema, MAX_CRITERIA } from "@/lib/bank/schema";
import type { Connection } from "@/lib/llm/client";
import { completeJson } from "@/lib/llm/complete-json";
import type { Failure } from "@/lib/llm/failure";
import type { AdvisedQuestion } from "./advised-question";

/**
 * `left`: pieces of the advice that no criterion rests on. `dropped`: criteria that the model made up, or that a bank
 * could not take. unfit: all of them were.
 */
export type CriteriaProposal =
  | { ok: true; criteria: Criterion[]; left: string[]; dropped: number }
  | { ok: false; failure: Failure | "unfit" };

const SECTIONS = { System: [], User: ["question", "fence", "advice", "example"] } as const;
const DEADLINE_MILLISECONDS = 90_000;
/** A service answers several at a time; a model on this machine takes them one after the other by itself. */
const AT_A_TIME = 3;

const splitSchema = z.strictObject({
  criteria: z.array(
    z.strictObject({ from: z.string(), text: z.string(), probe: z.string(), lookFors: z.array(z.string()) }),
  ),
});

/**
 * Has a language model split advice into criteria. The question, the advice and the example are sent to it. A criterion
 * counts only where the words that it rests on stand in the advice, and where it passes the checks of any bank.
 * @throws an Error where content/prompts/criteria.md is not as it should be
 */
export async function proposeCriteria({
  connection,
  question: { question, advice, example },
  signal,
  drawFence = drawRandomFence,
}: {
  connection: Connection;
  question: AdvisedQuestion;
  signal: AbortSignal;
  drawFence?: () => string;
}): Promise<CriteriaProposal> {
  const prompt = loadPrompt("criteria", SECTIONS);
  const whole = advice.join("\n");
  const result = await completeJson({
    connection,
    schemaName: "criteria",
    schema: splitSchema,
    system: prompt.render("System", {}),
    user: prompt.render("User", {
      question,
      fence: fenceFor(`${question}${whole}${example}`, drawFence),
      advice: whole,
      example: example ?? "There is none.",
    }),
    signal,
    deadlineMilliseconds: DEADLINE_MILLISECONDS,
  });
  if (!result.ok) return result;
  const ids = new Set<string>();
  const said = new Set<string>();
  const found = result.value.criteria.flatMap(({ from, ...written }) => {
    const place = locateQuote(whole, from);
    const words = written.text.trim().toLowerCase();
    const checked = criterionSchema.omit({ id: true }).safeParse({ ...written, weight: 1 });
    if (!place || !checked.success || said.has(words)) return [];
    said.add(words);
    return [{ place, criterion: checked.data }];
  });
  const taken = found.slice(0, MAX_CRITERIA);
  if (taken.length === 0) return { ok: false, failure: "unfit" };
  return {
    ok: true,
    criteria: taken.map(({ criterion }) => ({ id: slugFor(criterion.text, ids, "criterion"), ...criterion })),
    left: pieces(advice)
      .filter((piece) => !taken.some(({ place }) => overlap(place, piece)))
      .map(({ text }) => text),
    dropped: result.value.criteria.length - taken.length,
  };
}

/** The pieces of the advice with their places in the whole. */
function pieces(advice: string[]): { text: string; start: number; end: number }[] {
  let start = 0;
  return advice.map((text) => {
    const piece = { text, start, end: start + text.length };
    start = piece.end + 1;
    return piece;
  });
}

/** Failures that the next question would meet as well. */
const FINAL: ReadonlySet<string> = new Set(["unauthorised", "unknown-model", "unreachable"]);

/**
 * Proposals for many questions, each as soon as it is there. Where the model cannot be had at all, the first failure is
 * the last proposal.
 */
export async function* proposeForAll(
  connection: Connection,
  questions: AdvisedQuestion[],
  signal: AbortSignal,
): AsyncGenerator<{ key: string; proposal: CriteriaProposal }> {
  const ending = new AbortController();
  signal.addEventListener("abort", () => ending.abort(), { once: true, signal: ending.signal });
  const running = new Map<string, Promise<{ key: string; proposal: CriteriaProposal }>>();
  const waiting = [...questions];
  try {
    while ((running.size > 0 || waiting.length > 0) && !signal.aborted) {
      for (const question of waiting.splice(0, AT_A_TIME - running.size)) {
        const { key } = question;
        running.set(
          key,
          proposeCriteria({ connection, question, signal: ending.signal }).then((proposal) => ({ key, proposal })),
        );
      }
      const next = await Promise.race(running.values());
      running.delete(next.key);
      yield next;
      if (!next.proposal.ok && FINAL.has(next.proposal.failure)) return;
    }
  } finally {
    ending.abort();
  }
}
