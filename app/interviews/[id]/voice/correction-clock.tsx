"use client";

import { QuietTimer, TimerFace } from "@/app/_ui/timer";

const LAST_SECONDS = 30;

/**
 * The time to correct what was heard, which is no answer time.
 * @param left milliseconds, or null while nothing is there to correct yet
 */
export function CorrectionClock({ left, inAll, isQuiet }: { left: number | null; inAll: number; isQuiet: boolean }) {
  if (left === null) return <p className="text-muted">No clock runs until your words are here.</p>;
  if (isQuiet) return <QuietTimer share={left / inAll} note="Time to read and correct" />;
  const isSoonOver = left <= LAST_SECONDS * 1000;
  return (
    <TimerFace
      milliseconds={left}
      note="to read and correct. This is no answer time."
      urgency={isSoonOver ? "soon" : "calm"}
    />
  );
}

/** Says the same in words, politely. */
export function CorrectionAnnouncer({ left }: { left: number | null }) {
  const isSoonOver = left !== null && left <= LAST_SECONDS * 1000;
  return (
    <p role="status" className="sr-only">
      {left === null && "Your time to answer is up. Your words are being turned into text."}
      {left !== null && !isSoonOver && "Your time to answer is up. Now read what was heard, and put it right."}
      {isSoonOver && "The time to correct is almost over."}
    </p>
  );
}
