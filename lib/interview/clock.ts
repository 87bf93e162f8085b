import { type Clock, MORE_TIME_SECONDS } from "./schema";

/** The moments that decide an attempt's phase, all by the server's clock. A null answerEndsAt once asked: untimed. */
export type Stamps = {
  askedAt: Date | null;
  thinkingEndsAt: Date | null;
  answerEndsAt: Date | null;
  submittedAt: Date | null;
  /** When its first sound came in; null for a typed answer. */
  spokenAt: Date | null;
  /** Until when what was heard may be corrected; null while a spoken answer has not been heard yet. */
  correctionEndsAt: Date | null;
};

/**
 * planned: not asked yet; thinking: may not write yet; answering: text counts; correcting: the time to answer is over, and
 * what was heard may be put right; overdue: time is up and it waits to be closed; closed: nothing changes any more.
 */
export type Phase = "planned" | "thinking" | "answering" | "correcting" | "overdue" | "closed";

/** How late a text may arrive and still count, for the time that it spends on the way. */
export const GRACE_MILLISECONDS = 2000;

/** @returns the phase of an attempt at `now`; a function of the stamps alone, whoever asks and however often */
export function phaseOf(stamps: Stamps, now: Date): Phase {
  if (stamps.submittedAt) return "closed";
  if (!stamps.askedAt) return "planned";
  if (stamps.thinkingEndsAt && now < stamps.thinkingEndsAt) return "thinking";
  if (!stamps.answerEndsAt || isWithin(stamps.answerEndsAt, now)) return "answering";
  if (stamps.spokenAt && (!stamps.correctionEndsAt || isWithin(stamps.correctionEndsAt, now))) return "correcting";
  return "overdue";
}

/** Whether the candidate has something to do in this phase, if only to read. */
export function isOpen(phase: Phase): boolean {
  return phase === "thinking" || phase === "answering" || phase === "correcting";
}

function isWithin(end: Date, now: Date): boolean {
  return now.getTime() <= end.getTime() + GRACE_MILLISECONDS;
}

/** @returns the stamps of a question asked at `now`, and the UTC day of it, as 2026-11-26 */
export function ask(
  clock: Clock,
  now: Date,
): Pick<Stamps, "askedAt" | "thinkingEndsAt" | "answerEndsAt"> & { askedOn: string } {
  const thinkingEndsAt = later(now, clock.thinkingSeconds * clock.extraTime);
  const askedOn = now.toISOString().slice(0, "2026-11-26".length);
  return { askedAt: now, askedOn, thinkingEndsAt, answerEndsAt: answerEnd(clock, thinkingEndsAt) };
}

/** @returns the stamps when thinking ends early, or null where it is over already */
export function endThinking(
  stamps: Stamps,
  clock: Clock,
  now: Date,
): Pick<Stamps, "thinkingEndsAt" | "answerEndsAt"> | null {
  if (phaseOf(stamps, now) !== "thinking") return null;
  return { thinkingEndsAt: now, answerEndsAt: answerEnd(clock, now) };
}

/** @returns the new end when "More time" is pressed, or null where there is none to give */
export function extend(stamps: Stamps, now: Date): Date | null {
  if (phaseOf(stamps, now) !== "answering" || !stamps.answerEndsAt) return null;
  return later(stamps.answerEndsAt, MORE_TIME_SECONDS);
}

function answerEnd(clock: Clock, start: Date): Date | null {
  return clock.answerSeconds === null ? null : later(start, clock.answerSeconds * clock.extraTime);
}

function later(moment: Date, seconds: number): Date {
  return new Date(moment.getTime() + Math.round(seconds * 1000));
}
