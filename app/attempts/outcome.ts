import type { ListedAttempt } from "@/lib/review/attempts/data";

const ENDINGS: Record<NonNullable<ListedAttempt["ending"]>, string> = {
  submitted: "not judged",
  "timed-out": "no answer",
  skipped: "skipped",
};

/** How an attempt came out, in words; its score is shown beside them, or in their place. */
export function outcomeInWords({ score, ending, excerpt, awaitsJudge, isHeldBack }: ListedAttempt): string {
  if (isHeldBack) return "levels not shown yet";
  if (score !== null) return "judged";
  if (awaitsJudge) return "being judged";
  if (excerpt.length > 0) return "not judged";
  return ending === null ? "open" : ENDINGS[ending];
}
