import type { CompetencyProgress } from "@/lib/review/progress/competencies";
import type { Timeline } from "@/lib/review/progress/timeline";
import { CompetencyFigure } from "./competency-figure";

/** More than these are folded away. */
const SHOWN_AT_ONCE = 6;

/** Each competency over time, all on the same axes. */
export function Competencies({ competencies, timeline }: { competencies: CompetencyProgress[]; timeline: Timeline }) {
  if (competencies.length === 0) return null;
  const rest = competencies.slice(SHOWN_AT_ONCE);
  return (
    <section aria-labelledby="competencies">
      <h2 id="competencies" className="text-3xl">
        By competency
      </h2>
      <p className="mt-2 mb-7 max-w-[62ch] text-muted">
        A dot is the mean score of a {timeline.step}'s answers, the pale bar the range in which it truly lies nine times
        of ten. A line joins only what can be compared; it is broken where nothing was judged.
      </p>
      <Multiples competencies={competencies.slice(0, SHOWN_AT_ONCE)} timeline={timeline} />
      {rest.length > 0 && (
        <details className="mt-8">
          <summary className="py-2 font-semibold text-accent">and {rest.length} more</summary>
          <div className="mt-4">
            <Multiples competencies={rest} timeline={timeline} />
          </div>
        </details>
      )}
    </section>
  );
}

function Multiples({ competencies, timeline }: { competencies: CompetencyProgress[]; timeline: Timeline }) {
  return (
    <div className="grid items-start gap-x-10 gap-y-12 min-[600px]:grid-cols-2 min-[1000px]:grid-cols-3">
      {competencies.map((progress) => (
        <CompetencyFigure key={progress.competency} progress={progress} timeline={timeline} />
      ))}
    </div>
  );
}
