import Link from "next/link";
import { ButtonLink } from "@/app/_ui/button";
import { Card } from "@/app/_ui/card";
import type { Bank } from "@/lib/bank/schema";
import { QuestionList } from "./question-list";
import { countKinds, countOf } from "./words";

/** A bank at a glance, its questions folded away. */
export function BankCard({ bank, isOwn }: { bank: Bank; isOwn: boolean }) {
  const competencies = new Set(bank.questions.map((question) => question.competency)).size;
  return (
    <Card className="p-6 has-[details[open]]:col-span-full">
      <p className="mb-2 text-muted text-sm">
        {isOwn && <span className="mr-2 rounded-full bg-soft px-2.5 py-0.5 font-semibold text-ink">Yours</span>}
        {countOf(bank.questions.length, "question", "questions")} ·{" "}
        {countOf(competencies, "competency", "competencies")}
      </p>
      <h3 className="text-[1.75rem] [overflow-wrap:anywhere]">
        <Link href={`/banks/${bank.id}`} className="text-ink no-underline hover:underline">
          {bank.title}
        </Link>
      </h3>
      <p className="mt-3 text-muted [overflow-wrap:anywhere]">{bank.summary}</p>
      <p className="mt-1 mb-4 text-muted text-sm">{countKinds(bank.questions)}</p>
      <ButtonLink look="quiet" href={`/interviews/new?bank=${bank.id}`} className="text-sm">
        Interview from this bank
      </ButtonLink>
      <details className="mt-5 border-line border-t pt-3">
        <summary className="py-2 font-semibold text-accent">See the questions</summary>
        <QuestionList bank={bank} />
      </details>
    </Card>
  );
}
