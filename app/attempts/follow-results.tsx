"use client";

import { useSearchParams } from "next/navigation";
import { type ReactNode, useEffect, useRef } from "react";
import { RESULTS } from "./results-id";

/**
 * When another filter or page of the list is shown, and what was pressed is gone with the one before, the focus goes to
 * what says how many there are.
 */
export function FollowResults({ children }: { children: ReactNode }) {
  const address = useSearchParams().toString();
  const shown = useRef(address);
  useEffect(() => {
    if (shown.current === address) return;
    shown.current = address;
    const results = document.getElementById(RESULTS);
    if (!results || document.activeElement !== document.body) return;
    // Only ever down: somebody who goes back is where they had scrolled to.
    results.focus({ preventScroll: true });
    if (results.getBoundingClientRect().bottom > window.innerHeight) results.scrollIntoView();
  }, [address]);
  return children;
}
