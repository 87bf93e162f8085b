import { SubmitButton } from "@/app/_ui/submit-button";
import type { ReportedAttempt, ReportedQuestion } from "@/lib/review/report";
import { retakeAction } from "../../actions";
import { DeliverySection } from "./delivery/delivery";

/** The takes before the one that is shown, and a way to another. */
export function Takes({ attempt, wordsOnly }: { attempt: ReportedQuestion; wordsOnly: boolean }) {
  const { earlierTakes, mayRetake, id, position } = attempt;
  return (
    <>
      {mayRetake && (
        <form action={retakeAction.bind(null, id)} className="mt-5">
          <SubmitButton look="quiet" className="text-sm" aria-describedby={`question-${position + 1}`}>
            Retake
          </SubmitButton>
          <p className="mt-2 text-muted text-sm">Asks this question again; its clock starts at once.</p>
        </form>
      )}
      {earlierTakes.length > 0 && (
        <details className="mt-5 text-[0.9375rem]">
          <summary className="py-2 text-muted underline">
            {earlierTakes.length === 1 ? "One earlier take" : `${earlierTakes.length} earlier takes`}
          </summary>
          <ol className="mt-1 grid gap-4">
            {earlierTakes.map((take) => (
              <li key={take.id} className="border-line border-l-2 pl-4">
                <p className="text-muted text-sm">
                  Take {take.take}, {outcome(take, wordsOnly)}
                </p>
                <WhatWasSaid take={take} />
                <DeliverySection attempt={take} wordsOnly={wordsOnly} />
              </li>
            ))}
          </ol>
        </details>
      )}
    </>
  );
}

function WhatWasSaid({ take: { answer, followUp } }: { take: ReportedAttempt }) {
  const begin = followUp?.begin ?? null;
  return (
    <>
      <p className="mt-1 whitespace-pre-wrap break-words empty:hidden">{answer.slice(0, begin ?? undefined).trim()}</p>
      {followUp && begin !== null && (
        <>
          <p className="mt-2 font-voice">{followUp.words}</p>
          <p className="mt-1 whitespace-pre-wrap break-words">{answer.slice(begin)}</p>
        </>
      )}
    </>
  );
}

function outcome({ assessment, awaitsJudge, answer, ending }: ReportedAttempt, wordsOnly: boolean): string {
  if (assessment?.score != null) return wordsOnly ? "judged" : `${assessment.score} of 100`;
  if (awaitsJudge) return "being judged";
  if (answer.trim()) return "not judged";
  return ending === "skipped" ? "skipped" : "no answer";
}
