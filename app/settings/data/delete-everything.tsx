"use client";

import { DeleteForGood } from "@/app/_ui/delete-for-good";
import { draftStorage } from "@/app/interviews/[id]/draft-storage";
import { deleteEverythingAction } from "./actions";

/** The way to be rid of all of it. */
export function DeleteEverything({ inWords }: { inWords: string }) {
  return (
    <DeleteForGood
      label="Delete everything"
      action={deleteEverythingAction}
      onSubmit={() => draftStorage.attemptIds().forEach(draftStorage.drop)}
    >
      <p>
        This deletes {inWords}: every word, every reading and every recording, from the database and from the disk, and
        from this browser. Greenroom then does not know you any more. Nobody can bring it back, unless you download
        everything first.
      </p>
      <p>
        What was sent to a language model, files that you saved, and copies of the data folder that somebody made are
        out of Greenroom's reach.
      </p>
      <label className="flex min-h-11 items-center gap-3 font-semibold">
        <input type="checkbox" required className="size-6 accent-flag" />
        Yes, delete all of it
      </label>
    </DeleteForGood>
  );
}
