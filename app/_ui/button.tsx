import Link from "next/link";
import type { ComponentProps } from "react";

const SHAPE =
  "inline-flex min-h-12 items-center justify-center rounded-full border px-[22px] text-base font-semibold no-underline disabled:cursor-default disabled:opacity-60 aria-disabled:cursor-default aria-disabled:opacity-60";

const LOOKS = {
  main: "border-transparent bg-accent text-accent-ink hover:bg-[color-mix(in_oklab,var(--accent)_88%,var(--ink))]",
  quiet: "border-edge bg-transparent text-ink hover:bg-soft",
  bare: "border-transparent bg-transparent text-muted hover:text-ink hover:bg-soft",
} as const;

type Look = { look?: keyof typeof LOOKS };

/** The classes of a button, for a plain link: to a file, which no router should fetch ahead. */
export function buttonLook({ look = "main" }: Look): string {
  return `${SHAPE} ${LOOKS[look]}`;
}

/** A button; `main` for the one thing to do next, `quiet` beside it, `bare` for the way out. */
export function Button({ look = "main", className = "", ...rest }: ComponentProps<"button"> & Look) {
  return <button type="button" className={`${SHAPE} ${LOOKS[look]} ${className}`} {...rest} />;
}

/** A link that looks like a button. */
export function ButtonLink({ look = "main", className = "", ...rest }: ComponentProps<typeof Link> & Look) {
  return <Link className={`${SHAPE} ${LOOKS[look]} ${className}`} {...rest} />;
}
