import { SubmitButton } from "@/app/_ui/submit-button";
import { requireCandidate } from "@/lib/account/current";
import { measureDelivery } from "@/lib/delivery/measure";
import { listSpokenAnswers, type SpokenAnswer, type SpokenRecording } from "@/lib/interview/spoken/data";
import type { ReportedAttempt } from "@/lib/review/report";
import { discardSoundAction, hearAgainAction } from "../../voice/actions";
import { HEARING_FAILURE_WORDS } from "../../voice/hearing-failures";
import { Aside } from "../aside";
import { DeliveryFigures, DeliverySources } from "./delivery-figures";
import { HearingProgress } from "./hearing-progress";
import { PaceChart } from "./pace-chart";

/** How an answer and the answer to its follow-up were spoken: measured, never judged. `wordsOnly`: without figures. */
export async function DeliverySection({ attempt, wordsOnly }: { attempt: ReportedAttempt; wordsOnly: boolean }) {
  const answers = await listSpokenAnswers(await requireCandidate(), attempt.id);
  const spoken = answers.filter(({ recordings }) => recordings.length > 0);
  if (spoken.length > 0) {
    return spoken.map((answer) => <SpokenSection key={answer.attemptId} answer={answer} wordsOnly={wordsOnly} />);
  }
  if (!attempt.answer.trim() || wordsOnly) return null;
  return <p className="mt-4 text-muted text-sm">Delivery: not measured, as this answer was typed.</p>;
}

function SpokenSection({ answer, wordsOnly }: { answer: SpokenAnswer; wordsOnly: boolean }) {
  const { attemptId, part, recordings, speeches, limitSeconds, text } = answer;
  const delivery = measureDelivery(speeches, limitSeconds);
  const headingId = `delivery-${attemptId}`;
  return (
    <section aria-labelledby={headingId} className="mt-6 border-line border-t pt-5">
      <h3 id={headingId} className="font-coach font-semibold text-base tracking-normal">
        {part === 1 ? "How it was spoken" : "How the answer to the follow-up was spoken"}
      </h3>
      {delivery && !wordsOnly && (
        <>
          <DeliveryFigures delivery={delivery} limitSeconds={limitSeconds} />
          {delivery.lines && (
            <PaceChart lines={delivery.lines} pauses={delivery.pauses ?? []} seconds={delivery.seconds} />
          )}
          <DeliverySources />
        </>
      )}
      {!delivery && <p className="mt-2 text-muted">Not measured: no words were heard.</p>}
      <FirstHeard recordings={recordings} answer={text} />
      <Failed attemptId={attemptId} recordings={recordings} />
      <Sound attemptId={attemptId} recordings={recordings} />
    </section>
  );
}

function FirstHeard({ recordings, answer }: { recordings: SpokenRecording[]; answer: string }) {
  const heard = recordings.flatMap(({ transcript, isLate }) => (transcript && !isLate ? [transcript] : []));
  const text = heard.join("\n\n");
  if (text === "") return null;
  if (answer.includes(text))
    return <p className="mt-2 text-muted text-sm">The words stand as they were first heard.</p>;
  return (
    <details className="mt-2 text-sm">
      <summary className="py-2 text-muted underline">What was first heard, before you corrected it</summary>
      <Aside title="Kept beside your answer, and not judged">{text}</Aside>
    </details>
  );
}

function Failed({ attemptId, recordings }: { attemptId: string; recordings: SpokenRecording[] }) {
  const isWaiting = recordings.some(({ transcript, status }) => transcript === null && status !== "failed");
  if (isWaiting) return <HearingProgress />;
  const failed = recordings.find(({ status, hasSound }) => status === "failed" && hasSound);
  if (!failed?.failure) return null;
  return (
    <form action={hearAgainAction.bind(null, attemptId)} className="mt-3">
      <p className="mb-2">
        {recordings.length === 1 ? "Your recording" : "One of your recordings"} could not be turned into text.{" "}
        {HEARING_FAILURE_WORDS[failed.failure]} It is safe.
      </p>
      <SubmitButton look="quiet" className="min-h-10 text-sm">
        Try again
      </SubmitButton>
    </form>
  );
}

function Sound({ attemptId, recordings }: { attemptId: string; recordings: SpokenRecording[] }) {
  const kept = recordings.filter(({ hasSound, keep, status }) => hasSound && (keep || status === "failed"));
  if (kept.length === 0) return null;
  return (
    <div className="mt-3 grid gap-2">
      {kept.map(({ id }, place) => (
        // biome-ignore lint/a11y/useMediaCaption: the answer above is its text
        <audio
          key={id}
          aria-label={kept.length === 1 ? "Your recording" : `Your recording, part ${place + 1}`}
          controls
          preload="none"
          src={`/api/attempts/${attemptId}/audio/${id}`}
          className="h-10 w-full max-w-md"
        />
      ))}
      <form action={discardSoundAction.bind(null, attemptId)}>
        <SubmitButton look="bare" className="-ml-[22px] min-h-10 text-sm">
          Throw the sound away
        </SubmitButton>
      </form>
    </div>
  );
}
