import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ButtonLink } from "@/app/_ui/button";
import { Page } from "@/app/_ui/page";
import { findBank } from "@/lib/bank/library";
import { QuestionList } from "../question-list";

export async function generateMetadata({ params }: PageProps<"/banks/[id]">): Promise<Metadata> {
  return { title: (await findBank((await params).id))?.title ?? "Bank" };
}

export default async function BankPage({ params }: PageProps<"/banks/[id]">) {
  const bank = await findBank((await params).id);
  if (!bank) notFound();
  return (
    <Page>
      <h1 className="text-[clamp(2.125rem,4.6vw,3.25rem)]">{bank.title}</h1>
      <p className="mt-4 mb-8 max-w-[52ch] text-lg text-muted">{bank.summary}</p>
      <ButtonLink href={`/interviews/new?bank=${bank.id}`}>Start interview</ButtonLink>
      <h2 className="mt-14 mb-4 text-[1.75rem]">The {bank.questions.length} questions</h2>
      <QuestionList bank={bank} />
    </Page>
  );
}
