import { sentences } from "@/lib/assessment/judges/offline/windows";
import type { StoryDraft } from "./schema";

/** "I" with a verb of doing: what comes before the first of them tells how things stood. */
const ACTING =
  /\b(?:I|we)\b(?! (?:was|were|am|are|have|had|would|think|thought|believe|like|love|know|knew|saw|noticed|once)\b)/;

/** Where an ending begins to tell what came of it. */
const OUTCOME =
  /^(?:so |and so |in the end|as a result|since then|afterwards|after that|eventually|finally|the result|that way|now )|\b(?:thanked|as a result|in the end|ever since|went down|went up|dropped (?:to|by)|rose (?:to|by)|fell (?:to|by)|instead of|half as|twice as|times faster|per ?cent)\b|\d+ ?%/i;

/** At least a sentence is left for what was done. */
const LEAST_ACTION = 1;

/** An answer sorted into the parts of a story, by a guess at its sentences that the candidate puts right. */
export function partsOfAnswer(answer: string): Pick<StoryDraft, "situation" | "action" | "result"> {
  const parts = sentences(answer).map(({ start, end }) => answer.slice(start, end));
  const firstActing = parts.findIndex((sentence) => ACTING.test(sentence));
  const begin = firstActing < 0 ? 0 : Math.min(firstActing, parts.length - LEAST_ACTION);
  let end = parts.length;
  while (end > begin + LEAST_ACTION && OUTCOME.test(parts[end - 1] ?? "")) end--;
  return {
    situation: parts.slice(0, Math.max(0, begin)).join(" "),
    action: parts.slice(Math.max(0, begin), end).join(" "),
    result: parts.slice(end).join(" "),
  };
}
