import { useEffect, useMemo, useState } from "react";
import { type EditedBank, editBank, type Problems, readEdited } from "@/lib/bank/edited";
import type { BankDraft } from "@/lib/bank/schema";

const NONE: Problems = new Map();

/** A bank in its boxes, checked with every stroke, and a warning before unsaved changes are left. */
export function useEditedBank(initial: BankDraft) {
  const [bank, setBank] = useState<EditedBank>(() => editBank(initial));
  const [isChanged, setIsChanged] = useState(false);
  const read = useMemo(() => readEdited(bank), [bank]);

  useEffect(() => {
    if (!isChanged) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [isChanged]);

  return {
    bank,
    /** The bank as it would be saved; null while something is wrong. */
    draft: read.ok ? read.draft : null,
    problems: read.ok ? NONE : read.problems,
    isChanged,
    change: (changed: EditedBank) => {
      setBank(changed);
      setIsChanged(true);
    },
    /** Puts another state into the boxes, e.g. what somebody else has saved. */
    replace: (other: BankDraft) => {
      setBank(editBank(other));
      setIsChanged(false);
    },
    settle: () => setIsChanged(false),
  };
}
