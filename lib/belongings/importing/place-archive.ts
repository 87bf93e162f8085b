import { isOwnBankId } from "@/lib/bank/schema";
import type { Archive, ArchivedInterview } from "../schema";
import { ownId } from "./own-id";

/** Whose a record of this id is here: the candidate's who imports, somebody else's, or nobody's. */
export type Holder = (id: string) => "mine" | "theirs" | undefined;

export type Added = Pick<Archive, "banks" | "stories" | "interviews">;

/**
 * What of a file is new here, under the ids that it gets here.
 * @param known how many banks, stories and interviews are here already
 */
export function placeArchive(owner: string, archive: Archive, holderOf: Holder): { added: Added; known: number } {
  const idHere = (id: string) => (holderOf(id) === "theirs" ? ownId(owner, id) : id);
  // Of a new interview nothing can be here yet: whatever has such an id is something else.
  const freeId = (id: string) => (holderOf(id) === undefined ? id : ownId(owner, id));
  const isNew = ({ id }: { id: string }) => holderOf(idHere(id)) === undefined;
  const banks = archive.banks.filter(isNew).map((bank) => ({ ...bank, id: idHere(bank.id) }));
  const interviews = archive.interviews.filter(isNew).map((interview) => ({
    ...placeInterview(interview, freeId),
    id: idHere(interview.id),
    bankId: isOwnBankId(interview.bankId) ? idHere(interview.bankId) : interview.bankId,
  }));

  const attempts = new Set(interviews.flatMap((interview) => interview.attempts.map(({ id }) => id)));
  const attemptHere = (id: string | null) => {
    if (id === null) return null;
    return [id, ownId(owner, id)].find((each) => attempts.has(each) || holderOf(each) === "mine") ?? null;
  };
  const stories = archive.stories
    .filter(isNew)
    .map((story) => ({ ...story, id: idHere(story.id), attemptId: attemptHere(story.attemptId) }));

  const all = archive.banks.length + archive.stories.length + archive.interviews.length;
  return { added: { banks, stories, interviews }, known: all - banks.length - stories.length - interviews.length };
}

function placeInterview(interview: ArchivedInterview, freeId: (id: string) => string): ArchivedInterview {
  const placed = <Entry extends { id: string }>(entry: Entry): Entry => ({ ...entry, id: freeId(entry.id) });
  return {
    ...interview,
    attempts: interview.attempts.map((attempt) => ({
      ...placed(attempt),
      firstId: attempt.firstId && freeId(attempt.firstId),
      recordings: attempt.recordings.map(placed),
      assessments: attempt.assessments.map((assessment) => ({
        ...placed(assessment),
        disagreements: assessment.disagreements.map(placed),
      })),
    })),
  };
}

/** All ids in a file, each with the one that it would get if it were somebody else's here. */
export function idsToLookUp(owner: string, ids: string[]): string[] {
  return ids.flatMap((id) => [id, ownId(owner, id)]);
}
