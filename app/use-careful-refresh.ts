"use client";

import { useRouter } from "next/navigation";
import { useCallback } from "react";

const PATIENCE_MILLISECONDS = 5000;

/**
 * Refreshes the page's data if the server answers, and else leaves the page as it is: a plain `router.refresh()`
 * without a connection ends on the browser's error page, and takes what was being typed out of sight.
 */
export function useCarefulRefresh(): () => Promise<void> {
  const router = useRouter();
  return useCallback(async () => {
    try {
      await fetch("/api/health", { cache: "no-store", signal: AbortSignal.timeout(PATIENCE_MILLISECONDS) });
    } catch {
      return;
    }
    router.refresh();
  }, [router]);
}
