import { formatCountdown } from "@/app/_ui/timer";
import type { PaceLine } from "@/lib/delivery/pace";
import type { Pause } from "@/lib/delivery/pauses";
import { NORMS } from "@/lib/delivery/schema";

/** High enough for fast speech; faster still makes the chart higher. */
const USUAL_TOP = 220;
const ROOM_ABOVE = 40;

/** Half a minute between the marks below, or more where an answer is long. */
const MARKS = [10, 30, 60, 120, 300];
const MOST_MARKS = 6;

/** Pace as a line over the answer, on the wide neutral band, with a gap for each pause. Its text says the same in words. */
export function PaceChart({
  lines,
  pauses,
  seconds,
}: {
  lines: readonly PaceLine[];
  pauses: readonly Pause[];
  seconds: number;
}) {
  const points = lines.flat();
  const paces = points.map(({ wordsPerMinute }) => wordsPerMinute);
  if (points.length === 0) return null;
  const top = Math.max(USUAL_TOP, ...paces.map((pace) => pace + ROOM_ABOVE));
  const x = (at: number) => (100 * at) / seconds;
  const y = (pace: number) => 100 - (100 * pace) / top;
  const { low, high } = NORMS.pace;
  const step = MARKS.find((each) => seconds / each <= MOST_MARKS) ?? seconds;
  const marks = Array.from({ length: Math.floor(seconds / step) + 1 }, (_, place) => place * step);
  return (
    <figure className="mt-4">
      <div className="relative h-36 rounded-lg border border-line">
        <svg
          role="img"
          aria-label={`Pace over the answer: ${Math.min(...paces)} to ${Math.max(...paces)} words a minute${pauses.length > 0 ? `, with ${pauses.length === 1 ? "one gap" : `${pauses.length} gaps`} for pauses` : ""}.`}
          viewBox="0 0 100 100"
          preserveAspectRatio="none"
          className="absolute inset-0 size-full"
        >
          <rect x="0" width="100" y={y(high)} height={y(low) - y(high)} className="fill-soft" />
          {pauses.map(({ start, end }) => (
            <rect
              key={start}
              x={x(start)}
              width={x(end) - x(start)}
              y="0"
              height="100"
              className="fill-paper stroke-line"
              vectorEffect="non-scaling-stroke"
            />
          ))}
          {lines.map((line) => (
            <polyline
              key={line[0]?.at}
              points={line.map(({ at, wordsPerMinute }) => `${x(at)},${y(wordsPerMinute)}`).join(" ")}
              fill="none"
              strokeWidth="2.5"
              strokeLinejoin="round"
              strokeLinecap="round"
              vectorEffect="non-scaling-stroke"
              className="stroke-accent"
            />
          ))}
        </svg>
        {[low, high].map((pace) => (
          <span
            key={pace}
            aria-hidden="true"
            className="absolute right-1.5 -translate-y-1/2 bg-surface px-1 text-muted text-xs leading-none"
            style={{ top: `${y(pace)}%` }}
          >
            {pace}
          </span>
        ))}
      </div>
      <div aria-hidden="true" className="relative mt-1 h-5 text-muted text-xs">
        {marks.map((mark) => (
          <span
            key={mark}
            className={`absolute ${mark === 0 ? "" : x(mark) > 94 ? "-translate-x-full" : "-translate-x-1/2"}`}
            style={{ left: `${x(mark)}%` }}
          >
            {formatCountdown(mark * 1000)}
          </span>
        ))}
      </div>
      <figcaption className="text-muted text-sm">
        Words a minute over the answer. The shaded band, {low} to {high}, is where most conversation is; gaps are
        pauses.
      </figcaption>
      <details className="mt-1 text-sm">
        <summary className="py-2 text-muted underline">The same in words</summary>
        <ul className="mt-1 grid gap-1">
          {inWords(lines, pauses).map(({ at, words }) => (
            <li key={at}>
              {formatCountdown(at * 1000)}: {words}
            </li>
          ))}
        </ul>
      </details>
    </figure>
  );
}

function inWords(lines: readonly PaceLine[], pauses: readonly Pause[]): { at: number; words: string }[] {
  const spoken = lines.flatMap((line) => {
    const [first] = line;
    const paces = line.map(({ wordsPerMinute }) => wordsPerMinute);
    if (!first) return [];
    const [least, most] = [Math.min(...paces), Math.max(...paces)];
    return { at: first.at, words: least === most ? `${least} words a minute` : `${least} to ${most} words a minute` };
  });
  const silent = pauses.map(({ start, end }) => ({ at: start, words: `a pause of ${(end - start).toFixed(1)} s` }));
  return [...spoken, ...silent].sort((one, other) => one.at - other.at);
}
