import { useState } from "react";
import { Field } from "@/app/_ui/field";

/** A box for text, with its label and what is wrong with it. `rows` more than one makes it grow with its text. */
export function TextField({
  label,
  value,
  onChange,
  problem,
  hint,
  rows = 1,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  problem: string | undefined;
  hint?: string | undefined;
  rows?: number;
}) {
  const [isVisited, setIsVisited] = useState(false);
  // Nobody has done anything wrong yet in a box that they have not been to.
  const isAwaited = problem !== undefined && value === "" && !isVisited;
  const onBlur = () => setIsVisited(true);
  return (
    <Field
      label={label}
      hint={isAwaited ? ["Needed.", hint].filter(Boolean).join(" ") : hint}
      problems={problem === undefined || isAwaited ? undefined : [problem]}
    >
      {({ className, ...control }) =>
        rows === 1 ? (
          <input
            {...control}
            dir="auto"
            className={className}
            value={value}
            onBlur={onBlur}
            onChange={(event) => onChange(event.target.value)}
          />
        ) : (
          <textarea
            {...control}
            dir="auto"
            className={`${className} field-sizing-content max-h-96 resize-y py-2.5 leading-normal`}
            rows={rows}
            value={value}
            onBlur={onBlur}
            onChange={(event) => onChange(event.target.value)}
          />
        )
      }
    </Field>
  );
}
