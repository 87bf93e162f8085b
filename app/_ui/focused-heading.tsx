"use client";

import { type ComponentProps, useEffect, useRef } from "react";

/** A heading that takes the focus when it appears: for a page whose content changes under its reader. */
export function FocusedHeading({
  level: Heading = "h1",
  children,
  className = "",
  ...rest
}: ComponentProps<"h1"> & { level?: "h1" | "h2" }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <Heading ref={heading} tabIndex={-1} className={`outline-none ${className}`} {...rest}>
      {children}
    </Heading>
  );
}
