import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ButtonLink } from "@/app/_ui/button";
import { Page } from "@/app/_ui/page";
import { requireCandidate } from "@/lib/account/current";
import { findListedBank } from "@/lib/bank/data";
import { listAskedQuestions } from "@/lib/review/attempts/data";
import { countKinds } from "../words";
import { QuestionCard } from "./question-card";
import { RemoveBank } from "./remove-bank";

export async function generateMetadata({ params }: PageProps<"/banks/[id]">): Promise<Metadata> {
  const listed = await findListedBank(await requireCandidate(), (await params).id);
  return { title: listed?.bank.title ?? "Bank" };
}

export default async function BankPage({ params }: PageProps<"/banks/[id]">) {
  const owner = await requireCandidate();
  const listed = await findListedBank(owner, (await params).id);
  if (!listed) notFound();
  const { bank, revision } = listed;
  const asked = new Set((await listAskedQuestions(owner, bank.id)).map(({ id }) => id));
  return (
    <Page>
      <h1 className="text-[clamp(2.125rem,4.6vw,3.25rem)] [overflow-wrap:anywhere]">{bank.title}</h1>
      <p className="mt-4 max-w-[52ch] text-lg text-muted [overflow-wrap:anywhere]">{bank.summary}</p>
      <p className="mt-1 mb-8 text-muted">{countKinds(bank.questions)}</p>
      <div className="flex flex-wrap gap-3">
        <ButtonLink href={`/interviews/new?bank=${bank.id}`}>Start interview</ButtonLink>
        {revision !== null && (
          <ButtonLink look="quiet" href={`/banks/${bank.id}/edit`}>
            Edit
          </ButtonLink>
        )}
        <ButtonLink look="bare" href={`/api/banks/${bank.id}/markdown`} prefetch={false} download>
          Download as Markdown
        </ButtonLink>
        {revision !== null && <RemoveBank bankId={bank.id} />}
      </div>
      <h2 className="mt-14 mb-4 text-[1.75rem]">
        {bank.questions.length === 1 ? "The question" : `The ${bank.questions.length} questions`}
      </h2>
      <ol className="grid gap-4">
        {bank.questions.map((question) => (
          <li key={question.id}>
            <QuestionCard bankId={bank.id} question={question} isAsked={asked.has(question.id)} />
          </li>
        ))}
      </ol>
    </Page>
  );
}
