import type { ReactNode } from "react";

/** @returns where a place of the chart lies from left to right, 0 to 100 */
export function acrossChart(index: number, places: number): number {
  return (100 * (index + 0.5)) / places;
}

/** @returns how far down a value lies on an axis from 0 to `top`, 0 to 100 */
export function downChart(value: number, top: number): number {
  return 100 - (100 * value) / top;
}

/**
 * A picture over time with its axes: values from 0 up to `top`, places of equal width from left to right. `label` says in
 * words what it shows; the children draw in a space of 100 by 100 that is stretched to fit.
 */
export function TimeChart({
  label,
  top,
  ticks,
  places,
  children,
}: {
  label: string;
  top: number;
  ticks: number[];
  /** The names of the places; the first, the last and one between are shown. */
  places: string[];
  children: ReactNode;
}) {
  const last = places.length - 1;
  const named = [...new Set([0, Math.round(last / 2), last])].filter((index) => places.length > 4 || index !== 1);
  return (
    <div className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2 text-muted text-xs tabular-nums">
      <div aria-hidden="true" className="relative min-w-5 text-right">
        {ticks.map((tick) => (
          <span
            key={tick}
            className="absolute right-0 -translate-y-1/2 whitespace-nowrap leading-none"
            style={{ top: `${downChart(tick, top)}%` }}
          >
            {tick}
          </span>
        ))}
      </div>
      <svg
        role="img"
        aria-label={label}
        viewBox="0 0 100 100"
        preserveAspectRatio="none"
        className="h-32 w-full overflow-visible"
      >
        {ticks.map((tick) => (
          <line
            key={tick}
            x1="0"
            x2="100"
            y1={downChart(tick, top)}
            y2={downChart(tick, top)}
            className={tick === 0 ? "stroke-edge" : "stroke-line"}
            vectorEffect="non-scaling-stroke"
          />
        ))}
        {children}
      </svg>
      <div aria-hidden="true" className="relative col-start-2 mt-1.5 h-5">
        {named.map((index) => (
          <span
            key={index}
            className={`absolute whitespace-nowrap ${index === 0 ? "" : index === last ? "-translate-x-full" : "-translate-x-1/2"}`}
            style={{ left: index === 0 ? 0 : index === last ? "100%" : `${acrossChart(index, places.length)}%` }}
          >
            {places[index]}
          </span>
        ))}
      </div>
    </div>
  );
}
