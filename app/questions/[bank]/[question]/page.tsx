import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { z } from "zod";
import { Page } from "@/app/_ui/page";
import { SubmitButton } from "@/app/_ui/submit-button";
import { practiseQuestionAction } from "@/app/interviews/actions";
import { requireCandidate } from "@/lib/account/current";
import type { CandidateId } from "@/lib/account/schema";
import { findListedQuestion } from "@/lib/bank/data";
import { idSchema } from "@/lib/bank/schema";
import { settleInterviews } from "@/lib/interview/settle";
import { type AttemptPage, listAttempts } from "@/lib/review/attempts/data";
import { placeSchema } from "@/lib/review/attempts/schema";
import { type AskedQuestion, findSideBySide } from "@/lib/review/question/data";
import { AnswerCard } from "./answer-card";
import { AttemptsAtQuestion } from "./attempts-at-question";
import { SideBySide } from "./side-by-side";

const addressSchema = z.object({ bank: idSchema, question: idSchema });
const choiceSchema = z.object({
  before: z.uuid().optional().catch(undefined),
  after: z.uuid().optional().catch(undefined),
  older: placeSchema.optional().catch(undefined),
});

async function askedQuestion(params: Promise<{ bank: string; question: string }>): Promise<AskedQuestion> {
  const parsed = addressSchema.safeParse(await params);
  if (!parsed.success) notFound();
  return { bankId: parsed.data.bank, questionId: parsed.data.question };
}

export async function generateMetadata({ params }: PageProps<"/questions/[bank]/[question]">): Promise<Metadata> {
  const { bankId, questionId } = await askedQuestion(params);
  const listed = await findListedQuestion(await requireCandidate(), bankId, questionId);
  return { title: listed?.question.question ?? "Attempts at one question" };
}

export default async function QuestionPage({ params, searchParams }: PageProps<"/questions/[bank]/[question]">) {
  const asked = await askedQuestion(params);
  const { before, after, older } = choiceSchema.parse(await searchParams);
  const owner = await requireCandidate();
  const now = new Date();
  await settleInterviews(owner, now);
  const filter = { bank: asked.bankId, question: asked.questionId };
  const chosen = [before, after].filter((id) => id !== undefined);
  const [page, found] = await Promise.all([
    listAttempts(owner, filter, older ? { older } : null),
    findSideBySide(owner, asked, chosen, now),
  ]);
  const heading = await headingOf(owner, asked, page);
  if (!heading || !found.ok) notFound();
  const { comparison, only, ends } = found;
  return (
    <Page>
      <p className="mb-2.5 text-muted text-sm">
        {heading.isListed ? (
          <Link href={`/banks/${asked.bankId}`} className="text-accent">
            {heading.bankTitle}
          </Link>
        ) : (
          heading.bankTitle
        )}{" "}
        · {heading.competency}
      </p>
      <h1 className="max-w-[26ch] text-[clamp(1.875rem,4.2vw,3rem)] [overflow-wrap:anywhere]">{heading.question}</h1>
      {heading.isListed && (
        <form action={practiseQuestionAction.bind(null, asked.bankId, asked.questionId)} className="mt-6">
          <SubmitButton>Practise this question</SubmitButton>
        </form>
      )}
      {comparison && <SideBySide comparison={comparison} ends={ends} asked={asked} />}
      {only && (
        <section aria-labelledby="only-answer" className="mt-12">
          <h2 id="only-answer" className="mb-2 text-[1.75rem]">
            Your answer so far
          </h2>
          <p className="mb-5 max-w-[60ch] text-muted">
            Answer it once more, and the two stand here side by side: what you changed, and whether it helped.
          </p>
          <div className="max-w-[44rem]">
            <AnswerCard attempt={only} reading={only.assessment} title="Answer" cut={null} isNewer />
          </div>
        </section>
      )}
      <AttemptsAtQuestion asked={asked} page={page} comparison={comparison} />
    </Page>
  );
}

type Heading = { question: string; competency: string; bankTitle: string; isListed: boolean };

/** As it stands in its bank now or, where it is there no more, as it was asked last; null where neither is. */
async function headingOf(owner: CandidateId, asked: AskedQuestion, page: AttemptPage): Promise<Heading | null> {
  const listed = await findListedQuestion(owner, asked.bankId, asked.questionId);
  if (listed) {
    const { question, competency } = listed.question;
    return { question, competency, bankTitle: listed.bank.title, isListed: true };
  }
  const [latest] = page.attempts;
  return latest ? { ...latest, isListed: false } : null;
}
