import type { Day } from "@/lib/review/practice/day";
import type { Step } from "@/lib/review/progress/timeline";

/** A place of the timeline on an axis: 12 Nov, or Nov 2026. */
export function placeShort(place: Day, step: Step): string {
  const parts =
    step === "month" ? ({ month: "short", year: "numeric" } as const) : ({ day: "numeric", month: "short" } as const);
  return new Date(place).toLocaleDateString("en-GB", { ...parts, timeZone: "UTC" });
}

/** A place of the timeline in a sentence or a table: 12 November 2026, the week of 9 November 2026, November 2026. */
export function placeLong(place: Day, step: Step): string {
  const month = { month: "long", year: "numeric", timeZone: "UTC" } as const;
  const parts = step === "month" ? month : { ...month, day: "numeric" as const };
  const words = new Date(place).toLocaleDateString("en-GB", parts);
  return step === "week" ? `week of ${words}` : words;
}
