/** @returns minutes and seconds, e.g. 1:05; a begun second counts as a whole one */
export function formatCountdown(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

/** How much the face of a countdown asks to be looked at. */
export type Urgency = "calm" | "soon" | "last";

const FACES: Record<Urgency, string> = {
  calm: "",
  soon: "underline decoration-4 decoration-mark-line underline-offset-8",
  last: "rounded-lg bg-mark px-2 -mx-2 underline decoration-4 decoration-mark-line underline-offset-8",
};

/** The face of a countdown. It is silent: whoever shows it announces the warnings. */
export function TimerFace({ milliseconds, note, urgency }: { milliseconds: number; note: string; urgency: Urgency }) {
  return (
    <p role="timer" className="flex items-center gap-3.5 sm:items-baseline">
      <span className={`font-medium font-voice text-[2.5rem] leading-none tabular-nums ${FACES[urgency]}`}>
        {formatCountdown(milliseconds)}
      </span>{" "}
      <span className="text-muted leading-snug">{note}</span>
    </p>
  );
}

/**
 * Time without numbers: a bar that grows shorter.
 * @param share of the time that is left, 0 to 1
 */
export function QuietTimer({ share, note }: { share: number; note: string }) {
  return (
    <div role="timer" className="w-full max-w-72">
      <p className="mb-2 text-muted">{note}</p>
      <div aria-hidden="true" className="h-1.5 overflow-hidden rounded-full bg-line">
        <div className="h-full rounded-full bg-accent" style={{ width: `${100 * Math.min(1, Math.max(0, share))}%` }} />
      </div>
    </div>
  );
}
