import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import type { CandidateId } from "@/lib/account/schema";
import { type Gap, weightiestGap } from "@/lib/assessment/follow-up";
import type { FinishedAssessment } from "@/lib/assessment/record";
import { wordFollowUp } from "@/lib/assessment/word-follow-up";
import { currentConnection } from "@/lib/llm/connection";
import type { Tokens } from "@/lib/llm/tokens";
import { type ConsideredAnswer, findConsideredAnswer } from "../data";
import { planFollowUp } from "./mutations";

const LOOK_AGAIN_MILLISECONDS = 100;

/** So much is left for keeping the follow-up once it is worded. */
const KEEPING_MILLISECONDS = 300;

/** asked: a follow-up comes next; nothing-to-ask: the reading left no gap; too-late: there was no reading in time. */
export type Considered = "asked" | "nothing-to-ask" | "too-late" | "not-found";

/**
 * Thinks of a follow-up to an answer: waits for its reading, takes the weightiest gap and words a question about it, all
 * before the time is up. It takes seconds, so it belongs in a route that streams or waits, never in a server action.
 * @param signal aborted when nobody waits any more
 * @param now the server's clock
 */
export async function considerFollowUp(
  owner: CandidateId,
  attemptId: string,
  signal: AbortSignal,
  now: () => Date,
): Promise<Considered> {
  for (;;) {
    const considered = await findConsideredAnswer(owner, attemptId);
    if (!considered) return "not-found";
    if (considered.isFollowedUp) return "asked";
    const { assessment, until, question } = considered;
    if (now() >= until || signal.aborted || assessment?.status === "failed") return "too-late";
    if (assessment?.status === "done") {
      const gap = weightiestGap(question.criteria, assessment.findings);
      return gap ? ask(owner, attemptId, { ...considered, assessment, gap }, signal, now) : "nothing-to-ask";
    }
    await sleep(LOOK_AGAIN_MILLISECONDS);
  }
}

type WithGap = ConsideredAnswer & { assessment: FinishedAssessment; gap: Gap };

async function ask(
  owner: CandidateId,
  attemptId: string,
  considered: WithGap,
  signal: AbortSignal,
  now: () => Date,
): Promise<Considered> {
  const { gap, assessment } = considered;
  const { words, tokens } = await wordsFor(considered, signal, now());
  const plan = { criterionId: gap.criterion.id, words, assessmentId: assessment.id, tokens };
  return (await planFollowUp(owner, attemptId, plan, now())) ? "asked" : "too-late";
}

/** A language model's words where it judged and is quick enough, and else the bank's own. */
async function wordsFor(
  { assessment, gap, question, answer, until }: WithGap,
  signal: AbortSignal,
  now: Date,
): Promise<{ words: string; tokens: Tokens }> {
  const usual = { words: gap.criterion.probe, tokens: { input: 0, output: 0 } };
  const connected = assessment.judge === "llm" ? currentConnection() : null;
  const deadlineMilliseconds = until.getTime() - now.getTime() - KEEPING_MILLISECONDS;
  if (!connected || deadlineMilliseconds <= 0) return usual;
  const { connection } = connected;
  const worded = await wordFollowUp({
    connection,
    question: question.question,
    gap,
    answer,
    signal,
    deadlineMilliseconds,
  });
  return worded.ok ? worded : usual;
}
