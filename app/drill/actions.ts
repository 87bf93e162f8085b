"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { requireCandidate } from "@/lib/account/current";
import { prepareJudging } from "@/lib/assessment/queue";
import { findListedBank } from "@/lib/bank/data";
import { idSchema } from "@/lib/bank/schema";
import { startPractice } from "@/lib/interview/practice";
import { DRILL_QUESTIONS } from "@/lib/review/drill/choose";

const drillSchema = z.object({ bankId: idSchema, questionIds: z.array(idSchema).min(1).max(DRILL_QUESTIONS) });

/** Starts a practice interview of exactly these questions, in this order. */
export async function startDrillAction(bankId: string, questionIds: string[]): Promise<void> {
  const owner = await requireCandidate();
  const drill = drillSchema.parse({ bankId, questionIds });
  const bank = (await findListedBank(owner, drill.bankId))?.bank;
  const questions = drill.questionIds.flatMap((id) => bank?.questions.filter((question) => question.id === id) ?? []);
  // The bank was edited or removed since the page was made: the page knows better now.
  if (!bank || questions.length < drill.questionIds.length) redirect("/progress");
  const { interviewId } = await startPractice(owner, bank, questions, new Date());
  prepareJudging(bank.questions);
  redirect(`/interviews/${interviewId}`);
}
