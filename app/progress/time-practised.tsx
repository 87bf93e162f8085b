import { Bar } from "@/app/_ui/chart-marks";
import { FiguresTable } from "@/app/_ui/figures-table";
import { TimeChart } from "@/app/_ui/time-chart";
import type { PracticeTime } from "@/lib/review/progress/practice-time";
import type { Timeline } from "@/lib/review/progress/timeline";
import { placeLong, placeShort } from "./place-words";

/** The uppermost marks of the axis, in minutes. */
const TOPS = [10, 20, 30, 60, 90, 120, 180, 240, 360, 480, 600, 900, 1200, 2400, 4800];

export function TimePractised({ time, timeline }: { time: PracticeTime; timeline: Timeline }) {
  const { step, places } = timeline;
  const most = Math.max(...time.bars.map(({ minutes }) => minutes));
  const top = TOPS.find((each) => each >= most) ?? most;
  return (
    <section aria-labelledby="time-practised">
      <h2 id="time-practised" className="text-3xl">
        Time practised
      </h2>
      <p className="mt-2 mb-6 max-w-[62ch] text-muted">
        {inHours(time.minutes)} on {time.days === 1 ? "one day" : `${time.days} days`}, from each question to its
        answer. In minutes for each {step}:
      </p>
      <TimeChart
        label={`Minutes practised for each ${step}: at most ${most}, in ${time.bars.length} of ${places.length} ${step}s.`}
        top={top}
        ticks={[0, top / 2, top]}
        places={places.map((place) => placeShort(place))}
      >
        {time.bars.map(({ index, minutes }) => (
          <Bar key={index} point={{ index, value: minutes }} places={places.length} top={top} />
        ))}
      </TimeChart>
      <FiguresTable
        caption="Time practised"
        columns={["When", "Minutes", "Judged answers"]}
        rows={time.bars.map(({ place, minutes, answers }) => [
          placeLong(place, step),
          String(minutes),
          String(answers),
        ])}
      />
    </section>
  );
}

function inHours(minutes: number): string {
  if (minutes === 0) return "Less than a minute";
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const parts = [
    hours > 0 && (hours === 1 ? "1 hour" : `${hours} hours`),
    rest > 0 && (rest === 1 ? "1 minute" : `${rest} minutes`),
  ];
  return parts.filter(Boolean).join(" and ");
}
