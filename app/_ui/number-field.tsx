import { Field } from "./field";

/** A field for a whole number. Its value is the text in the box, whatever that is while somebody types. */
export function NumberField({
  label,
  hint,
  problems,
  onChange,
  ...rest
}: {
  label: string;
  hint?: string | undefined;
  problems?: string[] | undefined;
  name: string;
  min: number;
  max: number | undefined;
  value: string;
  disabled?: boolean;
  onChange: (value: string) => void;
}) {
  return (
    <Field label={label} hint={hint} problems={problems}>
      {(control) => (
        <input
          {...control}
          {...rest}
          type="number"
          inputMode="numeric"
          required
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
