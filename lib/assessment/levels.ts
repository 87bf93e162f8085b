import { z } from "zod";
import { idSchema } from "@/lib/bank/schema";
import { type Finding, type Level, levelSchema } from "./schema";

/** The level of each criterion, by its id, without those that were not judged. */
export const levelsSchema = z.record(idSchema, levelSchema);
export type Levels = z.infer<typeof levelsSchema>;

/** A reading as an attempt carries it, to be counted without its quotes and reasons. */
export function levelsOf(findings: readonly Pick<Finding, "criterionId" | "level">[]): Levels {
  const judged = findings.flatMap(({ criterionId, level }): [string, Level][] =>
    level === null ? [] : [[criterionId, level]],
  );
  return Object.fromEntries(judged);
}
