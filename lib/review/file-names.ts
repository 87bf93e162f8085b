import { slugFor } from "@/lib/bank/article/slug";

/** What the file of an interview is called, with its day by UTC: "clinical-technician-2026-11-26.md". */
export function interviewFileName(
  { bankTitle, createdAt }: { bankTitle: string; createdAt: Date },
  extension: "md" | "json",
): string {
  return `${slugFor(bankTitle, new Set(), "interview")}-${dayOf(createdAt)}.${extension}`;
}

/** What the file of everything that somebody has is called: "greenroom-2026-11-26.json". */
export function everythingFileName(now: Date): string {
  return `greenroom-${dayOf(now)}.json`;
}

function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, "2026-11-26".length);
}
