import "server-only";
import type { CandidateId } from "@/lib/account/schema";
import { listHeldBack } from "@/lib/review/self-rating/data";
import { readAudio } from "@/lib/speech/audio-files";
import { findBelongings, findWholeInterview, type WholeInterview } from "./data";
import { noteOn, withoutReadings } from "./held-back";
import { FORMAT, VERSION } from "./schema";

/**
 * Everything that a candidate has as one JSON document, in pieces: one interview is in memory at a time.
 * @param withSound whether the recordings that are kept go with it
 */
export async function* exportEverything(owner: CandidateId, withSound: boolean, now: Date): AsyncGenerator<string> {
  const { interviewIds, ...rest } = await findBelongings(owner);
  yield opening({ ...rest, exportedAt: now });
  let isFirst = true;
  for (const id of interviewIds) {
    const interview = await findWholeInterview(owner, id);
    if (!interview) continue;
    yield isFirst ? "\n" : ",\n";
    yield JSON.stringify(await archived(interview, withSound));
    isFirst = false;
  }
  yield "\n]}\n";
}

/**
 * One interview as a document of the same kind, with its recordings, and without what its report holds back (010); a note
 * says so. Null where the owner has none of this id.
 */
export async function exportInterview(owner: CandidateId, interviewId: string, now: Date): Promise<string | null> {
  const interview = await findWholeInterview(owner, interviewId);
  if (!interview) return null;
  const takes = interview.attempts.filter(({ part }) => part === 1);
  const heldBack = await listHeldBack(takes.map((take) => ({ ...take, interviewId, interview })));
  const { shown, count } = withoutReadings(interview, heldBack);
  const alone = { ...(count > 0 && { note: noteOn(count) }), candidate: null, banks: [], stories: [] };
  return `${opening({ ...alone, exportedAt: now })}\n${JSON.stringify(await archived(shown, true))}\n]}\n`;
}

type Opening = { candidate: object | null; banks: object[]; stories: object[]; exportedAt: Date; note?: string };

/** The document up to its interviews, which each stand on a line of their own. */
function opening({ exportedAt, note, candidate, banks, stories }: Opening): string {
  const written = JSON.stringify({ format: FORMAT, version: VERSION, exportedAt, note, candidate, banks, stories });
  return `${written.slice(0, -1)},"interviews":[`;
}

async function archived({ attempts, ...interview }: WholeInterview, withSound: boolean) {
  return { ...interview, attempts: await Promise.all(attempts.map((attempt) => archivedAttempt(attempt, withSound))) };
}

async function archivedAttempt(attempt: WholeInterview["attempts"][number], withSound: boolean) {
  const { recordings, assessments, ...rest } = attempt;
  return {
    ...rest,
    recordings: await Promise.all(
      recordings.map(async (recording) => ({
        ...recording,
        // Nobody is at work on it where it is read again.
        status: recording.status === "hearing" ? "waiting" : recording.status,
        sound: withSound ? await soundOf(recording) : null,
      })),
    ),
    assessments: assessments.map((assessment) =>
      assessment.status === "judging" ? { ...assessment, status: "waiting", startedAt: null } : assessment,
    ),
  };
}

async function soundOf({ id, bytes, discardedAt }: { id: string; bytes: number; discardedAt: Date | null }) {
  if (discardedAt) return null;
  const sound = await readAudio(id, bytes);
  return sound && Buffer.from(sound).toString("base64");
}
