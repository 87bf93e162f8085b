import { buttonLook } from "@/app/_ui/button";
import type { Report } from "@/lib/review/report";
import { DeleteInterview } from "./delete";
import { PrintButton } from "./print-button";

/** What one may do with a report when one has read it: print it, save it, or be rid of it. */
export function Keep({ report: { interviewId, attempts } }: { report: Report }) {
  const attemptIds = attempts.flatMap(({ id, earlierTakes }) => [id, ...earlierTakes.map((take) => take.id)]);
  return (
    <section aria-labelledby="keep" className="mt-12 max-w-[68ch] border-line border-t pt-6 print:hidden">
      <h2 id="keep" className="text-xl">
        Keep this report, or delete it
      </h2>
      <p className="mt-2 text-muted">
        It stays here for as long as you like. Markdown is for reading and sending, JSON for another Greenroom.
      </p>
      <div className="mt-4 mb-3 flex flex-wrap gap-3">
        <PrintButton />
        <a
          className={`${buttonLook({ look: "quiet" })} text-sm`}
          href={`/api/interviews/${interviewId}/markdown`}
          download
        >
          Save as Markdown
        </a>
        <a className={`${buttonLook({ look: "quiet" })} text-sm`} href={`/api/interviews/${interviewId}/json`} download>
          Save as JSON
        </a>
      </div>
      <DeleteInterview interviewId={interviewId} attemptIds={attemptIds} />
    </section>
  );
}
