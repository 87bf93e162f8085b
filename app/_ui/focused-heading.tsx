"use client";

import { type ComponentProps, useEffect, useRef } from "react";

/** A level-1 heading that takes the focus when it appears: for a page whose content changes under its reader. */
export function FocusedHeading({ children, className = "", ...rest }: ComponentProps<"h1">) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <h1 ref={heading} tabIndex={-1} className={`outline-none ${className}`} {...rest}>
      {children}
    </h1>
  );
}
