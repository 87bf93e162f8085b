import { wordCount } from "@/lib/delivery/pace";
import type { Ending } from "../schema";

/** To read what was heard, and to listen to it once and put it right: a minute, and twice as long as was spoken. */
const CORRECTION_SECONDS = 60;
const CORRECTION_OF_SPEECH = 2;

/**
 * The end of the time to correct, which is no answer time. It begins when there is something to read, and never before
 * the answer ends.
 * @param answerEndsAt null without a limit; then the correction has none either, and this only marks that it was heard
 * @param spokenSeconds 0 where nothing was heard: there is nothing to correct
 */
export function correctionEnd(
  { answerEndsAt, extraTime }: { answerEndsAt: Date | null; extraTime: number },
  spokenSeconds: number,
  heardAt: Date,
): Date {
  if (spokenSeconds === 0) return answerEndsAt ?? heardAt;
  const start = Math.max(answerEndsAt?.getTime() ?? 0, heardAt.getTime());
  return new Date(start + Math.round(1000 * extraTime * (CORRECTION_SECONDS + CORRECTION_OF_SPEECH * spokenSeconds)));
}

/** What the rule for corrections needs to know of an attempt. */
export type Correctable = {
  draft: string;
  answerEndsAt: Date | null;
  spokenAt: Date | null;
  spokenSeconds: number | null;
  /** The draft as it stood when correcting began; null while nothing has been corrected. */
  draftAtEnd: string | null;
};

/** Faster than anybody speaks for long (300 words a minute), so that the rule below catches no one who only corrects. */
const MOST_WORDS_A_SECOND = 5;

/**
 * Whether a text can be a correction of what was said: it has no more words than were there at the end and than can have
 * been spoken, or than the recogniser heard. So the time to correct is none to write another answer in, whatever the
 * recogniser made of an accent.
 */
export function isCorrection(attempt: Correctable, text: string): boolean {
  const atEnd = wordCount(attempt.draftAtEnd ?? attempt.draft);
  const most = atEnd + Math.ceil(MOST_WORDS_A_SECOND * secondsSpoken(attempt));
  // Since the end, the draft grew longer than that by what was heard alone.
  return wordCount(text) <= Math.max(most, wordCount(attempt.draft));
}

function secondsSpoken({ spokenSeconds, spokenAt, answerEndsAt }: Correctable): number {
  if (spokenSeconds != null) return spokenSeconds;
  if (!spokenAt || !answerEndsAt) return 0;
  return Math.max(0, (answerEndsAt.getTime() - spokenAt.getTime()) / 1000);
}

/** The draft with what was heard after it. */
export function joinTexts(draft: string, heard: string): string {
  return [draft.trimEnd(), heard.trim()].filter((text) => text !== "").join("\n\n");
}

/**
 * Where what was heard of sound that came in time belongs: into the draft while the answer is open, or was skipped; it is
 * the answer where time ran out over an empty one; and beside it, for the record alone, where there is an answer already.
 */
export function placeOf({
  submittedAt,
  ending,
  answer,
}: {
  submittedAt: Date | null;
  ending: Ending | null;
  answer: string | null;
}): "draft" | "answer" | "beside" {
  if (!submittedAt || ending === "skipped") return "draft";
  return answer?.trim() ? "beside" : "answer";
}

/** Pieces come each second: after so many seconds without one, whoever was recording has gone. */
export const ABANDONED_AFTER_MILLISECONDS = 10_000;

/** How often a recording may be tried again while its answer is open: each time, the time to correct begins anew. */
export const MOST_HEARINGS = 3;
