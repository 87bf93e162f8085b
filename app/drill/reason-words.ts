import { dayInWords } from "@/app/day-in-words";
import type { Level } from "@/lib/assessment/schema";
import type { Reason } from "@/lib/review/drill/choose";

const POINT: Record<Level, (point: string, day: string) => string> = {
  0: (point, day) => `“${point}” was missing on ${day}.`,
  1: (point, day) => `“${point}” was only mentioned on ${day}.`,
  2: (point, day) => `“${point}” was explained on ${day}. A case of your own would show it.`,
  3: (point, day) => `“${point}” was there on ${day}. See whether it still is.`,
};

/** Why a question is in the drill, in a sentence. */
export function reasonInWords(reason: Reason, competency: string): string {
  if (reason.kind === "flagged") return `Your answer on ${dayInWords(reason.day)} had something to look at first.`;
  if (reason.kind === "skipped") return `You skipped it on ${dayInWords(reason.day)}.`;
  if (reason.kind === "point") {
    const { criterion, level, day } = reason.memory;
    return POINT[level](criterion.text, dayInWords(day));
  }
  return reason.isFirst
    ? `New to you, and so is its subject: ${competency.charAt(0).toLowerCase()}${competency.slice(1)}.`
    : "You have no judged answer to this one yet.";
}
