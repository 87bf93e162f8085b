import { z } from "zod";
import { levelSchema } from "@/lib/assessment/schema";
import { idSchema } from "@/lib/bank/schema";

/** The name of a form field holds the criterion, so that a criterion's radio buttons are one group. */
const FIELD_PREFIX = "own-";

export function ownLevelField(criterionId: string): string {
  return FIELD_PREFIX + criterionId;
}

const fieldSchema = z.string().regex(/^\d$/).transform(Number).pipe(levelSchema);

/** The entries of a rating's form: one field for each criterion that was rated, and whatever else a form carries. */
export const ratingFormSchema = z
  .array(z.tuple([z.string(), z.unknown()]))
  .transform((entries) =>
    Object.fromEntries(
      entries
        .filter(([name]) => name.startsWith(FIELD_PREFIX))
        .map(([name, value]) => [name.slice(FIELD_PREFIX.length), value]),
    ),
  )
  .pipe(z.record(idSchema, fieldSchema));
