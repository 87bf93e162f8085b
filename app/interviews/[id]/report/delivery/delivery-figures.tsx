import { formatCountdown } from "@/app/_ui/timer";
import type { Delivery } from "@/lib/delivery/measure";
import { NORMS, PAUSE_SECONDS } from "@/lib/delivery/schema";

const NOT_MEASURED = "not measured";

/** The figures of how an answer was spoken, and where each norm comes from. */
export function DeliveryFigures({ delivery, limitSeconds }: { delivery: Delivery; limitSeconds: number | null }) {
  const { wordsPerMinute, firstWordAfter, fillers, fillersPerMinute, pauses, seconds, shareOfTime } = delivery;
  const longest = Math.max(0, ...(pauses ?? []).map(({ start, end }) => end - start));
  const rows: [name: string, figure: string][] = [
    ["Pace", wordsPerMinute === null ? NOT_MEASURED : `${wordsPerMinute} words a minute`],
    ["First word", firstWordAfter === null ? NOT_MEASURED : `after ${firstWordAfter.toFixed(1)} s of recording`],
    [
      `Pauses over ${PAUSE_SECONDS} s`,
      pauses === null
        ? NOT_MEASURED
        : pauses.length === 0
          ? "none"
          : `${pauses.length}, the longest ${longest.toFixed(1)} s`,
    ],
    ["Fillers", `at least ${fillers}${fillersPerMinute === null ? "" : `, ${fillersPerMinute} a minute`}`],
    [
      "Time used",
      shareOfTime === null || limitSeconds === null
        ? `${formatCountdown(seconds * 1000)}, without a limit`
        : `${formatCountdown(seconds * 1000)} of ${formatCountdown(limitSeconds * 1000)}, ${Math.round(100 * shareOfTime)}%`,
    ],
  ];
  return (
    <dl className="mt-3 grid grid-cols-[auto_minmax(0,1fr)] gap-x-5 gap-y-1 text-[0.9375rem]">
      {rows.map(([name, figure]) => (
        <div key={name} className="contents">
          <dt className="text-muted">{name}</dt>
          <dd>{figure}</dd>
        </div>
      ))}
    </dl>
  );
}

export function DeliverySources() {
  const { low, high } = NORMS.pace;
  const { harmless, harmful } = NORMS.fillersPerMinute;
  return (
    <details className="mt-2 text-sm">
      <summary className="py-2 text-muted underline">What these figures mean, and their sources</summary>
      <div className="mt-1 grid gap-2 text-muted">
        <p>
          They describe, and are no part of the score. Nothing here judges an accent, a voice or a mood. They come from
          what was first heard, mistakes and all.
        </p>
        <p>
          Pace: conversation in the United States is about 150 words a minute (National Center for Voice and Speech).
          The band from {low} to {high} is wide on purpose, and outside it is not wrong.
        </p>
        <p>
          Fillers are “um”, “er”, “you know” and the like. Recognisers leave many of them out, so there were at least so
          many. Listeners thought no worse of speeches with {harmless} a minute, and did of speeches with {harmful} (
          <a href="https://doi.org/10.1002/jaba.1093" className="underline">
            Laske and DiGennaro Reed 2024
          </a>
          ).
        </p>
        <p>There is no norm for pauses here: {PAUSE_SECONDS} s only decides which of them are drawn.</p>
      </div>
    </details>
  );
}
