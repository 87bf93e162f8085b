import Link from "next/link";
import { ButtonLink } from "@/app/_ui/button";
import { outcomeInWords } from "@/app/attempts/outcome";
import { DayOf } from "@/app/day-of";
import { questionAddress } from "@/app/questions/address";
import type { AttemptPage, ListedAttempt } from "@/lib/review/attempts/data";
import { placeInAddress } from "@/lib/review/attempts/schema";
import type { Comparison } from "@/lib/review/question/comparison";
import type { AskedQuestion } from "@/lib/review/question/data";

/** Every attempt at the question, newest first; any two of them can be put side by side. */
export function AttemptsAtQuestion({
  asked,
  page: { attempts, newer, older },
  comparison,
}: {
  asked: AskedQuestion;
  page: AttemptPage;
  comparison: Comparison | null;
}) {
  const [before, after] = [comparison?.before.id, comparison?.after.id];
  const here = questionAddress(asked, after, before);
  return (
    <section aria-labelledby="all-attempts" className="mt-14">
      <h2 id="all-attempts" className="text-[1.75rem]">
        All attempts at it
      </h2>
      {attempts.length === 0 && <p className="mt-3 text-muted">You have not been asked this yet.</p>}
      <ul className="mt-4">
        {attempts.map((attempt) => (
          <li
            key={attempt.id}
            className="flex flex-wrap items-center justify-between gap-x-8 gap-y-2 border-line border-t py-4"
          >
            <div className="min-w-0 grow basis-80">
              <p id={`at-${attempt.id}`} className="font-semibold">
                <DayOf moment={attempt.askedAt} withTime />
                <span className="font-normal text-muted">
                  {attempt.purpose === "practice" ? " · practice" : " · mock interview"}
                  {attempt.take > 1 && ` · take ${attempt.take}`} ·{" "}
                  <span className="whitespace-nowrap">{outcome(attempt)}</span>
                </span>
              </p>
              <p className="mt-0.5 line-clamp-2 max-w-[68ch] break-words text-muted">
                {attempt.excerpt.map(({ text }) => text).join("")}
              </p>
            </div>
            {comparison && attempt.excerpt.length > 0 && (
              <div className="flex gap-2">
                <Choose
                  label="Before"
                  attempt={attempt}
                  isChosen={attempt.id === before}
                  href={questionAddress(asked, after, attempt.id)}
                />
                <Choose
                  label="After"
                  attempt={attempt}
                  isChosen={attempt.id === after}
                  href={questionAddress(asked, attempt.id, before)}
                />
              </div>
            )}
          </li>
        ))}
      </ul>
      {(newer || older) && (
        <nav aria-label="Pages" className="mt-6 flex flex-wrap gap-3">
          {newer && (
            <ButtonLink look="quiet" href={`${here}#all-attempts`}>
              Newest attempts
            </ButtonLink>
          )}
          {older && (
            <ButtonLink
              look="quiet"
              href={`${here}${here.includes("?") ? "&" : "?"}older=${placeInAddress(older)}#all-attempts`}
            >
              Older attempts
            </ButtonLink>
          )}
        </nav>
      )}
    </section>
  );
}

/** Puts an attempt on one side of the comparison. The earlier of two always stands before the later. */
function Choose({
  label,
  attempt,
  isChosen,
  href,
}: {
  label: string;
  attempt: ListedAttempt;
  isChosen: boolean;
  href: string;
}) {
  return (
    <Link
      href={`${href}#side-by-side`}
      prefetch={false}
      aria-current={isChosen || undefined}
      aria-describedby={`at-${attempt.id}`}
      className={`inline-flex min-h-11 items-center rounded-full border px-4 font-semibold text-sm no-underline ${
        isChosen ? "border-transparent bg-accent text-accent-ink" : "border-edge text-ink hover:bg-soft"
      }`}
    >
      {label}
    </Link>
  );
}

function outcome(attempt: ListedAttempt): string {
  if (attempt.score === null || attempt.wordsOnly) return outcomeInWords(attempt);
  return `${attempt.score} of 100${attempt.band ? `, give or take ${attempt.band.halfWidth}` : ""}`;
}
