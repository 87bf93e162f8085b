import { SubmitButton } from "@/app/_ui/submit-button";
import type { ReportedAttempt, ReportedQuestion } from "@/lib/review/report";
import { retakeAction } from "../../actions";
import { DeliverySection } from "./delivery/delivery";
import { DeleteAttempt } from "./keep/delete";

/** The way to another take, in the same interview. */
export function Retake({ attempt: { id, position } }: { attempt: ReportedQuestion }) {
  return (
    <form action={retakeAction.bind(null, id)}>
      <SubmitButton look="quiet" className="text-sm" aria-describedby={`question-${position + 1}`}>
        Retake
      </SubmitButton>
    </form>
  );
}

export function AboutRetakes() {
  return (
    <p className="mt-2 text-muted text-sm print:hidden">
      A retake belongs to this interview and takes this answer's place in its score; practising is an interview of its
      own. Either way the clock starts at once.
    </p>
  );
}

/** The takes before the one that is shown, newest first. */
export function EarlierTakes({ takes, wordsOnly }: { takes: ReportedAttempt[]; wordsOnly: boolean }) {
  if (takes.length === 0) return null;
  return (
    <details className="mt-5 text-[0.9375rem]">
      <summary className="py-2 text-muted underline">
        {takes.length === 1 ? "One earlier take" : `${takes.length} earlier takes`}
      </summary>
      <ol className="mt-1 grid gap-4">
        {takes.map((take) => (
          <li key={take.id} className="border-line border-l-2 pl-4">
            <p className="text-muted text-sm">
              Take {take.take}, {outcome(take, wordsOnly)}
            </p>
            <WhatWasSaid take={take} />
            <DeliverySection attempt={take} wordsOnly={wordsOnly} />
            <DeleteAttempt attemptId={take.id} describedBy={`question-${take.position + 1}`} />
          </li>
        ))}
      </ol>
    </details>
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

function outcome({ assessment, awaitsJudge, isHeldBack, answer, ending }: ReportedAttempt, wordsOnly: boolean): string {
  if (isHeldBack) return "not shown yet";
  if (assessment?.score != null) return wordsOnly ? "judged" : `${assessment.score} of 100`;
  if (awaitsJudge) return "being judged";
  if (answer.trim()) return "not judged";
  return ending === "skipped" ? "skipped" : "no answer";
}
