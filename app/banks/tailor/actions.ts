"use server";

import { z } from "zod";
import { requireCandidate } from "@/lib/account/current";
import { listBanks } from "@/lib/bank/data";
import type { BankDraft, Question } from "@/lib/bank/schema";
import { embed } from "@/lib/embedding/embed";
import { MAX_ADVERTISEMENT_CHARACTERS } from "@/lib/interview/advertisement";
import { writeMissingQuestions } from "@/lib/interview/missing-questions";
import { type Tailored, tailor } from "@/lib/interview/tailor";
import { tailoredBank } from "@/lib/interview/tailored-bank";
import { currentConnection } from "@/lib/llm/connection";
import type { Failure } from "@/lib/llm/failure";

const text = z
  .string()
  .trim()
  .max(MAX_ADVERTISEMENT_CHARACTERS, `At most ${MAX_ADVERTISEMENT_CHARACTERS.toLocaleString("en")} characters.`);

const formSchema = z.object({
  advertisement: text.min(40, "Paste the advertisement: what the job is, and what it asks for."),
  cv: text,
  count: z.coerce.number().int("Say how many, as a whole number.").min(1, "At least one.").max(24, "At most 24."),
  write: z.literal("on").optional(),
});

const NOTHING_USABLE = "The language model gave nothing that could be used, so no questions were written.";
const NOT_WRITTEN: { [failure in Failure]?: string } = {
  unreachable: "The language model could not be reached, so no questions were written.",
  "too-slow": "The language model took too long, so no questions were written.",
  "rate-limited": "The language model has had too many requests for now, so no questions were written.",
  unauthorised: "The language model did not accept the key, so no questions were written.",
};

export type TailorProblems = { [field: string]: string[] | undefined };

/** `note`: what the language model could not do, where it was asked. */
export type TailorResult =
  | { ok: false; problems: TailorProblems }
  | ({
      ok: true;
      draft: BankDraft;
      picks: { question: string; bank: string; because: string }[];
      note: string | null;
    } & Pick<Tailored, "competencies" | "wants">);

export async function tailorAction(form: FormData): Promise<TailorResult> {
  const owner = await requireCandidate();
  const parsed = formSchema.safeParse(Object.fromEntries(form));
  if (!parsed.success) return { ok: false, problems: z.flattenError(parsed.error).fieldErrors };
  const { advertisement, cv, count, write } = parsed.data;
  const banks = (await listBanks(owner)).map(({ bank }) => bank);
  const tailored = await tailor({ advertisement, cv }, banks, count, embed);
  const { questions, note } = write ? await written(tailored, { advertisement, cv }) : { questions: [], note: null };
  const draft = tailoredBank(tailored, questions);
  if (draft.questions.length === 0) {
    return {
      ok: false,
      problems: { advertisement: ["Nothing in the banks comes near this. Paste more of what the job asks for."] },
    };
  }
  const picks = tailored.picks.map(({ bank, question, because }) => ({
    question: question.question,
    bank: bank.title,
    because,
  }));
  return { ok: true, draft, picks, note, competencies: tailored.competencies, wants: tailored.wants };
}

/** The model is asked only where the candidate said so, and is connected. */
async function written(
  { picks, wants }: Tailored,
  texts: { advertisement: string; cv: string },
): Promise<{ questions: Question[]; note: string | null }> {
  const connected = currentConnection();
  const points = wants.filter(({ asked }) => !asked).map((want) => want.text);
  if (!connected) return { questions: [], note: "No language model is connected any more." };
  if (points.length === 0)
    return { questions: [], note: "The banks have a question on every point, so none was written." };
  const present = picks.map(({ question }) => question);
  const { connection } = connected;
  const signal = new AbortController().signal;
  const result = await writeMissingQuestions({ connection, points, present, ...texts, signal });
  if (!result.ok) return { questions: [], note: NOT_WRITTEN[result.failure] ?? NOTHING_USABLE };
  const { questions, unfit } = result;
  return { questions, note: unfit === 0 ? null : `${unfit} that it wrote could not be used and were left out.` };
}
