import { type ReactNode, useId } from "react";

const BOX = "mt-1.5 block min-h-12 w-full rounded-xl border border-edge bg-surface px-4 text-base text-ink";

/** A labelled form field; `children` draws the control with the id, description and look that it is given. */
export function Field({
  label,
  hint,
  problems,
  children,
}: {
  label: string;
  hint?: string | undefined;
  problems?: string[] | undefined;
  children: (control: {
    id: string;
    className: string;
    "aria-describedby": string | undefined;
    "aria-invalid": true | undefined;
  }) => ReactNode;
}) {
  const id = useId();
  const problem = problems?.[0];
  const noteId = `${id}-note`;
  return (
    <div>
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      {children({
        id,
        className: BOX,
        "aria-describedby": problem || hint ? noteId : undefined,
        "aria-invalid": problem ? true : undefined,
      })}
      {(problem || hint) && (
        <p
          id={noteId}
          role={problem ? "alert" : undefined}
          className={`mt-1.5 text-sm ${problem ? "text-flag" : "text-muted"}`}
        >
          {problem ?? hint}
        </p>
      )}
    </div>
  );
}
