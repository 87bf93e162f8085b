import type { Day } from "@/lib/review/practice/day";
import type { Step } from "@/lib/review/progress/timeline";

/** A place of the timeline on an axis: 12 Nov. */
export function placeShort(place: Day): string {
  return new Date(place).toLocaleDateString("en-GB", { day: "numeric", month: "short", timeZone: "UTC" });
}

/** A place of the timeline in a table: 12 November 2026, or week of 9 November 2026. */
export function placeLong(place: Day, step: Step): string {
  const parts = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" } as const;
  const words = new Date(place).toLocaleDateString("en-GB", parts);
  return step === "week" ? `week of ${words}` : words;
}

/** A place of the timeline in a sentence: 12 November 2026, or the week of 9 November 2026. */
export function placeInSentence(place: Day, step: Step): string {
  return `${step === "week" ? "the " : ""}${placeLong(place, step)}`;
}
