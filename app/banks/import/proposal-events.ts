import { z } from "zod";
import { criterionSchema } from "@/lib/bank/schema";

/** What the route tells of each question, as soon as the language model has read it. `key` is the question's. */
export const proposalEventSchema = z.object({
  key: z.string(),
  proposal: z.discriminatedUnion("ok", [
    z.object({
      ok: z.literal(true),
      criteria: z.array(criterionSchema),
      left: z.array(z.string()),
      dropped: z.number(),
    }),
    z.object({ ok: z.literal(false), failure: z.string() }),
  ]),
});

export type ProposedCriteria = Extract<z.infer<typeof proposalEventSchema>["proposal"], { ok: true }>;
