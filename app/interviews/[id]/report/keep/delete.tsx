"use client";

import { DeleteForGood } from "@/app/_ui/delete-for-good";
import { draftStorage } from "../../draft-storage";
import { deleteAttemptAction, deleteInterviewAction } from "./actions";

/** The way to be rid of one answer. */
export function DeleteAttempt({ attemptId, describedBy }: { attemptId: string; describedBy: string }) {
  return (
    <DeleteForGood
      label="Delete this attempt"
      describedBy={describedBy}
      action={deleteAttemptAction.bind(null, attemptId)}
      onSubmit={() => draftStorage.drop(attemptId)}
    >
      <p>
        This answer goes for good: its words, its readings with their quotes and levels, and any recording of it, from
        the disk too. It counts in no score and no progress any more. A story that you kept from it stays.
      </p>
      <p>What was sent to a language model, and files that you saved elsewhere, are out of Greenroom's reach.</p>
    </DeleteForGood>
  );
}

/** The way to be rid of a whole interview. */
export function DeleteInterview({ interviewId, attemptIds }: { interviewId: string; attemptIds: string[] }) {
  return (
    <DeleteForGood
      label="Delete this interview"
      action={deleteInterviewAction.bind(null, interviewId)}
      onSubmit={() => attemptIds.forEach(draftStorage.drop)}
    >
      <p>
        The whole interview goes for good: every answer and draft, every reading, and all recordings, from the disk too.
        It counts in no score and no progress any more. Stories that you kept from it stay.
      </p>
      <p>What was sent to a language model, and files that you saved elsewhere, are out of Greenroom's reach.</p>
    </DeleteForGood>
  );
}
