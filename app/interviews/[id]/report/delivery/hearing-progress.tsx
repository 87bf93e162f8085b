"use client";

import { useEffect } from "react";
import { useCarefulRefresh } from "@/app/use-careful-refresh";

const LOOK_AGAIN_MILLISECONDS = 1200;

/** Says that a recording is being turned into text, and looks again until it is. */
export function HearingProgress() {
  const refresh = useCarefulRefresh();
  useEffect(() => {
    const looking = setInterval(refresh, LOOK_AGAIN_MILLISECONDS);
    return () => clearInterval(looking);
  }, [refresh]);
  return (
    <p role="status" className="mt-2 text-muted text-sm">
      Your recording is being turned into text. It appears here by itself.
    </p>
  );
}
