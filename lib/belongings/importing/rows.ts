import { readerName } from "@/lib/assessment/compare";
import { levelsOf } from "@/lib/assessment/levels";
import { scoreRangeOf } from "@/lib/assessment/score-range";
import { listingOf } from "@/lib/interview/listing";
import { foldForSearch } from "@/lib/interview/search-text";
import { secondsTaken } from "@/lib/interview/seconds-taken";
import type { ArchivedInterview, ArchivedRecording } from "../schema";

type ArchivedAttempt = ArchivedInterview["attempts"][number];

/** An interview as rows of its tables, with what follows from the rest and no file repeats. */
export function rowsOf(owner: string, { attempts, ...interview }: ArchivedInterview, now: Date) {
  const listed = { ...interview, candidateId: owner };
  const assessments = attempts.flatMap(({ id, assessments }) =>
    assessments.map((assessment) => ({ ...assessment, attemptId: id })),
  );
  return {
    interview: listed,
    // A follow-up points to what it follows, which must be there first.
    attempts: attempts
      .toSorted((one, other) => one.part - other.part)
      .map(({ recordings: _, assessments: __, selfRating: ___, ...attempt }) => ({
        ...attempt,
        ...listingOf(listed, attempt.question, attempt.part),
        ...(attempt.part === 1 ? foundBy(listed, attempts, attempt.id) : {}),
        interviewId: interview.id,
        askedOn: attempt.askedAt?.toISOString().slice(0, "2026-11-26".length) ?? null,
        secondsTaken: attempt.submittedAt && secondsTaken(attempt.askedAt, attempt.submittedAt),
      })),
    recordings: attempts.flatMap(({ id, recordings }) =>
      recordings.map((recording) => ({ ...recordingRow(recording, now), attemptId: id })),
    ),
    selfRatings: attempts.flatMap(({ id, selfRating }) =>
      selfRating ? [{ ...selfRating, attemptId: id, candidateId: owner }] : [],
    ),
    assessments: assessments.map(({ disagreements: _, findings, redFlags, question, ...assessment }) => ({
      ...assessment,
      ...(question && { question }),
      ...(findings && { findings }),
      ...(redFlags && { redFlags }),
    })),
    disagreements: assessments.flatMap(({ id, disagreements }) =>
      disagreements.map((disagreement) => ({ ...disagreement, assessmentId: id })),
    ),
  };
}

/** What a take is found and filtered by (docs/decisions/009): its words, with those after the follow-up, and its latest reading. */
function foundBy(
  interview: { candidateId: string; bankId: string; purpose: string },
  attempts: ArchivedAttempt[],
  id: string,
) {
  const parts = attempts.filter((attempt) => attempt.id === id || attempt.firstId === id);
  const [first, second] = parts.toSorted((one, other) => one.part - other.part);
  const latest = (second && lastReading(second)) ?? (first && lastReading(first));
  const { search } = first ? listingOf(interview, first.question) : { search: "" };
  const answers = [first, second].flatMap((part) => (part?.answer?.trim() ? [foldForSearch(part.answer)] : []));
  return {
    search: [search, ...answers].join(" "),
    score: latest?.score ?? null,
    scoreRange: scoreRangeOf(latest?.score ?? null),
    scoredBy: latest ? readerName(latest) : null,
    ...(latest && { levels: levelsOf(latest.findings), flagged: latest.redFlags.length > 0 }),
  };
}

function lastReading({ assessments }: ArchivedAttempt) {
  const done = assessments
    .toSorted((one, other) => (one.id < other.id ? -1 : 1))
    .findLast(({ status, question }) => status === "done" && question === null);
  if (!done?.judge || done.model === null || done.promptVersion === null) return undefined;
  const { score, judge, model, promptVersion, findings, redFlags } = done;
  return { score, judge, model, promptVersion, findings: findings ?? [], redFlags: redFlags ?? [] };
}

/** Where the sound was left out, nothing can be heard of it any more. */
function recordingRow({ sound, words, ...recording }: ArchivedRecording, now: Date) {
  const isSilent = sound === null && recording.discardedAt === null;
  const isHeard = recording.status === "done" || recording.status === "failed";
  return {
    ...recording,
    ...(words && { words }),
    ...(isSilent && { discardedAt: now }),
    ...(isSilent && !isHeard && { status: "failed", failure: "no-sound" }),
  };
}
