import { Button } from "@/app/_ui/button";
import { Card } from "@/app/_ui/card";
import { longestDuration, type PlannableQuestion, planInterview } from "@/lib/interview/plan";
import type { BankOption } from "./new-interview-form";

/** More than these are folded away, so that the button to start stays near. */
const SHOWN_AT_ONCE = 8;

/** What the interview will be about and how long it can take; the questions themselves stay a surprise. */
export function PlanPreview({
  bank,
  count,
  seed,
  clock,
  drawAgain,
}: {
  bank: BankOption;
  count: number;
  seed: number;
  clock: { thinkingSeconds: number; answerSeconds: number | null; extraTime: number };
  drawAgain: () => void;
}) {
  const isPossible = Number.isInteger(count) && count >= 1 && count <= bank.questions.length;
  const plan = isPossible ? planInterview(bank.questions, count, seed) : [];
  return (
    <Card>
      <h2 className="text-2xl">Your plan</h2>
      {isPossible ? (
        <>
          <p className="mt-2 text-muted">
            {count === 1 ? "One question" : `${count} questions`}, {duration(longestDuration(count, clock))}.
          </p>
          <Questions plan={plan.slice(0, SHOWN_AT_ONCE)} first={1} />
          {plan.length > SHOWN_AT_ONCE && (
            <details className="mt-2 border-line border-t pt-1">
              <summary className="py-2 font-semibold text-accent">and {plan.length - SHOWN_AT_ONCE} more</summary>
              <Questions plan={plan.slice(SHOWN_AT_ONCE)} first={SHOWN_AT_ONCE + 1} />
            </details>
          )}
          <Button look="quiet" className="mt-5 text-sm" onClick={drawAgain}>
            Draw other questions
          </Button>
        </>
      ) : (
        <p className="mt-2 text-muted">Choose from 1 to {bank.questions.length} questions to see the plan.</p>
      )}
    </Card>
  );
}

function Questions({ plan, first }: { plan: PlannableQuestion[]; first: number }) {
  return (
    <ol start={first} className="mt-4 grid gap-2">
      {plan.map((question, place) => (
        <li key={question.id} className="flex gap-3 border-line border-t pt-2">
          <span className="w-6 shrink-0 text-muted tabular-nums">{first + place}</span>
          <span>{question.competency}</span>
          <span className="ml-auto text-muted">{question.kind}</span>
        </li>
      ))}
    </ol>
  );
}

function duration(seconds: number | null): string {
  if (seconds === null) return "with no time limit";
  if (!Number.isFinite(seconds)) return "as long as you choose";
  if (seconds < 90) return `at most ${seconds} seconds`;
  return `at most ${Math.ceil(seconds / 60)} minutes`;
}
