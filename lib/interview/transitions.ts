import { isOpen, phaseOf, type Stamps } from "./clock";
import type { Draft, Ending, Manner } from "./schema";
import { type Correctable, isCorrection } from "./spoken/rules";

/** What the rules need to know of an attempt. */
export type OpenAttempt = Stamps &
  Correctable & {
    draftRevision: number;
    answer: string | null;
    lateText: string | null;
    /** Whether something was spoken that the candidate has not seen as text yet. */
    isUnheard?: boolean;
  };

export type Closing = { ending: Ending; submittedAt: Date; answer: string };

/** What becomes of a text that arrives: it is saved, it is late (kept, never judged), or it is not taken. */
export type Arrival =
  | { kind: "saved" }
  | { kind: "known" }
  | { kind: "late" }
  | { kind: "refused"; reason: "not-started" | "newer-draft" | "no-correction" };

/** The rule for a draft that arrives at `now`. */
export function receiveDraft(attempt: OpenAttempt, draft: Draft, now: Date): Arrival {
  const phase = phaseOf(attempt, now);
  if (phase === "planned" || phase === "thinking") return { kind: "refused", reason: "not-started" };
  if (phase === "answering" || phase === "correcting") {
    if (isOvertaken(attempt, draft)) {
      return draft.text === attempt.draft ? { kind: "known" } : { kind: "refused", reason: "newer-draft" };
    }
    const isAllowed = phase === "answering" || isCorrection(attempt, draft.text);
    return isAllowed ? { kind: "saved" } : { kind: "refused", reason: "no-correction" };
  }
  return receiveLate(attempt, draft);
}

/** Whether the stored draft is newer than this one, or was written by somebody who had not seen what this one is based on. */
function isOvertaken(attempt: OpenAttempt, { revision, base }: Draft): boolean {
  return revision <= attempt.draftRevision || (base !== undefined && base !== attempt.draftRevision);
}

// After the end. A delayed earlier draft is in what is kept already; all else is news.
function receiveLate(attempt: OpenAttempt, { text, revision }: Draft): Arrival {
  const kept = [attempt.answer || attempt.draft, attempt.lateText ?? ""];
  const isOld = revision <= attempt.draftRevision;
  const isKnown = text.trim() === "" || kept.some((each) => text === each || (isOld && each.includes(text)));
  return { kind: isKnown ? "known" : "late" };
}

/** @returns all late text once this has come: in place of what it contains, and below what it does not */
export function withLate({ lateText }: OpenAttempt, { text }: Draft): string {
  return !lateText || text.includes(lateText) ? text : `${lateText}\n\n${text}`;
}

export type Submission =
  | { kind: "close"; closing: Closing }
  | { kind: "too-late"; keepLate: boolean }
  | { kind: "refused"; reason: "not-started" | "newer-draft" | "empty" | "unheard" | "no-correction" };

/** The rule for "Submit answer" at `now`. */
export function submit(attempt: OpenAttempt, draft: Draft, now: Date): Submission {
  const phase = phaseOf(attempt, now);
  if (phase === "planned" || phase === "thinking") return { kind: "refused", reason: "not-started" };
  if (phase !== "answering" && phase !== "correcting") {
    return { kind: "too-late", keepLate: receiveLate(attempt, draft).kind === "late" };
  }
  if (attempt.isUnheard) return { kind: "refused", reason: "unheard" };
  if (draft.text.trim() === "") return { kind: "refused", reason: "empty" };
  if (draft.text !== attempt.draft && isOvertaken(attempt, draft)) return { kind: "refused", reason: "newer-draft" };
  if (phase === "correcting" && !isCorrection(attempt, draft.text)) return { kind: "refused", reason: "no-correction" };
  return { kind: "close", closing: { ending: "submitted", submittedAt: now, answer: draft.text } };
}

/** The rule for an attempt whose time is up: the draft as last saved is the answer. Null while it is not. */
export function settle(attempt: OpenAttempt, now: Date): Closing | null {
  if (phaseOf(attempt, now) !== "overdue" || !attempt.answerEndsAt) return null;
  const end = (attempt.spokenAt && attempt.correctionEndsAt) || attempt.answerEndsAt;
  return { ending: "timed-out", submittedAt: end, answer: attempt.draft };
}

/** The rule for "Skip question": its draft is kept in the record, but nothing is judged. */
export function skip(attempt: OpenAttempt, now: Date): Closing | null {
  const phase = phaseOf(attempt, now);
  return isOpen(phase) ? { ending: "skipped", submittedAt: now, answer: "" } : null;
}

/** What decides where an interview stands. `followUpDueAt` is there from an answer on until something is asked. */
export type StandingAttempt = Stamps & { followUpDueAt: Date | null };

export type Standing<Attempt> =
  | { kind: "open"; attempt: Attempt }
  | { kind: "considering"; attempt: Attempt; until: Date }
  | { kind: "paused" }
  | { kind: "finished" };

/**
 * Where an interview stands at `now`: at an open question, at one whose follow-up the interviewer is thinking of,
 * between two, or at its end.
 */
export function standing<Attempt extends StandingAttempt>(attempts: readonly Attempt[], now: Date): Standing<Attempt> {
  const phases = attempts.map((attempt) => phaseOf(attempt, now));
  const open = attempts.find((attempt) => isOpen(phaseOf(attempt, now)));
  if (open) return { kind: "open", attempt: open };
  for (const attempt of attempts) {
    const until = attempt.followUpDueAt;
    if (until && now < until) return { kind: "considering", attempt, until };
  }
  return phases.includes("planned") ? { kind: "paused" } : { kind: "finished" };
}

/** What follows an answer: the interviewer considers a follow-up, or waits, as a retake is on offer, or asks on. */
export function afterAnswer(
  manner: Pick<Manner, "retakes" | "followUps">,
  { take, part }: { take: number; part: number },
): "consider" | "wait" | "ask-on" {
  if (manner.followUps && part === 1) return "consider";
  return mayRetake(manner, take) ? "wait" : "ask-on";
}

/** Whether a question may be answered anew whose latest take is this one, counted from 1. */
export function mayRetake({ retakes }: Pick<Manner, "retakes">, take: number): boolean {
  return retakes === "free" || (retakes === "one" && take === 1);
}

/** How many questions an interview has, and how many are done with all their takes and follow-ups so far. */
export function progress(attempts: readonly { position: number; submittedAt: Date | null }[]): {
  done: number;
  count: number;
} {
  const all = new Set(attempts.map(({ position }) => position));
  const left = new Set(attempts.filter(({ submittedAt }) => submittedAt === null).map(({ position }) => position));
  return { done: all.size - left.size, count: all.size };
}
