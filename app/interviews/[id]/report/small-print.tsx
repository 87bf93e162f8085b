import type { FinishedAssessment } from "@/lib/assessment/record";
import { costOf } from "@/lib/llm/prices";

/** What a reading took: its judge, and tokens and cost where a language model was asked. */
export function SmallPrint({ assessment, wordsOnly }: { assessment: FinishedAssessment; wordsOnly: boolean }) {
  const { judge, model, milliseconds, inputTokens, outputTokens } = assessment;
  const cost = judge === "llm" ? costOf(model, { input: inputTokens, output: outputTokens }) : null;
  const facts = [
    judge === "offline" ? "Read by the offline judge" : `Read by ${model}`,
    !wordsOnly && milliseconds !== null && `in ${(milliseconds / 1000).toFixed(1)} s`,
    !wordsOnly && judge === "llm" && `${inputTokens} tokens read, ${outputTokens} written`,
    !wordsOnly && cost !== null && `at most $${cost.toFixed(4)} by content/prices.yaml`,
  ].filter(Boolean);
  return <p className="mt-4 text-muted text-xs">{facts.join(" · ")}</p>;
}
