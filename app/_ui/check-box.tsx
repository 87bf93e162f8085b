import { type ComponentProps, useId } from "react";

/** A box to tick, with its label beside it and a hint below. */
export function CheckBox({
  label,
  hint,
  ...rest
}: Omit<ComponentProps<"input">, "type"> & { label: string; hint: string }) {
  const id = useId();
  return (
    <div className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3">
      <input {...rest} id={id} type="checkbox" aria-describedby={`${id}-hint`} className="mt-px size-6 accent-accent" />
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      <p id={`${id}-hint`} className="col-start-2 text-muted text-sm">
        {hint}
      </p>
    </div>
  );
}
