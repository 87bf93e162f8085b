/**
 * @param day by UTC, as 2026-11-26
 * @returns the day for reading, e.g. 26 November
 */
export function dayInWords(day: string): string {
  return new Date(day).toLocaleDateString("en-GB", { day: "numeric", month: "long", timeZone: "UTC" });
}
