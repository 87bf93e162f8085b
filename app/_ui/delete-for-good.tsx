import type { ReactNode } from "react";
import { SubmitButton } from "./submit-button";

/** Deleting in two steps, without a script: what it means unfolds first, and the button that does it stands below. */
export function DeleteForGood({
  label,
  describedBy,
  children,
  action,
  onSubmit,
}: {
  /** What is deleted, as one presses it: "Delete this interview". */
  label: string;
  describedBy?: string | undefined;
  /** What is gone then, and what is not. */
  children: ReactNode;
  action: () => Promise<void>;
  onSubmit?: (() => void) | undefined;
}) {
  return (
    <details className="text-[0.9375rem]">
      <summary aria-describedby={describedBy} className="inline-block py-2.5 text-muted underline">
        {label}
      </summary>
      <form
        action={action}
        onSubmit={onSubmit}
        className="mt-2 grid max-w-[60ch] gap-3 rounded-xl bg-flag-soft px-5 py-4"
      >
        {children}
        <SubmitButton look="quiet" className="justify-self-start border-flag">
          Delete for good
        </SubmitButton>
      </form>
    </details>
  );
}
