"use client";

import { type ComponentProps, useEffect, useRef } from "react";

/**
 * A part of a page that changes in the hands of its reader. When `state` changes and what had the focus is gone with it,
 * the part takes the focus and comes into view.
 */
export function FocusOnChange({ state, ...rest }: ComponentProps<"div"> & { state: string }) {
  const part = useRef<HTMLDivElement>(null);
  const shown = useRef(state);
  useEffect(() => {
    if (shown.current === state) return;
    shown.current = state;
    if (!part.current || document.activeElement !== document.body) return;
    part.current.focus({ preventScroll: true });
    if (part.current.getBoundingClientRect().top < 0) part.current.scrollIntoView();
  }, [state]);
  return <div ref={part} tabIndex={-1} {...rest} />;
}
