import { SubmitButton } from "@/app/_ui/submit-button";
import type { Report } from "@/lib/review/report";
import { showAllLevelsAction } from "./actions";

/** Why there are no levels on the page yet, and the way past the rating. */
export function BeforeYouLook({ report: { interviewId, heldBack } }: { report: Report }) {
  return (
    <div className="mt-6 flex flex-wrap items-center gap-x-6 gap-y-3">
      <p className="max-w-[56ch] text-muted">
        Beside each answer you can give your own levels first, as you chose when you set up this interview.
      </p>
      <form action={showAllLevelsAction.bind(null, interviewId)}>
        <SubmitButton look="quiet" className="text-sm">
          {heldBack === 1 ? "Skip rating" : "Skip rating, show all levels"}
        </SubmitButton>
      </form>
    </div>
  );
}
