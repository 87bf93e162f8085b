const BARS = Array.from({ length: 12 }, (_, bar) => bar / 12);

/** Shows that the microphone hears. For the eye alone: whoever shows it says in words whether anything was heard. */
export function LevelMeter({ level }: { level: number }) {
  return (
    <span aria-hidden="true" className="inline-flex h-6 items-center gap-[3px]">
      {BARS.map((from) => (
        <i key={from} className={`h-full w-1.5 rounded-full ${level > from ? "bg-accent" : "bg-line"}`} />
      ))}
    </span>
  );
}
