"use client";

import { type ReactNode, useState, useTransition } from "react";
import type { BankDraft } from "@/lib/bank/schema";
import { createBankAction } from "../actions";
import { BankFields } from "./bank-fields";
import { notSaved } from "./not-saved";
import { SaveBar } from "./save-bar";
import { useEditedBank } from "./use-edited-bank";

type Edited = Pick<ReturnType<typeof useEditedBank>, "bank" | "change" | "isChanged">;

/** The editor of a bank that is not kept yet. `aside` may stand beside it, and change it. */
export function NewBank({ initial, aside }: { initial: BankDraft; aside?: (edited: Edited) => ReactNode }) {
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
      {aside?.(edited)}
      <BankFields bank={edited.bank} problems={edited.problems} onChange={edited.change} />
      <SaveBar label="Save this bank" problems={edited.problems} isBusy={isSaving} note={message} onSave={save} />
    </>
  );
}
