"use client";

import { useEffect } from "react";
import { useCarefulRefresh } from "@/app/use-careful-refresh";

const LOOK_AGAIN_MILLISECONDS = 1500;

/** Says that answers are still being read, and looks again until they are. */
export function Comparing({ unread }: { unread: number }) {
  const refresh = useCarefulRefresh();
  useEffect(() => {
    const timer = setInterval(() => void refresh(), LOOK_AGAIN_MILLISECONDS);
    return () => clearInterval(timer);
  }, [refresh]);
  return (
    <p role="status" className="mt-3">
      {unread === 1 ? "One text is" : `${unread} texts are`} still being compared.
    </p>
  );
}
