import type { Metadata } from "next";
import Link from "next/link";
import { z } from "zod";
import { ButtonLink } from "@/app/_ui/button";
import { Page } from "@/app/_ui/page";
import { requireCandidate } from "@/lib/account/current";
import { settleInterviews } from "@/lib/interview/settle";
import { type ListedAttempt, listAttempts } from "@/lib/review/data";

export const metadata: Metadata = { title: "Attempts" };

export default async function AttemptsPage({ searchParams }: PageProps<"/attempts">) {
  const owner = await requireCandidate();
  await settleInterviews(owner, new Date());
  const before = z.uuid().safeParse((await searchParams).before);
  const { attempts, next } = await listAttempts(owner, before.success ? before.data : null);
  return (
    <Page>
      <h1 className="text-[clamp(2.125rem,4.6vw,3.25rem)]">Your attempts</h1>
      {attempts.length === 0 ? (
        <>
          <p className="mt-4 mb-8 max-w-[52ch] text-lg text-muted">
            Nothing here yet. Every answer you give is kept, so that the next one can be better.
          </p>
          <ButtonLink href="/interviews/new">Start interview</ButtonLink>
        </>
      ) : (
        <ul className="mt-8">
          {attempts.map((attempt) => (
            <AttemptRow key={attempt.id} attempt={attempt} />
          ))}
        </ul>
      )}
      {next && (
        <ButtonLink look="quiet" className="mt-8" href={`/attempts?before=${next}`}>
          Older attempts
        </ButtonLink>
      )}
    </Page>
  );
}

function AttemptRow({ attempt }: { attempt: ListedAttempt }) {
  return (
    <li className="flex flex-wrap items-baseline gap-x-8 gap-y-1 border-line border-t py-5">
      <div className="min-w-0 grow basis-80">
        <p className="text-muted text-sm">
          {attempt.bankTitle} · {attempt.competency} · {attempt.take > 1 && `take ${attempt.take} · `}
          <time dateTime={attempt.askedAt.toISOString()}>
            {attempt.askedAt.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" })}
          </time>
        </p>
        <h2 className="mt-1 text-[1.375rem]">
          <Link href={hrefOf(attempt)} className="text-ink no-underline hover:underline">
            {attempt.question}
          </Link>
        </h2>
        {attempt.opening && <p className="mt-1 line-clamp-2 max-w-[68ch] break-words text-muted">{attempt.opening}</p>}
      </div>
      <p className="shrink-0 font-voice text-2xl tabular-nums">{outcome(attempt)}</p>
    </li>
  );
}

function hrefOf({ interviewId, ending, position }: ListedAttempt): string {
  return ending === null ? `/interviews/${interviewId}` : `/interviews/${interviewId}/report#question-${position + 1}`;
}

function outcome({ score, wordsOnly, ending, opening, awaitsJudge }: ListedAttempt) {
  if (score !== null && !wordsOnly) {
    return (
      <>
        {score} <span className="font-coach text-muted text-sm">of 100</span>
      </>
    );
  }
  if (score !== null) return <span className="font-coach text-base text-muted">judged</span>;
  const words = awaitsJudge ? "being judged" : opening ? "not judged" : ending === null ? "open" : ENDINGS[ending];
  return <span className="font-coach text-base text-muted">{words}</span>;
}

const ENDINGS: Record<NonNullable<ListedAttempt["ending"]>, string> = {
  submitted: "not judged",
  "timed-out": "no answer",
  skipped: "skipped",
};
