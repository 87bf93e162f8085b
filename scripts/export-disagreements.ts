// Writes where candidates on this machine disagreed with a judge, as labelled lines for `npm run eval -- FILE`.
// Usage: npm run --silent export-disagreements > disagreements.jsonl
import { listDisputedAssessments } from "@/lib/assessment/data";
import { disagreementLine } from "@/lib/assessment/disagreement-lines";
import { runCommand } from "./command-line";

await runCommand(async () => {
  const disputed = await listDisputedAssessments();
  for (const each of disputed) console.log(JSON.stringify(disagreementLine(each)));
  console.error(
    disputed.length === 0
      ? "Nobody has disagreed with a level yet."
      : `${disputed.length === 1 ? "1 answer" : `${disputed.length} answers`} written.`,
  );
  return 0;
});
