import "server-only";
import { findListedBank } from "@/lib/bank/data";
import { questionSchema } from "@/lib/bank/schema";
import { assess } from "./assess";
import { beginOfSecond, judgedQuestion, judgedText, splitQuotes } from "./follow-up";
import { currentJudge } from "./judges/current";
import { type ClaimedAssessment, claimAssessment, finishAssessment, releaseClaims } from "./mutations";
import { otherQuestions } from "./other-questions";
import type { OtherQuestion } from "./schema";

/** A language model answers two as fast as one; the offline judge has one worker and takes them in turn. */
const JUDGED_AT_ONCE = 2;

/** No judge may take longer for one answer, asking again included. */
const DEADLINE_MILLISECONDS = 180_000;

type Queue = { isOpen: boolean; working: number };

// On globalThis, since the bundler gives pages, actions and instrumentation each a copy of this module.
const shared: typeof globalThis & { greenroomQueue?: Queue } = globalThis;

function queue(): Queue {
  shared.greenroomQueue ??= { isOpen: false, working: 0 };
  return shared.greenroomQueue;
}

/** Called once, when the server starts: takes up what an earlier one left undone, and judges from then on. */
export async function openQueue(): Promise<void> {
  await releaseClaims();
  queue().isOpen = true;
  wakeJudging();
}

/**
 * Sets the judging of waiting assessments going, in the background. Harmless when there are none, and in a process
 * that is not the server: a script that writes attempts leaves them waiting.
 */
export function wakeJudging(): void {
  if (!queue().isOpen || queue().working >= JUDGED_AT_ONCE) return;
  queue().working += 1;
  void work().finally(() => {
    queue().working -= 1;
  });
}

/** Has the judge at work prepare itself for answers to a bank's questions, in the background: only to be sooner done. */
export function prepareJudging(questions: readonly OtherQuestion[]): void {
  if (!queue().isOpen) return;
  void (async () => currentJudge().prepare?.(questions))().catch((error: unknown) => {
    console.error("The judge could not prepare itself; it will when the first answer comes.", error);
  });
}

async function work(): Promise<void> {
  try {
    for (let claimed = await claimAssessment(new Date()); claimed; claimed = await claimAssessment(new Date())) {
      wakeJudging();
      await judge(claimed);
    }
  } catch (error) {
    console.error("Judging stopped; what waits is taken up at the next answer or the next start.", error);
  }
}

async function judge(claimed: ClaimedAssessment): Promise<void> {
  const started = performance.now();
  const elapsed = () => Math.round(performance.now() - started);
  try {
    const judge = currentJudge();
    const asked = judgedQuestion(questionSchema.parse(claimed.question), claimed.attempt);
    const listed = await findListedBank(claimed.owner, claimed.bankId);
    const question = listed ? { ...asked, others: otherQuestions(listed.bank, asked.id) } : asked;
    const answer = judgedText(claimed.attempt);
    const outcome = await assess(judge, question, answer, AbortSignal.timeout(DEADLINE_MILLISECONDS));
    const { first } = claimed.attempt;
    if (outcome.ok && first) outcome.findings = splitQuotes(outcome.findings, beginOfSecond(first.answer ?? ""));
    await finishAssessment(claimed.id, judge, outcome, elapsed(), new Date());
  } catch (error) {
    // A broken prompt or settings file: the attempt must not wait for ever, and "Judge again" must be there.
    console.error("An answer could not be judged.", error);
    await finishAssessment(claimed.id, null, { ok: false, failure: "crashed" }, elapsed(), new Date());
  }
}
