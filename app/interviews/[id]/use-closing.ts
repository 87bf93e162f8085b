"use client";

import { useEffect } from "react";
import { useCarefulRefresh } from "@/app/use-careful-refresh";
import { GRACE_MILLISECONDS } from "@/lib/interview/clock";

/** At the end of time what was typed up to the last second is sent; then the server closes the question by its own clock. */
export function useClosing(isOver: boolean, saveNow: () => Promise<void>): void {
  const refresh = useCarefulRefresh();
  useEffect(() => {
    if (!isOver) return;
    void saveNow();
    const closing = setInterval(refresh, GRACE_MILLISECONDS + 500);
    return () => clearInterval(closing);
  }, [isOver, saveNow, refresh]);

  // A laptop that slept has a clock that stood still: ask the server anew.
  useEffect(() => {
    const wake = () => document.visibilityState === "visible" && void refresh();
    document.addEventListener("visibilitychange", wake);
    return () => document.removeEventListener("visibilitychange", wake);
  }, [refresh]);
}
