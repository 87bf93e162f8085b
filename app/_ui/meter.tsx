/**
 * A figure from 0 to 100 with its place on a line, and the band in which the true one is likely to lie. `quiet` where
 * something else is said first.
 */
export function Meter({
  label,
  value,
  note,
  band,
  quiet = false,
}: {
  label: string;
  value: number;
  note: string;
  band?: { low: number; high: number } | undefined;
  quiet?: boolean;
}) {
  return (
    <div className="w-full max-w-[22rem]">
      <div aria-hidden="true" className="flex items-baseline gap-2.5">
        <span className={`font-medium font-voice leading-none ${quiet ? "text-3xl" : "text-6xl"}`}>{value}</span>
        <span className="text-muted">{note}</span>
      </div>
      <div className="relative mt-3 h-2.5 rounded-full bg-line">
        <div
          className="absolute inset-y-0 rounded-full bg-accent/30"
          style={band ? { left: `${band.low}%`, right: `${100 - band.high}%` } : { left: 0, width: `${value}%` }}
        />
        <div
          className="absolute -top-1 h-[18px] w-1 -translate-x-1/2 rounded-sm bg-accent"
          style={{ left: `${value}%` }}
        />
        {/* The real meter lies over its drawing: browsers each style theirs in another way. */}
        <meter
          aria-label={label}
          aria-valuetext={`${value} ${note}`}
          min={0}
          max={100}
          value={value}
          className="absolute inset-0 size-full opacity-0"
        >
          {value} {note}
        </meter>
      </div>
    </div>
  );
}
