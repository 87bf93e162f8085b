import type { Metadata } from "next";
import Link from "next/link";
import { notFound, redirect } from "next/navigation";
import { requireCandidate } from "@/lib/account/current";
import type { CandidateId } from "@/lib/account/schema";
import { type AttemptRecord, findInterview, type InterviewRecord } from "@/lib/interview/data";
import { PRESETS } from "@/lib/interview/schema";
import { settleInterviews } from "@/lib/interview/settle";
import { findSpokenAnswer } from "@/lib/interview/spoken/data";
import { roomView } from "@/lib/interview/spoken/room-view";
import { progress, standing } from "@/lib/interview/transitions";
import { Considering } from "./considering";
import { Pause } from "./pause";
import { Room } from "./room";
import { namedTranscriber } from "./voice/named-transcriber";
import { YourStories } from "./your-stories";

export const metadata: Metadata = { title: "Interview" };

export default async function InterviewPage({ params }: PageProps<"/interviews/[id]">) {
  const owner = await requireCandidate();
  const now = new Date();
  await settleInterviews(owner, now);
  const interview = await findInterview(owner, (await params).id);
  if (!interview) notFound();

  const { attempts } = interview;
  const stands = standing(attempts, now);
  if (stands.kind === "finished") redirect(`/interviews/${interview.id}/report`);
  const { done, count } = progress(attempts);
  const current = "attempt" in stands ? stands.attempt : null;
  return (
    <div className="mx-auto max-w-[908px] px-6">
      <header className="flex items-center gap-7 py-[22px] text-[0.9375rem]">
        <Link href="/" className="font-semibold font-voice text-ink text-xl tracking-tight no-underline">
          Greenroom
        </Link>
        <p className="ml-auto text-muted">
          {current ? `Question ${current.position + 1} of ${count}` : `${done} of ${count} questions done`}
          {current && current.take > 1 && ` · take ${current.take}`}
          {current?.part === 2 && " · follow-up"}
        </p>
      </header>
      <Steps attempts={attempts} current={current} />
      <main className="pt-10 pb-16 sm:pt-13">
        {stands.kind === "open" && (
          <OpenQuestion owner={owner} interview={interview} attempt={stands.attempt} now={now} />
        )}
        {stands.kind === "considering" && (
          <Considering
            key={stands.attempt.id}
            attemptId={stands.attempt.id}
            until={stands.until.getTime()}
            now={now.getTime()}
          />
        )}
        {stands.kind === "paused" && <Pause interview={interview} />}
      </main>
    </div>
  );
}

/** A bar in as many pieces as there are questions: those done, and the one that is being answered. */
function Steps({ attempts, current }: { attempts: AttemptRecord[]; current: AttemptRecord | null }) {
  const positions = [...new Set(attempts.map(({ position }) => position))];
  const lookOf = (position: number) => {
    if (position === current?.position) return "bg-accent/45";
    const isLeft = attempts.some((attempt) => attempt.position === position && attempt.submittedAt === null);
    return isLeft ? "bg-line" : "bg-accent";
  };
  return (
    <div aria-hidden="true" className="flex gap-1">
      {positions.map((position) => (
        <div key={position} className={`h-1 grow rounded-full ${lookOf(position)}`} />
      ))}
    </div>
  );
}

async function OpenQuestion({
  owner,
  interview,
  attempt,
  now,
}: {
  owner: CandidateId;
  interview: InterviewRecord;
  attempt: AttemptRecord;
  now: Date;
}) {
  const { question, followUpWords } = attempt;
  const spoken = await findSpokenAnswer(owner, attempt.id);
  if (!spoken) notFound();
  const askedAt = attempt.askedAt ?? now;
  const thinkingEndsAt = attempt.thinkingEndsAt ?? askedAt;
  return (
    <>
      <p className="mb-3.5 text-muted text-sm">
        {followUpWords ? `A follow-up to: ${question.question}` : `${question.competency} · ${question.kind}`}
      </p>
      <Room
        key={attempt.id}
        open={{
          attemptId: attempt.id,
          question: followUpWords ?? question.question,
          draft: { text: attempt.draft, revision: attempt.draftRevision },
          askedAt: askedAt.getTime(),
          thinkingEndsAt: thinkingEndsAt.getTime(),
          answerEndsAt: attempt.answerEndsAt?.getTime() ?? null,
          extensions: attempt.extensions,
          allowsMoreTime: PRESETS[interview.clock.preset].moreTime,
          isQuiet: interview.manner.lowPressure,
          transcriber: namedTranscriber(),
          spoken: roomView(spoken, now),
          now: now.getTime(),
        }}
      />
      <YourStories owner={owner} attemptId={attempt.id} competency={question.competency} />
      {followUpWords && <AnswerSoFar interview={interview} attempt={attempt} />}
    </>
  );
}

/** What a follow-up follows, for those who want to read it again. */
function AnswerSoFar({ interview, attempt }: { interview: InterviewRecord; attempt: AttemptRecord }) {
  const first = interview.attempts.find(
    ({ position, take, part }) => position === attempt.position && take === attempt.take && part === 1,
  );
  return (
    <details className="mt-2 border-line border-t pt-3">
      <summary className="py-2 font-semibold text-accent">Your answer so far</summary>
      <p className="mt-1 whitespace-pre-wrap break-words">{first?.answer}</p>
    </details>
  );
}
