import type { Bank } from "@/lib/bank/schema";
import { PractiseQuestion } from "../interviews/practise-question";

/** A bank's questions, each a click away from being asked. */
export function QuestionList({ bank }: { bank: Bank }) {
  return (
    <ul>
      {bank.questions.map((question) => (
        <li
          key={question.id}
          className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-line border-t py-4 first:border-t-0"
        >
          <div className="min-w-0 max-w-[58ch] grow basis-72">
            <p className="text-muted text-sm">
              {question.competency} · {question.kind}
            </p>
            <p id={`practise-${bank.id}-${question.id}`} className="font-voice text-xl leading-snug">
              {question.question}
            </p>
          </div>
          <PractiseQuestion
            bankId={bank.id}
            questionId={question.id}
            describedBy={`practise-${bank.id}-${question.id}`}
          />
        </li>
      ))}
    </ul>
  );
}
