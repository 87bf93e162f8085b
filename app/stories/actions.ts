"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { requireCandidate } from "@/lib/account/current";
import { createStory, deleteStory, saveStory } from "@/lib/story/mutations";
import { MAX_STORIES, storyDraftSchema } from "@/lib/story/schema";
import { wakeReading } from "@/lib/story/told/queue";

const recordIdSchema = z.uuid();

/** What is wrong with the form, by field, with what was written in it, which a page without scripts would lose. */
export type StoryFormState = { problems: { [field: string]: string[] | undefined }; written: WrittenStory | null };

export type WrittenStory = { title: string; situation: string; action: string; result: string; competencies: string[] };

const writtenSchema = z.object({
  title: z.string(),
  situation: z.string(),
  action: z.string(),
  result: z.string(),
  competencies: z.array(z.string()),
});

function readForm(form: FormData) {
  const written = writtenSchema.parse({ ...Object.fromEntries(form), competencies: form.getAll("competencies") });
  return { written, parsed: storyDraftSchema.safeParse(written) };
}

export async function createStoryAction(
  attemptId: string | null,
  _: StoryFormState,
  form: FormData,
): Promise<StoryFormState> {
  const owner = await requireCandidate();
  const { written, parsed } = readForm(form);
  if (!parsed.success) return { problems: z.flattenError(parsed.error).fieldErrors, written };
  const created = await createStory(owner, parsed.data, recordIdSchema.nullable().parse(attemptId), new Date());
  if (!created.ok) {
    return { problems: { title: [`You have ${MAX_STORIES} stories. Remove one that you no longer tell.`] }, written };
  }
  wakeReading(owner);
  redirect(`/stories#story-${created.storyId}`);
}

export async function saveStoryAction(storyId: string, _: StoryFormState, form: FormData): Promise<StoryFormState> {
  const owner = await requireCandidate();
  const { written, parsed } = readForm(form);
  if (!parsed.success) return { problems: z.flattenError(parsed.error).fieldErrors, written };
  await saveStory(owner, recordIdSchema.parse(storyId), parsed.data, new Date());
  wakeReading(owner);
  redirect(`/stories#story-${storyId}`);
}

export async function deleteStoryAction(storyId: string): Promise<void> {
  await deleteStory(await requireCandidate(), recordIdSchema.parse(storyId));
  redirect("/stories");
}
