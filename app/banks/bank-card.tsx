import Link from "next/link";
import { ButtonLink } from "@/app/_ui/button";
import { Card } from "@/app/_ui/card";
import type { Bank } from "@/lib/bank/schema";
import { QuestionList } from "./question-list";

/** A bank at a glance, its questions folded away. */
export function BankCard({ bank }: { bank: Bank }) {
  const competencies = new Set(bank.questions.map((question) => question.competency)).size;
  return (
    <Card className="p-6 has-[details[open]]:col-span-full">
      <p className="mb-2 text-muted text-sm">
        {bank.questions.length} questions · {competencies} competencies
      </p>
      <h3 className="text-[1.75rem]">
        <Link href={`/banks/${bank.id}`} className="text-ink no-underline hover:underline">
          {bank.title}
        </Link>
      </h3>
      <p className="mt-3 mb-4 text-muted">{bank.summary}</p>
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
