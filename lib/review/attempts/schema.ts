import { z } from "zod";
import { SCORE_RANGES } from "@/lib/assessment/score-range";
import { idSchema } from "@/lib/bank/schema";
import { purposeSchema } from "@/lib/interview/schema";
import { foldForSearch } from "@/lib/interview/search-text";

/** More words than this are not looked for. */
const MAX_WORDS = 8;

/** What cannot be read counts as not chosen: an address may come from anywhere. */
function chosen<Schema extends z.ZodType>(schema: Schema) {
  return schema.optional().catch(undefined);
}

/** The filter of the list as it stands in the address of its page. */
export const attemptFilterSchema = z.object({
  search: chosen(z.string().trim().min(1).max(200)),
  bank: chosen(idSchema),
  question: chosen(idSchema),
  competency: chosen(z.string().min(1).max(60)),
  score: chosen(z.enum([...SCORE_RANGES, "none"])),
  mode: chosen(purposeSchema),
  /** Days by the server's calendar, both included, as 2026-11-26. */
  from: chosen(z.iso.date()),
  to: chosen(z.iso.date()),
});
export type AttemptFilter = z.infer<typeof attemptFilterSchema>;

/** The words of a search, as they are looked for: each must be somewhere in the question or in the answers. */
export function searchWords(search: string | undefined): string[] {
  const words = foldForSearch(search ?? "").split(" ");
  return [...new Set(words)].filter((word) => word !== "").slice(0, MAX_WORDS);
}

/** A place in the list: just behind, or just before, the attempt that was asked then. */
export type Place = { askedAt: Date; id: string };

const PLACE = /^(\d{1,15})-([0-9a-f-]{36})$/;

/** How a place stands in an address. */
export const placeSchema = z
  .string()
  .regex(PLACE)
  .transform((text): Place => {
    const [, milliseconds, id] = PLACE.exec(text) ?? [];
    return { askedAt: new Date(Number(milliseconds)), id: id ?? "" };
  });

/** @returns the place as `placeSchema` reads it */
export function placeInAddress({ askedAt, id }: Place): string {
  return `${askedAt.getTime()}-${id}`;
}
