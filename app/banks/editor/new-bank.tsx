"use client";

import { type ReactNode, useState, useTransition } from "react";
import type { EditedBank } from "@/lib/bank/edited";
import type { BankDraft } from "@/lib/bank/schema";
import { createBankAction } from "../actions";
import { BankFields } from "./bank-fields";
import { notSaved } from "./not-saved";
import { SaveBar } from "./save-bar";
import { useEditedBank } from "./use-edited-bank";

/** The editor of a bank that is not kept yet. `aside` may stand beside it, and change it. */
export function NewBank({
  initial,
  aside,
}: {
  initial: BankDraft;
  aside?: (bank: EditedBank, change: (bank: EditedBank) => void) => ReactNode;
}) {
  const edited = useEditedBank(initial);
  const [message, setMessage] = useState("Nothing is kept before you save.");
  const [isSaving, startSaving] = useTransition();
  const save = () =>
    startSaving(async () => {
      if (!edited.draft) return;
      const refused = await createBankAction(edited.draft).catch(notSaved);
      setMessage(refused.message);
    });
  return (
    <>
      {aside?.(edited.bank, edited.change)}
      <BankFields bank={edited.bank} problems={edited.problems} onChange={edited.change} />
      <SaveBar label="Save this bank" problems={edited.problems} isBusy={isSaving} note={message} onSave={save} />
    </>
  );
}
