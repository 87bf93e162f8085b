import { ButtonLink } from "@/app/_ui/button";
import { FocusedHeading } from "@/app/_ui/focused-heading";
import { SubmitButton } from "@/app/_ui/submit-button";
import type { AttemptRecord, InterviewRecord } from "@/lib/interview/data";
import { mayRetake } from "@/lib/interview/transitions";
import { continueInterviewAction, retakeAction } from "../actions";
import { LeftoverDrafts } from "./leftover-drafts";

/** Between two questions no clock runs, until the candidate says so. */
export function Pause({ interview }: { interview: InterviewRecord }) {
  const last = latestOf(interview.attempts);
  const first =
    last && interview.attempts.findLast((attempt) => attempt.position === last.position && attempt.part === 1);
  const retakable = first && mayRetake(interview.manner, first.take) ? first : null;
  const isFollowUpNext = interview.attempts.some(({ part, askedAt }) => part === 2 && askedAt === null);
  return (
    <>
      <LeftoverDrafts />
      <FocusedHeading className="text-[clamp(2rem,4.6vw,3.125rem)]">
        {headingFor(last, retakable !== null)}
      </FocusedHeading>
      <p className="mt-5 mb-8 max-w-[52ch] text-lg text-muted">
        {last?.ending === "timed-out" &&
          (last.answer?.trim()
            ? "Your answer is in, as it stood at the end. "
            : "Nothing was written this time, and that is all right. ")}
        No clock runs now. {isFollowUpNext ? "A follow-up to your answer" : "The next question"} is asked when you
        continue.
      </p>
      <div className="flex flex-wrap gap-3">
        <form action={continueInterviewAction.bind(null, interview.id)}>
          <SubmitButton>Continue interview</SubmitButton>
        </form>
        {retakable && (
          <form action={retakeAction.bind(null, retakable.id)}>
            <SubmitButton look="quiet">Retake this question</SubmitButton>
          </form>
        )}
        <ButtonLink look="bare" href={`/interviews/${interview.id}/report`}>
          See the report so far
        </ButtonLink>
      </div>
      {retakable && (
        <p className="mt-5 max-w-[52ch] text-muted text-sm">
          {interview.manner.retakes === "one" ? "You can retake it once. " : ""}A retake asks the same question again,
          and its clock starts at once. Both answers are kept; the latest one counts.
        </p>
      )}
    </>
  );
}

function latestOf(attempts: AttemptRecord[]): AttemptRecord | undefined {
  return attempts
    .filter(({ submittedAt }) => submittedAt !== null)
    .toSorted((one, other) => (one.submittedAt?.getTime() ?? 0) - (other.submittedAt?.getTime() ?? 0))
    .at(-1);
}

function headingFor(last: AttemptRecord | undefined, isRetakable: boolean): string {
  if (last?.ending === "timed-out") return "Time is up.";
  return isRetakable && last?.ending === "submitted" ? "Your answer is in." : "Ready when you are.";
}
