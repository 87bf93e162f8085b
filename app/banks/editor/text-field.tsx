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
  return (
    <Field label={label} hint={hint} problems={problem === undefined ? undefined : [problem]}>
      {({ className, ...control }) =>
        rows === 1 ? (
          <input {...control} className={className} value={value} onChange={(event) => onChange(event.target.value)} />
        ) : (
          <textarea
            {...control}
            className={`${className} field-sizing-content max-h-96 resize-y py-2.5 leading-normal`}
            rows={rows}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        )
      }
    </Field>
  );
}
