import type { ComponentProps } from "react";

const TONES = {
  plain: "bg-surface border-line",
  soft: "bg-soft border-transparent",
  flag: "bg-flag-soft border-flag",
} as const;

/** A sheet of paper on the page. */
export function Card({
  tone = "plain",
  className = "p-6",
  ...rest
}: ComponentProps<"div"> & { tone?: keyof typeof TONES }) {
  return <div className={`rounded-card border ${TONES[tone]} ${className}`} {...rest} />;
}
