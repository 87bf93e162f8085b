import { type Phase, phaseOf, type Stamps } from "./clock";
import type { Draft, Ending } from "./schema";
import { type Correctable, isCorrection } from "./spoken/rules";

/** What the rules need to know of an attempt. */
export type OpenAttempt = Stamps &
  Correctable & {
    draftRevision: number;
    answer: string | null;
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
    if (draft.text === attempt.draft) return { kind: "known" };
    if (isOvertaken(attempt, draft)) return { kind: "refused", reason: "newer-draft" };
    const isAllowed = phase === "answering" || isCorrection(attempt, draft.text);
    return isAllowed ? { kind: "saved" } : { kind: "refused", reason: "no-correction" };
  }
  return receiveLate(attempt, draft);
}

/** Whether the stored draft is newer than this one, or was written by somebody who had not seen what this one is based on. */
function isOvertaken(attempt: OpenAttempt, { revision, base }: Draft): boolean {
  return revision <= attempt.draftRevision || (base !== undefined && base !== attempt.draftRevision);
}

// After the end. A delayed earlier draft is in the answer already; all else is news.
function receiveLate(attempt: OpenAttempt, { text, revision }: Draft): Arrival {
  const kept = attempt.answer || attempt.draft;
  const isKnown = text.trim() === "" || text === kept || (revision <= attempt.draftRevision && kept.includes(text));
  return { kind: isKnown ? "known" : "late" };
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

export type Position = { phase: Phase; position: number };

/** Where an interview stands: at an open question, between two, or at its end. */
export function standing(
  attempts: Position[],
): { kind: "open"; position: number } | { kind: "paused" } | { kind: "finished" } {
  const open = attempts.find(({ phase }) => isOpen(phase));
  if (open) return { kind: "open", position: open.position };
  return attempts.some(({ phase }) => phase === "planned") ? { kind: "paused" } : { kind: "finished" };
}

/** Whether the candidate has something to do in this phase. */
function isOpen(phase: Phase): boolean {
  return phase === "thinking" || phase === "answering" || phase === "correcting";
}
