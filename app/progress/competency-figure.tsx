import { BreakLine, Run } from "@/app/_ui/chart-marks";
import { FiguresTable } from "@/app/_ui/figures-table";
import { TimeChart } from "@/app/_ui/time-chart";
import type { Break, Change, CompetencyProgress } from "@/lib/review/progress/competencies";
import type { Timeline } from "@/lib/review/progress/timeline";
import { placeInSentence, placeLong, placeShort } from "./place-words";

const TOP = 100;
const TICKS = [0, 50, 100];

/** One competency over time: in a sentence, as a picture, and in figures. */
export function CompetencyFigure({ progress, timeline }: { progress: CompetencyProgress; timeline: Timeline }) {
  const { competency, runs, breaks, recent, change } = progress;
  const places = timeline.places.length;
  return (
    <figure className="min-w-0 [overflow-wrap:anywhere]">
      <figcaption className="mb-4">
        <h3 className="text-[1.375rem]">{competency}</h3>
        <p className="mt-1 text-[0.9375rem] text-muted">
          {recent.mean} of 100 lately{recent.band && `, give or take ${recent.band.halfWidth}`}, over{" "}
          {recent.answers === 1 ? "one answer" : `${recent.answers} answers`}. {changeInWords(change)}
        </p>
      </figcaption>
      <TimeChart
        label={inWords(progress, timeline)}
        top={TOP}
        ticks={TICKS}
        places={timeline.places.map((place) => placeShort(place))}
      >
        {breaks.map(({ index, why }) => (
          <BreakLine key={`${why}${index}`} index={index} places={places} />
        ))}
        {runs.map((run) => (
          <Run
            key={`${run[0]?.reader}${run[0]?.index}`}
            places={places}
            top={TOP}
            points={run.map(({ index, mean, band }) => ({
              index,
              value: mean,
              ...(band ? { low: band.low, high: band.high } : {}),
            }))}
          />
        ))}
      </TimeChart>
      <p className="mt-1 text-muted text-xs empty:hidden">{breaksInWords(breaks, timeline)}</p>
      <FiguresTable
        caption={`${competency}, mean scores from 0 to 100`}
        columns={["When", "Mean", "Give or take", "Answers"]}
        rows={runs
          .flat()
          .toSorted((one, other) => one.index - other.index)
          .map(({ place, mean, band, answers }) => [
            placeLong(place, timeline.step),
            String(mean),
            band ? String(band.halfWidth) : "not measured",
            String(answers),
          ])}
      />
    </figure>
  );
}

function changeInWords(change: Change): string {
  if (change.kind === "early") return "Too early to speak of a change.";
  if (change.kind === "unmeasured") return "No change is called clear, as this judge's error has not been measured.";
  if (change.kind === "none") return `No clear change: ${change.before} before.`;
  return `Clearly ${change.kind === "up" ? "better" : "lower"} than before: that was ${change.before}.`;
}

function breaksInWords(breaks: readonly Break[], { step }: Timeline): string {
  return breaks
    .map(({ place, why }) =>
      why === "reader"
        ? `Another judge from ${placeInSentence(place, step)} on.`
        : `Another rubric from ${placeInSentence(place, step)} on.`,
    )
    .join(" ");
}

/** What the picture shows, for who cannot see it. */
function inWords({ competency, runs, answers, breaks }: CompetencyProgress, timeline: Timeline): string {
  const points = runs.flat();
  const means = points.map(({ mean }) => mean);
  const from = Math.min(...means);
  const to = Math.max(...means);
  const gaps = runs.length - 1;
  return [
    `${competency}: mean scores ${from === to ? `of ${from}` : `between ${from} and ${to}`} of 100, at ${points.length} of ${timeline.places.length} ${timeline.step}s, from ${answers} ${answers === 1 ? "answer" : "answers"}.`,
    gaps > 0 &&
      `The line is broken ${gaps === 1 ? "once" : `${gaps} times`}, where nothing was judged or not comparably.`,
    breaksInWords(breaks, timeline),
  ]
    .filter(Boolean)
    .join(" ");
}
