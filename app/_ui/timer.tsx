/** @returns minutes and seconds, e.g. 1:05; a begun second counts as a whole one */
export function formatCountdown(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

/** The face of a countdown. It is silent: whoever shows it announces the warnings. */
export function TimerFace({ milliseconds, note, urgent }: { milliseconds: number; note: string; urgent: boolean }) {
  const emphasis = urgent ? "underline decoration-4 decoration-mark-line underline-offset-8" : "";
  return (
    <p role="timer" className="flex items-baseline gap-3.5">
      <span className={`font-medium font-voice text-[2.5rem] leading-none tabular-nums ${emphasis}`}>
        {formatCountdown(milliseconds)}
      </span>{" "}
      <span className="text-muted">{note}</span>
    </p>
  );
}
