"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { requireCandidate } from "@/lib/account/current";
import { rateOwnAnswer, showAllLevels } from "@/lib/review/self-rating/mutations";
import { ratingFormSchema } from "@/lib/review/self-rating/schema";
import { levelsAnchor } from "./anchor";

const recordIdSchema = z.uuid();

export async function rateOwnAnswerAction(attemptId: string, form: FormData): Promise<void> {
  const owner = await requireCandidate();
  const levels = ratingFormSchema.parse([...form]);
  const rated = await rateOwnAnswer(owner, recordIdSchema.parse(attemptId), levels, new Date());
  // To where the levels stand now: the button that was pressed is gone.
  if (rated.ok) redirect(`/interviews/${rated.interviewId}/report#${levelsAnchor(rated.position)}`);
  refresh();
}

export async function showAllLevelsAction(interviewId: string): Promise<void> {
  await showAllLevels(await requireCandidate(), recordIdSchema.parse(interviewId), new Date());
  refresh();
}
