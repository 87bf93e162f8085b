"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { requireCandidate } from "@/lib/account/current";
import { rateOwnAnswer, showAllLevels } from "@/lib/review/self-rating/mutations";
import { ratingFormSchema } from "@/lib/review/self-rating/schema";

const recordIdSchema = z.uuid();

export async function rateOwnAnswerAction(attemptId: string, form: FormData): Promise<void> {
  const owner = await requireCandidate();
  const levels = ratingFormSchema.parse([...form]);
  await rateOwnAnswer(owner, recordIdSchema.parse(attemptId), levels, new Date());
  refresh();
}

export async function showAllLevelsAction(interviewId: string): Promise<void> {
  await showAllLevels(await requireCandidate(), recordIdSchema.parse(interviewId), new Date());
  refresh();
}
