import { judgeFailureSchema } from "@/lib/assessment/schema";
import { JUDGE_FAILURE_WORDS } from "../judge-failures";

const OF_ITS_OWN: { [failure: string]: string | undefined } = {
  refused: "The language model declined.",
  "cut-off": "What the language model wrote broke off before its end.",
  invalid: "What the language model wrote could not be read.",
  unfit: "What the language model wrote could not be used.",
};

/** Why a language model gave nothing, in a sentence. */
export function modelTrouble(failure: string): string {
  const known = judgeFailureSchema.safeParse(failure);
  return OF_ITS_OWN[failure] ?? (known.success ? JUDGE_FAILURE_WORDS[known.data] : "The language model gave nothing.");
}
