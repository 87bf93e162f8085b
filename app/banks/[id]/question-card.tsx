import Link from "next/link";
import { Card } from "@/app/_ui/card";
import { questionAddress } from "@/app/questions/address";
import type { Question } from "@/lib/bank/schema";
import { PractiseQuestion } from "../../interviews/practise-question";
import { MARK_WORDS } from "../words";

/**
 * One question with why it is asked and what its answers are read for.
 * @param isAsked whether the candidate has met it in an interview
 */
export function QuestionCard({ bankId, question, isAsked }: { bankId: string; question: Question; isAsked: boolean }) {
  const headingId = `question-${question.id}`;
  return (
    <Card className="p-6 [overflow-wrap:anywhere]">
      <p className="text-muted text-sm">
        {question.competency} · {question.kind}
      </p>
      <div className="mt-1 flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <h3 id={headingId} className="min-w-0 max-w-[52ch] grow basis-72 text-2xl leading-snug">
          {question.question}
        </h3>
        <PractiseQuestion bankId={bankId} questionId={question.id} describedBy={headingId} />
      </div>
      {isAsked && (
        <Link
          href={questionAddress({ bankId, questionId: question.id })}
          prefetch={false}
          aria-describedby={headingId}
          className="inline-flex min-h-11 items-center text-accent text-sm"
        >
          Your attempts at it
        </Link>
      )}
      {question.intent !== null && <Paragraphs text={question.intent} className="mt-3 max-w-[68ch] text-muted" />}
      {question.mark && <p className="mt-3 text-muted text-sm italic">{MARK_WORDS[question.mark]}</p>}
      <details className="mt-4 border-line border-t pt-3">
        <summary className="py-2 font-semibold text-accent">What a strong answer does</summary>
        <ol className="mt-2 grid gap-3">
          {question.criteria.map((criterion) => (
            <li key={criterion.id} className="max-w-[68ch]">
              <p className="font-semibold">
                {criterion.text}
                {criterion.weight !== 1 && (
                  <span className="font-normal text-muted"> (counts {criterion.weight} times)</span>
                )}
              </p>
              <p className="text-muted">
                If it is missing: <q className="font-voice">{criterion.probe}</q>
              </p>
            </li>
          ))}
        </ol>
        {question.redFlags.length > 0 && (
          <div className="mt-4">
            <h4 className="font-semibold text-flag">What would end a real interview</h4>
            <ul className="list-disc pl-5">
              {question.redFlags.map((flag) => (
                <li key={flag}>{flag}</li>
              ))}
            </ul>
          </div>
        )}
      </details>
      {question.example !== null && (
        <details className="mt-1">
          <summary className="py-2 font-semibold text-accent">An example answer</summary>
          <Paragraphs text={question.example} className="mt-2 max-w-[68ch] font-voice text-lg" />
        </details>
      )}
    </Card>
  );
}

function Paragraphs({ text, className }: { text: string; className: string }) {
  return (
    <div className={className}>
      {text.split("\n\n").map((paragraph) => (
        <p key={paragraph} className="mb-2 last:mb-0">
          {paragraph}
        </p>
      ))}
    </div>
  );
}
