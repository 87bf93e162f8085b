import Link from "next/link";
import { Fragment } from "react";
import { DayOf } from "@/app/day-of";
import type { ListedAttempt } from "@/lib/review/attempts/data";
import { questionAddress } from "../questions/address";
import { outcomeInWords } from "./outcome";

/** One attempt of the list: what was asked, how the answer begins, how it came out. */
export function AttemptRow({ attempt }: { attempt: ListedAttempt }) {
  const heading = `attempt-${attempt.id}`;
  return (
    <li className="flex flex-wrap items-baseline gap-x-8 gap-y-1 border-line border-t py-5">
      <div className="min-w-0 grow basis-80">
        <p className="text-muted text-sm">
          {attempt.bankTitle} · {attempt.competency} · {attempt.purpose === "practice" && "practice · "}
          {attempt.take > 1 && `take ${attempt.take} · `}
          <DayOf moment={attempt.askedAt} />
        </p>
        <h3 id={heading} className="mt-1 text-[1.375rem]">
          <Link href={hrefOf(attempt)} className="text-ink no-underline hover:underline">
            {attempt.question}
          </Link>
        </h3>
        {attempt.excerpt.length > 0 && (
          <p className="mt-1 line-clamp-3 max-w-[68ch] break-words text-muted">
            {attempt.excerpt.map(({ place, text, isFound }) =>
              isFound ? (
                <Fragment key={place}>
                  <mark className="rounded-[3px] bg-mark px-0.5 text-ink">{text.trimEnd()}</mark>
                  {text.endsWith(" ") && " "}
                </Fragment>
              ) : (
                text
              ),
            )}
          </p>
        )}
        {attempt.ending !== null && (
          <Link
            href={questionAddress(attempt, attempt.id)}
            prefetch={false}
            aria-describedby={heading}
            className="mt-1 inline-flex min-h-11 items-center text-accent text-sm sm:min-h-8"
          >
            Compare answers
          </Link>
        )}
      </div>
      <p className="shrink-0 font-voice text-2xl tabular-nums">
        <Outcome attempt={attempt} />
      </p>
    </li>
  );
}

function hrefOf({ interviewId, ending, position }: ListedAttempt): string {
  return ending === null ? `/interviews/${interviewId}` : `/interviews/${interviewId}/report#question-${position + 1}`;
}

function Outcome({ attempt }: { attempt: ListedAttempt }) {
  if (attempt.score !== null && !attempt.wordsOnly) {
    return (
      <>
        {attempt.score} <span className="font-coach text-muted text-sm">of 100</span>
        {attempt.band && (
          <span className="block font-coach text-muted text-sm">give or take {attempt.band.halfWidth}</span>
        )}
      </>
    );
  }
  return <span className="font-coach text-base text-muted">{outcomeInWords(attempt)}</span>;
}
