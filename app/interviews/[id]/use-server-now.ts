"use client";

import { useCallback, useEffect, useState } from "react";

const TICK_MILLISECONDS = 200;

/** When this browser first heard each time: a page that Back brings up again was told it then, not now. */
const firstHeard = new Map<number, number>();

function heardAt(told: number): number {
  const at = firstHeard.get(told) ?? performance.now();
  firstHeard.set(told, at);
  return at;
}

/**
 * The server's time, counted on from when it was told. It runs by the monotonic clock: setting the laptop's clock
 * changes nothing.
 * @param told milliseconds since 1970, by the server's clock
 * @returns the time now, and a function for a later word of the server
 */
export function useServerNow(told: number): [now: number, hear: (told: number) => void] {
  const [latest, setLatest] = useState(told);
  const [now, setNow] = useState(told);
  const hear = useCallback((next: number) => setLatest((before) => Math.max(before, next)), []);
  useEffect(() => hear(told), [hear, told]);
  useEffect(() => {
    const read = () => setNow(latest + performance.now() - heardAt(latest));
    read();
    const ticking = setInterval(read, TICK_MILLISECONDS);
    return () => clearInterval(ticking);
  }, [latest]);
  return [now, hear];
}
