import type { JudgeFailure } from "@/lib/assessment/schema";

/** What the candidate reads when a judge gave no reading. */
export const JUDGE_FAILURE_WORDS: Record<JudgeFailure, string> = {
  refused: "The language model declined to judge this answer.",
  "cut-off": "The language model's judgement broke off before its end.",
  invalid: "The language model's judgement could not be read.",
  "too-slow": "The language model took too long.",
  "rate-limited": "The language model's service has had too many requests for now, or its credit is used up.",
  unauthorised: "The language model's service did not accept the key.",
  "unknown-model": "The language model's service does not know this model.",
  unreachable: "The language model's service could not be reached.",
  "server-error": "The language model's service had a fault of its own.",
  crashed: "The judge stopped with an error. The terminal in which Greenroom runs says more.",
};
