import { ButtonLink } from "@/app/_ui/button";
import type { CompetencyProgress } from "@/lib/review/progress/competencies";
import type { Timeline } from "@/lib/review/progress/timeline";
import { CompetencyFigure } from "./competency-figure";

/** The most practised; the others are a press away, since half a year of each is much to send. */
const SHOWN_AT_FIRST = 6;

/** Each competency over time, all on the same axes. */
export function Competencies({
  competencies,
  timeline,
  showsAll,
}: {
  competencies: CompetencyProgress[];
  timeline: Timeline;
  showsAll: boolean;
}) {
  if (competencies.length === 0) return null;
  const shown = showsAll ? competencies : competencies.slice(0, SHOWN_AT_FIRST);
  return (
    <section aria-labelledby="competencies">
      <h2 id="competencies" className="text-3xl">
        By competency
      </h2>
      <p className="mt-2 mb-7 max-w-[62ch] text-muted">
        A dot is the mean score of a {timeline.step}'s answers, the pale bar the range in which it truly lies nine times
        of ten. A line joins only what can be compared; it is broken where nothing was judged.
      </p>
      <Multiples competencies={shown} timeline={timeline} />
      {shown.length < competencies.length && (
        <ButtonLink look="quiet" className="mt-9 text-sm" href="/progress?competencies=all#competencies">
          Show all {competencies.length} competencies
        </ButtonLink>
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
