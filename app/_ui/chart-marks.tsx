import { acrossChart, downChart } from "./time-chart";

const across = (index: number, places: number) => rounded(acrossChart(index, places));
const down = (value: number, top: number) => rounded(downChart(value, top));

/** Finer than a pixel of the largest chart. */
function rounded(place: number): number {
  return Math.round(place * 100) / 100;
}

export type ChartPoint = { index: number; value: number; low?: number; high?: number };

/** Points on a TimeChart, joined by a line where they are of one run, each over the band in which it may truly lie. */
export function Run({ points, places, top }: { points: readonly ChartPoint[]; places: number; top: number }) {
  const at = ({ index, value }: ChartPoint) => `${across(index, places)} ${down(value, top)}`;
  const bands = points.flatMap(({ index, low, high }) =>
    low === undefined || high === undefined ? [] : `M${across(index, places)} ${down(low, top)}V${down(high, top)}`,
  );
  return (
    <g fill="none" className="stroke-accent" strokeLinejoin="round">
      {bands.length > 0 && (
        <path d={bands.join("")} strokeWidth="7" className="stroke-accent/15" vectorEffect="non-scaling-stroke" />
      )}
      <path d={`M${points.map(at).join("L")}`} strokeWidth="2" vectorEffect="non-scaling-stroke" />
      {/* A line without length has round ends alone: a dot that the stretching leaves round. */}
      <path
        d={points.map((point) => `M${at(point)}h0`).join("")}
        strokeWidth="8"
        strokeLinecap="round"
        vectorEffect="non-scaling-stroke"
      />
    </g>
  );
}

/** A bar on a TimeChart. */
export function Bar({ point: { index, value }, places, top }: { point: ChartPoint; places: number; top: number }) {
  const width = Math.min(60 / places, 6);
  const y = down(value, top);
  return <rect x={across(index, places) - width / 2} y={y} width={width} height={100 - y} className="fill-accent" />;
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
