import { z } from "zod";
import { bankDraftSchema } from "@/lib/bank/schema";

const pickSchema = z.object({ question: z.string(), bank: z.string(), because: z.string() });
const competencySchema = z.object({ name: z.string(), share: z.number(), because: z.string() });
const wantSchema = z.object({ text: z.string(), shown: z.string().nullable(), asked: z.boolean() });

/** A bank that may have no question yet. */
const draftSchema = bankDraftSchema.extend({ questions: z.array(bankDraftSchema.shape.questions.element) });

/**
 * What the route tells while it tailors. `points`: on how many the language model is asked for questions now. `draft`
 * after "written" holds what was picked and what was written.
 */
export const tailorEventSchema = z.discriminatedUnion("step", [
  z.object({
    step: z.literal("picked"),
    draft: draftSchema,
    picks: z.array(pickSchema),
    competencies: z.array(competencySchema),
    wants: z.array(wantSchema),
    points: z.number(),
  }),
  z.object({ step: z.literal("written"), draft: draftSchema, unfit: z.number() }),
  z.object({ step: z.literal("not-written"), failure: z.string() }),
]);

export type TailorEvent = z.infer<typeof tailorEventSchema>;

/** What was picked, and why; `note` says what the language model could not do, where it was asked. */
export type TailorResult = Omit<Extract<TailorEvent, { step: "picked" }>, "step" | "points"> & { note: string | null };

/** What is wrong with the form, by the names of its fields. */
export const tailorProblemsSchema = z.object({ problems: z.record(z.string(), z.array(z.string())) });

export type TailorProblems = { [field: string]: string[] | undefined };
