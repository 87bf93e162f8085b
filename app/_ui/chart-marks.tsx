import { acrossChart, downChart } from "./time-chart";

export type ChartPoint = { index: number; value: number; low?: number; high?: number };

/** Points on a TimeChart, joined by a line where they are of one run, each over the band in which it may truly lie. */
export function Run({ points, places, top }: { points: readonly ChartPoint[]; places: number; top: number }) {
  const x = (index: number) => acrossChart(index, places);
  const y = (value: number) => downChart(value, top);
  return (
    <g className="stroke-accent" fill="none" strokeLinecap="round" strokeLinejoin="round">
      {points.map(({ index, low, high }) =>
        low === undefined || high === undefined ? null : (
          <line
            key={index}
            x1={x(index)}
            x2={x(index)}
            y1={y(low)}
            y2={y(high)}
            strokeWidth="7"
            strokeLinecap="butt"
            className="stroke-accent/15"
            vectorEffect="non-scaling-stroke"
          />
        ),
      )}
      <polyline
        points={points.map(({ index, value }) => `${x(index)},${y(value)}`).join(" ")}
        strokeWidth="2"
        vectorEffect="non-scaling-stroke"
      />
      {/* A line without length has round ends alone: a dot that the stretching leaves round. */}
      {points.map(({ index, value }) => (
        <line
          key={index}
          x1={x(index)}
          x2={x(index)}
          y1={y(value)}
          y2={y(value)}
          strokeWidth="8"
          vectorEffect="non-scaling-stroke"
        />
      ))}
    </g>
  );
}

/** A bar on a TimeChart. */
export function Bar({ point: { index, value }, places, top }: { point: ChartPoint; places: number; top: number }) {
  const width = Math.min(60 / places, 6);
  const y = downChart(value, top);
  return (
    <rect x={acrossChart(index, places) - width / 2} y={y} width={width} height={100 - y} className="fill-accent" />
  );
}

/** A dashed line down a TimeChart, before the place from which on something else was measured. */
export function BreakLine({ index, places }: { index: number; places: number }) {
  const x = (100 * index) / places;
  return (
    <line
      x1={x}
      x2={x}
      y1="0"
      y2="100"
      strokeDasharray="4 4"
      className="stroke-edge"
      vectorEffect="non-scaling-stroke"
    />
  );
}
