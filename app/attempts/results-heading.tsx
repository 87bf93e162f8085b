import type { AttemptPage } from "@/lib/review/attempts/data";
import { RESULTS } from "./results-id";

/** How many attempts are shown, and which; it takes the focus when they change. */
export function ResultsHeading({ page, isFiltered }: { page: AttemptPage; isFiltered: boolean }) {
  if (page.attempts.length === 0) {
    return (
      <p id={RESULTS} tabIndex={-1} role="status" className="mt-8 max-w-[52ch] text-lg text-muted outline-none">
        None of your attempts fits that. A shorter search or one filter less may find what you are after.
      </p>
    );
  }
  return (
    <h2
      id={RESULTS}
      tabIndex={-1}
      className="mt-8 scroll-mt-4 font-coach font-semibold text-base tracking-normal outline-none"
    >
      {resultsInWords(page, isFiltered)}
    </h2>
  );
}

function resultsInWords({ attempts: { length }, newer, older }: AttemptPage, isFiltered: boolean): string {
  const [what, fit] = length === 1 ? ["attempt", " that fits"] : ["attempts", " that fit"];
  const which = newer ? `${length} older ${what}` : older ? `The newest ${length} ${what}` : `${length} ${what}`;
  return isFiltered ? which + fit : which;
}
