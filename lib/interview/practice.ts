import "server-only";
import type { CandidateId } from "@/lib/account/schema";
import type { Bank, Question } from "@/lib/bank/schema";
import { findLastChoices } from "./data";
import { createInterview } from "./mutations";
import { type Clock, PRESETS, USUAL_MANNER } from "./schema";

/** Before there was an interview. */
const { thinkingSeconds, answerSeconds } = PRESETS["one-way"];
const USUAL_CLOCK: Clock = { preset: "one-way", thinkingSeconds, answerSeconds, extraTime: 1 };

/**
 * Starts a practice interview of these questions, with the clock and the manner of the owner's last interview. Each may
 * be taken again as often as they like.
 * @param questions in the order of asking; at least one
 */
export async function startPractice(
  owner: CandidateId,
  bank: Pick<Bank, "id" | "title">,
  questions: Question[],
  now: Date,
): Promise<{ interviewId: string }> {
  const { clock, manner } = await practiceChoices(owner);
  return createInterview(owner, { bank, questions, clock, manner, purpose: "practice", seed: 0 }, now);
}

/** The clock and the manner that the owner would practise with. */
export async function practiceChoices(owner: CandidateId) {
  const { clock, manner } = (await findLastChoices(owner)) ?? { clock: USUAL_CLOCK, manner: USUAL_MANNER };
  return { clock, manner: { ...manner, retakes: "free" as const } };
}
