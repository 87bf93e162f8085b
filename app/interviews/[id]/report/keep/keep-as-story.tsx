import { ButtonLink } from "@/app/_ui/button";
import type { ReportedAttempt } from "@/lib/review/report";

/** The way from an answer to the story in it. */
export function KeepAsStory({ attempt, describedBy }: { attempt: ReportedAttempt; describedBy: string }) {
  if (attempt.answer.trim() === "") return null;
  return (
    <ButtonLink
      look="bare"
      className="text-sm print:hidden"
      href={`/stories/new?from=${attempt.id}`}
      aria-describedby={describedBy}
    >
      Keep as a story
    </ButtonLink>
  );
}
