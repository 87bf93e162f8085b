"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { requireCandidate } from "@/lib/account/current";
import { deleteAttempt, deleteInterview } from "@/lib/belongings/deleting/mutations";

const recordIdSchema = z.uuid();

export async function deleteAttemptAction(attemptId: string): Promise<void> {
  const deleted = await deleteAttempt(await requireCandidate(), recordIdSchema.parse(attemptId));
  redirect(deleted.ok && !deleted.isWholeInterview ? `/interviews/${deleted.interviewId}/report` : "/attempts");
}

export async function deleteInterviewAction(interviewId: string): Promise<void> {
  await deleteInterview(await requireCandidate(), recordIdSchema.parse(interviewId));
  redirect("/attempts");
}
