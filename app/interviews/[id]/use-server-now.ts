"use client";

import { useEffect, useState } from "react";

const TICK_MILLISECONDS = 200;

/**
 * The server's time, counted on from when it was told. It runs by the monotonic clock: setting the laptop's clock
 * changes nothing.
 * @param told milliseconds since 1970, by the server's clock
 */
export function useServerNow(told: number): number {
  const [now, setNow] = useState(told);
  useEffect(() => {
    const toldAt = performance.now();
    setNow(told);
    const ticking = setInterval(() => setNow(told + performance.now() - toldAt), TICK_MILLISECONDS);
    return () => clearInterval(ticking);
  }, [told]);
  return now;
}
