import type { Metadata } from "next";
import Link from "next/link";
import { notFound, redirect } from "next/navigation";
import { ButtonLink } from "@/app/_ui/button";
import { FocusedHeading } from "@/app/_ui/focused-heading";
import { SubmitButton } from "@/app/_ui/submit-button";
import { requireCandidate } from "@/lib/account/current";
import { phaseOf } from "@/lib/interview/clock";
import { type AttemptRecord, findInterview, type InterviewRecord } from "@/lib/interview/data";
import { settleOverdue } from "@/lib/interview/mutations";
import { PRESETS } from "@/lib/interview/schema";
import { standing } from "@/lib/interview/transitions";
import { continueInterviewAction } from "../actions";
import { LeftoverDrafts } from "./leftover-drafts";
import { Room } from "./room";

export const metadata: Metadata = { title: "Interview" };

export default async function InterviewPage({ params }: PageProps<"/interviews/[id]">) {
  const owner = await requireCandidate();
  const now = new Date();
  await settleOverdue(owner, now);
  const interview = await findInterview(owner, (await params).id);
  if (!interview) notFound();

  const { attempts } = interview;
  const stands = standing(attempts.map((attempt) => ({ ...attempt, phase: phaseOf(attempt, now) })));
  if (stands.kind === "finished") redirect(`/interviews/${interview.id}/report`);
  const done = attempts.filter((attempt) => attempt.submittedAt !== null).length;
  const open = stands.kind === "open" ? attempts.find(({ position }) => position === stands.position) : undefined;
  return (
    <div className="mx-auto max-w-[908px] px-6">
      <header className="flex items-center gap-7 py-[22px] text-[0.9375rem]">
        <Link href="/" className="font-semibold font-voice text-ink text-xl tracking-tight no-underline">
          Greenroom
        </Link>
        <p className="ml-auto text-muted">
          {open ? `Question ${done + 1} of ${attempts.length}` : `${done} of ${attempts.length} questions done`}
        </p>
      </header>
      <Steps attempts={attempts} open={open} />
      <main className="pt-10 pb-16 sm:pt-13">
        {open ? <OpenQuestion interview={interview} attempt={open} now={now} /> : <Pause interview={interview} />}
      </main>
    </div>
  );
}

/** A bar in as many pieces as there are questions: those done, and the one that is open. */
function Steps({ attempts, open }: { attempts: AttemptRecord[]; open: AttemptRecord | undefined }) {
  return (
    <div aria-hidden="true" className="flex gap-1">
      {attempts.map((attempt) => {
        const look = attempt.submittedAt ? "bg-accent" : attempt === open ? "bg-accent/45" : "bg-line";
        return <div key={attempt.id} className={`h-1 grow rounded-full ${look}`} />;
      })}
    </div>
  );
}

function OpenQuestion({ interview, attempt, now }: { interview: InterviewRecord; attempt: AttemptRecord; now: Date }) {
  const { question } = attempt;
  return (
    <>
      <p className="mb-3.5 text-muted text-sm">
        {question.competency} · {question.kind}
      </p>
      <Room
        key={attempt.id}
        open={{
          attemptId: attempt.id,
          question: question.question,
          draft: { text: attempt.draft, revision: attempt.draftRevision },
          thinkingEndsAt: attempt.thinkingEndsAt?.getTime() ?? now.getTime(),
          answerEndsAt: attempt.answerEndsAt?.getTime() ?? null,
          extensions: attempt.extensions,
          allowsMoreTime: PRESETS[interview.clock.preset].moreTime,
          now: now.getTime(),
        }}
      />
    </>
  );
}

/** Between two questions no clock runs, until the candidate says so. */
function Pause({ interview }: { interview: InterviewRecord }) {
  const last = interview.attempts.findLast((attempt) => attempt.submittedAt !== null);
  const wasTimedOut = last?.ending === "timed-out";
  return (
    <>
      <LeftoverDrafts />
      <FocusedHeading className="text-[clamp(2rem,4.6vw,3.125rem)]">
        {wasTimedOut ? "Time is up." : "Ready when you are."}
      </FocusedHeading>
      <p className="mt-5 mb-8 max-w-[52ch] text-lg text-muted">
        {wasTimedOut && last.answer?.trim() ? "Your answer is in, as it stood at the end. " : ""}
        {wasTimedOut && !last.answer?.trim() ? "Nothing was written this time, and that is all right. " : ""}
        No clock runs now. The next question is asked when you continue.
      </p>
      <form action={continueInterviewAction.bind(null, interview.id)} className="flex flex-wrap gap-3">
        <SubmitButton>Continue interview</SubmitButton>
        <ButtonLink look="bare" href={`/interviews/${interview.id}/report`}>
          See the report so far
        </ButtonLink>
      </form>
    </>
  );
}
