import { z } from "zod";

/** Long enough for a case told in ten minutes. */
export const MAX_PART_CHARACTERS = 6000;

/** More than anybody can have ready for an interview. */
export const MAX_STORIES = 200;

// A form sends line breaks as two characters, which its own limit counts as one.
const part = z
  .string()
  .transform((text) => text.replaceAll("\r\n", "\n").trim())
  .pipe(z.string().max(MAX_PART_CHARACTERS, `Shorten this to ${MAX_PART_CHARACTERS} characters.`));

const competencySchema = z.string().trim().min(2).max(60);

/** A story as its candidate writes it. Only its name must be there: the rest may come later. */
export const storyDraftSchema = z.object({
  title: z
    .string()
    .trim()
    .min(2, "Give it a name that you will know it by.")
    .max(120, "Shorten the name to 120 characters."),
  situation: part,
  action: part,
  result: part,
  competencies: z
    .array(competencySchema)
    .max(20, "Choose at most 20.")
    .transform((names) => [...new Set(names)]),
});
export type StoryDraft = z.infer<typeof storyDraftSchema>;

/** `attemptId`: the answer that it was picked from, while that is there. */
export type Story = StoryDraft & { id: string; attemptId: string | null; updatedAt: Date };

/** A story as one text, as it is told. */
export function storyText({ title, situation, action, result }: Omit<StoryDraft, "competencies">): string {
  return [title, situation, action, result].filter((part) => part !== "").join("\n\n");
}
