"use client";

import { useEffect, useState } from "react";

/** How long something has been going on: a sign that it still does, for those who see it. */
export function Elapsed({ className = "" }: { className?: string }) {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const counting = setInterval(() => setSeconds((before) => before + 1), 1000);
    return () => clearInterval(counting);
  }, []);
  const shown = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  return (
    <p aria-hidden="true" className={`tabular-nums ${className}`}>
      {shown}
    </p>
  );
}
