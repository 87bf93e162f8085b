import type { Band } from "@/lib/assessment/band";
import type { FinishedAssessment } from "@/lib/assessment/record";
import { costOf } from "@/lib/llm/prices";

/** A reading's score with its band, and what it took: its judge, and tokens and cost where a language model was asked. */
export function SmallPrint({ assessment, band }: { assessment: FinishedAssessment; band: Band | null }) {
  const { judge, model, milliseconds, inputTokens, outputTokens, score } = assessment;
  const cost = judge === "llm" ? costOf(model, { input: inputTokens, output: outputTokens }) : null;
  const facts = [
    score !== null && `${score} of 100${band ? `, give or take ${band.halfWidth}` : ""}`,
    judge === "offline" ? "Read by the offline judge" : `Read by ${model}`,
    milliseconds !== null && `in ${(milliseconds / 1000).toFixed(1)} s`,
    judge === "llm" && `${inputTokens} tokens read, ${outputTokens} written`,
    cost !== null && `at most $${cost.toFixed(4)} by content/prices.yaml`,
  ].filter(Boolean);
  return <p className="text-muted text-xs">{facts.join(" · ")}</p>;
}
