"use client";

import Link from "next/link";
import { useState, useTransition } from "react";
import { Button } from "@/app/_ui/button";
import { Card } from "@/app/_ui/card";
import { FocusOnChange } from "@/app/_ui/focus-on-change";
import { focusWhenShown } from "@/app/_ui/focus-when-shown";
import type { Bank } from "@/lib/bank/schema";
import { saveBankAction } from "../../actions";
import { BankFields } from "../../editor/bank-fields";
import { notSaved } from "../../editor/not-saved";
import { SaveBar } from "../../editor/save-bar";
import { useEditedBank } from "../../editor/use-edited-bank";

type Theirs = { bank: Bank; revision: number };

/** The editor of an own bank. A save says which state it was made from; another tab's change is never overwritten unseen. */
export function EditBank({ initial, initialRevision }: { initial: Bank; initialRevision: number }) {
  const edited = useEditedBank(initial);
  const [revision, setRevision] = useState(initialRevision);
  const [theirs, setTheirs] = useState<Theirs | null>(null);
  const [message, setMessage] = useState("");
  const [failure, setFailure] = useState("");
  const [isSaving, startSaving] = useTransition();

  const save = (from: number) =>
    startSaving(async () => {
      if (!edited.draft) return;
      const saved = await saveBankAction(initial.id, from, edited.draft).catch(notSaved);
      setFailure("");
      setTheirs(!saved.ok && saved.reason === "changed" ? saved : null);
      if (saved.ok) {
        setRevision(saved.revision);
        edited.settle();
        setMessage("Saved.");
      } else if (saved.reason === "unfit") setFailure(saved.message);
      else if (saved.reason === "not-found") setFailure("This bank has been removed. Copy what you need from here.");
    });

  return (
    <>
      <p className="mb-6 max-w-[60ch] text-muted">
        Attempts that you have made stay as they are, each with the question as it was asked.{" "}
        <Link href={`/banks/${initial.id}`} className="text-accent underline">
          See the bank
        </Link>
      </p>
      <BankFields bank={edited.bank} problems={edited.problems} onChange={edited.change} />
      <FocusOnChange state={theirs ? "changed" : "settled"} className="outline-none">
        {theirs && (
          <Card tone="soft" className="mt-8 p-6">
            <h2 ref={focusWhenShown} tabIndex={-1} className="text-2xl outline-none [scroll-margin-bottom:16rem]">
              This bank was changed somewhere else
            </h2>
            <p className="mt-2 max-w-[60ch]" role="alert">
              Another tab saved “{theirs.bank.title}” with {theirs.bank.questions.length} questions while you were
              editing. Nothing has been overwritten. Which of the two should stay?
            </p>
            <div className="mt-4 flex flex-wrap gap-3">
              <Button
                onClick={() => {
                  edited.replace(theirs.bank);
                  setRevision(theirs.revision);
                  setTheirs(null);
                  setMessage("What the other tab saved is shown.");
                }}
              >
                Take the other one
              </Button>
              <Button look="quiet" disabled={!edited.draft || isSaving} onClick={() => save(theirs.revision)}>
                Keep mine
              </Button>
            </div>
          </Card>
        )}
      </FocusOnChange>
      <SaveBar
        label="Save"
        problems={edited.problems}
        isBusy={isSaving || theirs !== null}
        note={failure || (edited.isChanged ? "There are changes that are not saved." : message)}
        onSave={() => save(revision)}
      />
    </>
  );
}
