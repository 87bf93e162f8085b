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
    document.addEventListener("click", leaveWithWarning, { capture: true });
    window.navigation?.addEventListener("navigate", askBeforeStep);
    return () => {
      window.removeEventListener("beforeunload", warn);
      document.removeEventListener("click", leaveWithWarning, { capture: true });
      window.navigation?.removeEventListener("navigate", askBeforeStep);
    };
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

/** The router changes pages without asking, so a link that leaves this one is followed by the browser, which asks. */
function leaveWithWarning(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[href]") : null;
  const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  if (!link || !isPlain || link.target !== "" || link.hasAttribute("download") || link.pathname === location.pathname)
    return;
  event.preventDefault();
  event.stopPropagation();
  location.assign(link.href);
}

/**
 * A step back or forth within the app leaves no document, so that the browser does not ask; it lets the page refuse the
 * step before anything of it is done. Browsers without the Navigation API step as they always have.
 */
function askBeforeStep(event: NavigateEvent): void {
  const { destination, navigationType, cancelable } = event;
  const isWithin = navigationType === "traverse" && destination.sameDocument;
  if (!isWithin || !cancelable || new URL(destination.url).pathname === location.pathname) return;
  if (!window.confirm("Leave without saving? What you changed here would be lost.")) event.preventDefault();
}
