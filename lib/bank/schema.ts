import { z } from "zod";

/** Ids stand in addresses and in records, so they are plain: lower-case words joined by hyphens. */
export const idSchema = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "an id is made of lower-case letters and digits, joined by hyphens");

export const QUESTION_KINDS = ["behavioural", "situational", "technical", "background", "motivation"] as const;

/** Criteria that follow from the question's kind alone; a question that a language model wrote. */
export const QUESTION_MARKS = ["standard-criteria", "generated"] as const;

export const MAX_CRITERIA = 8;
/** More than anybody practises; a bank of so many long ones is half a megabyte. */
export const MAX_QUESTIONS = 200;

export const criterionSchema = z.object({
  id: idSchema,
  /** What a strong answer does, e.g. "Verifies the patient's identity before the procedure". */
  text: z.string().trim().min(3).max(300),
  weight: z.number().positive().max(10),
  /** The follow-up question that an interviewer asks when it is missing. */
  probe: z.string().trim().min(3).max(300),
  /** Words and phrases that people use when they meet it. */
  lookFors: z.array(z.string().trim().min(2).max(200)).max(40),
});

export const questionSchema = z.object({
  id: idSchema,
  question: z.string().trim().min(5).max(400),
  kind: z.enum(QUESTION_KINDS),
  competency: z.string().trim().min(2).max(60),
  /** Why an interviewer asks it; null where nobody has said so. */
  intent: z.string().trim().min(5).max(1000).nullable(),
  criteria: z.array(criterionSchema).min(1).max(MAX_CRITERIA),
  redFlags: z.array(z.string().trim().min(3).max(300)).max(12),
  example: z.string().trim().min(20).max(5000).nullable(),
  /** Said wherever the question is shown: what in it no person has written for it. */
  mark: z.enum(QUESTION_MARKS).optional(),
});

export const bankSchema = z.object({
  id: idSchema,
  title: z.string().trim().min(2).max(80),
  summary: z.string().trim().min(5).max(300),
  questions: z.array(questionSchema).min(1).max(MAX_QUESTIONS),
});

/** Ids of the banks that candidates make begin with this, and no shipped bank's does. */
const OWN_BANK_PREFIX = "own-";

export function isOwnBankId(id: string): boolean {
  return id.startsWith(OWN_BANK_PREFIX);
}

/** @param uuid fresh, so that nobody can guess it */
export function ownBankId(uuid: string): string {
  return `${OWN_BANK_PREFIX}${uuid}`;
}

/** A bank as a candidate edits it: its id is given when it is stored. */
export const bankDraftSchema = bankSchema.omit({ id: true });

export type BankDraft = z.infer<typeof bankDraftSchema>;
export type QuestionKind = (typeof QUESTION_KINDS)[number];
export type Criterion = z.infer<typeof criterionSchema>;
export type Question = z.infer<typeof questionSchema>;
export type Bank = z.infer<typeof bankSchema>;
