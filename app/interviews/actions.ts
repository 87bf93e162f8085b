"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { requireCandidate } from "@/lib/account/current";
import { disagree, judgeAgain } from "@/lib/assessment/mutations";
import { prepareJudging, wakeJudging } from "@/lib/assessment/queue";
import { levelSchema } from "@/lib/assessment/schema";
import { findListedBank, findListedQuestion } from "@/lib/bank/data";
import { idSchema } from "@/lib/bank/schema";
import { goOn, retakeQuestion } from "@/lib/interview/asking/mutations";
import {
  continueInterview,
  createInterview,
  giveMoreTime,
  type Submitted,
  skipQuestion,
  startAnswering,
  submitAnswer,
} from "@/lib/interview/mutations";
import { planInterview } from "@/lib/interview/plan";
import { startPractice } from "@/lib/interview/practice";
import {
  draftSchema,
  interviewRequestSchema,
  requestedClock,
  requestedCount,
  requestedManner,
} from "@/lib/interview/schema";

const recordIdSchema = z.uuid();

/** What is wrong with the form of a new interview, by field. */
export type NewInterviewProblems = { [field: string]: string[] | undefined };

export async function startInterviewAction(_: NewInterviewProblems, form: FormData): Promise<NewInterviewProblems> {
  const owner = await requireCandidate();
  const parsed = interviewRequestSchema.safeParse(Object.fromEntries(form));
  if (!parsed.success) return z.flattenError(parsed.error).fieldErrors;
  const { seed } = parsed.data;
  const bank = (await findListedBank(owner, parsed.data.bank))?.bank;
  if (!bank) return { bank: ["Choose one of the question banks."] };
  const count = requestedCount(parsed.data, bank.questions.length);
  if (count > bank.questions.length) return { count: [`This bank has ${bank.questions.length} questions.`] };

  const questions = planInterview(bank.questions, count, seed);
  const plan = { bank, questions, clock: requestedClock(parsed.data), manner: requestedManner(parsed.data), seed };
  const { interviewId } = await createInterview(owner, plan, new Date());
  prepareJudging(bank.questions);
  redirect(`/interviews/${interviewId}`);
}

export async function practiseQuestionAction(bankId: string, questionId: string): Promise<void> {
  const owner = await requireCandidate();
  const found = await findListedQuestion(owner, idSchema.parse(bankId), idSchema.parse(questionId));
  if (!found) redirect("/banks");
  const { interviewId } = await startPractice(owner, found.bank, [found.question], new Date());
  prepareJudging(found.bank.questions);
  redirect(`/interviews/${interviewId}`);
}

export async function startAnsweringAction(attemptId: string): Promise<void> {
  await startAnswering(await requireCandidate(), recordIdSchema.parse(attemptId), new Date());
  refresh();
}

export async function moreTimeAction(attemptId: string, extensions: number): Promise<void> {
  const seen = z.int().nonnegative().parse(extensions);
  await giveMoreTime(await requireCandidate(), recordIdSchema.parse(attemptId), seen, new Date());
  refresh();
}

export type SubmittedAction = Submitted | { ok: false; reason: "invalid"; message: string };

export async function submitAnswerAction(attemptId: string, draft: unknown): Promise<SubmittedAction> {
  const owner = await requireCandidate();
  const parsed = draftSchema.safeParse(draft);
  if (!parsed.success)
    return { ok: false, reason: "invalid", message: parsed.error.issues[0]?.message ?? "This answer cannot be read." };
  const submitted = await submitAnswer(owner, recordIdSchema.parse(attemptId), parsed.data, new Date());
  if (submitted.ok) refresh();
  return submitted;
}

export async function skipQuestionAction(attemptId: string): Promise<void> {
  await skipQuestion(await requireCandidate(), recordIdSchema.parse(attemptId), new Date());
  refresh();
}

export async function continueInterviewAction(interviewId: string): Promise<void> {
  const id = recordIdSchema.parse(interviewId);
  await continueInterview(await requireCandidate(), id, new Date());
  redirect(`/interviews/${id}`);
}

/** The end of the wait for a follow-up. */
export async function goOnAction(attemptId: string): Promise<void> {
  await goOn(await requireCandidate(), recordIdSchema.parse(attemptId), new Date());
  refresh();
}

export async function retakeAction(attemptId: string): Promise<void> {
  const retaken = await retakeQuestion(await requireCandidate(), recordIdSchema.parse(attemptId), new Date());
  if (retaken.ok) redirect(`/interviews/${retaken.interviewId}`);
  refresh();
}

const disagreementSchema = z.object({
  criterionId: idSchema,
  level: z.coerce.number().pipe(levelSchema),
  // A form sends line breaks as two characters, which its own limit counts as one.
  why: z
    .string()
    .transform((text) => text.replaceAll("\r\n", "\n").trim())
    .pipe(z.string().max(2000)),
});

export async function disagreeAction(assessmentId: string, form: FormData): Promise<void> {
  const owner = await requireCandidate();
  const disagreement = disagreementSchema.parse(Object.fromEntries(form));
  await disagree(owner, recordIdSchema.parse(assessmentId), disagreement, new Date());
  refresh();
}

export async function judgeAgainAction(attemptId: string): Promise<void> {
  const asked = await judgeAgain(await requireCandidate(), recordIdSchema.parse(attemptId), new Date());
  if (asked.ok) wakeJudging();
  refresh();
}
