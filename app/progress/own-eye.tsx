import Link from "next/link";
import { Run } from "@/app/_ui/chart-marks";
import { FiguresTable } from "@/app/_ui/figures-table";
import { TimeChart } from "@/app/_ui/time-chart";
import { publishedMeasurements } from "@/lib/assessment/published";
import type { OwnEye } from "@/lib/review/progress/own-eye";
import type { Timeline } from "@/lib/review/progress/timeline";
import { placeInSentence, placeLong, placeShort } from "./place-words";

/** The furthest that two levels can be apart. */
const TOP = 3;

/** Whether one's own eye gets better: how far the candidate's own levels are from the judge's. */
export function OwnEyeSection({ eye, timeline }: { eye: OwnEye | null; timeline: Timeline }) {
  return (
    <section aria-labelledby="own-eye">
      <h2 id="own-eye" className="text-3xl">
        Your own eye
      </h2>
      {eye ? <Eye eye={eye} timeline={timeline} /> : <NotRatedYet />}
    </section>
  );
}

function NotRatedYet() {
  return (
    <p className="mt-2 max-w-[62ch] text-muted">
      You can give your answers your own levels before the report shows the judge's. Here you would see whether the two
      come closer.{" "}
      <Link href="/interviews/new?rate=first" className="text-accent underline">
        Rate your next answers first
      </Link>
    </p>
  );
}

function Eye({ eye, timeline }: { eye: OwnEye; timeline: Timeline }) {
  const { step, places } = timeline;
  const points = eye.runs.flat();
  return (
    <>
      <div className="mt-2 mb-6 grid max-w-[62ch] gap-2">
        <p>
          {changeInWords(eye)} {leaningInWords(eye)}
        </p>
        <p className="text-muted">
          You and the judge gave the same level on {eye.same} of {eye.points} points. {judgeInWords(eye)}
        </p>
        <p className="text-muted">How many levels the two were apart on average, from 0 to 3; lower is closer:</p>
      </div>
      <TimeChart
        label={`Levels between your eye and the judge's: ${points.map(({ place, apart }) => `${apart.toFixed(1)} ${step === "week" ? "in" : "on"} ${placeInSentence(place, step)}`).join(", ")}.`}
        top={TOP}
        ticks={[0, 1, 2, 3]}
        places={places.map((place) => placeShort(place))}
      >
        {eye.runs.map((run) => (
          <Run
            key={run[0]?.index}
            points={run.map(({ index, apart }) => ({ index, value: apart }))}
            places={places.length}
            top={TOP}
          />
        ))}
      </TimeChart>
      <FiguresTable
        caption="Levels between your eye and the judge's"
        columns={["When", "Levels apart", "Answers"]}
        rows={points.map(({ place, apart, answers }) => [placeLong(place, step), apart.toFixed(1), String(answers)])}
      />
    </>
  );
}

function changeInWords({ change, answers }: OwnEye): string {
  if (change.kind === "few")
    return `${answers === 1 ? "One rated answer" : `${answers} rated answers`} so far: too few to say where this goes.`;
  if (change.kind === "none") return "Whether your eye gets better cannot be told yet: it is about as close as it was.";
  const { before, after } = change;
  const figures = `${after.toFixed(1)} levels apart lately, after ${before.toFixed(1)}`;
  return change.kind === "closer"
    ? `Your eye gets better: ${figures}.`
    : `You and the judge see it less alike than before: ${figures}.`;
}

function leaningInWords({ leaning }: OwnEye): string {
  if (leaning === null) return "";
  const size = `${Math.abs(leaning).toFixed(1)} levels on average`;
  return leaning > 0
    ? `You are kinder to yourself than the judge, by ${size}.`
    : `You are stricter with yourself than the judge, by ${size}.`;
}

/** The judge is no perfect measure either. */
function judgeInWords({ reader }: OwnEye): string {
  const { withLookFors } = publishedMeasurements;
  if (!reader.includes(` ${withLookFors.model} `) || withLookFors.exact === null) return "";
  return `The offline judge itself gives the level of careful raters on ${Math.round(100 * withLookFors.exact)}% of points, so nobody agrees with it always.`;
}
