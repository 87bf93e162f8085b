"use client";

import { useEffect, useRef, useState } from "react";
import { MORE_TIME_SECONDS } from "@/lib/interview/schema";
import { eventOf, type TimeLeft } from "./time-left";

/** Says in words, once and politely, what the clock shows to the eye. `isQuiet`: without numbers. */
export function Announcer({ time, isQuiet }: { time: TimeLeft; isQuiet: boolean }) {
  const [words, setWords] = useState("");
  const event = eventOf(time);
  const latest = useRef(time);
  latest.current = time;
  const extensionsSaid = useRef(time.extensions);
  const { extensions } = time;
  useEffect(() => {
    const wasExtended = extensions > extensionsSaid.current;
    extensionsSaid.current = extensions;
    const seconds = Math.ceil((latest.current.left ?? 0) / 1000);
    if (wasExtended) setWords(isQuiet ? "More time added." : `${MORE_TIME_SECONDS} seconds added.`);
    else if (event === "thinking") setWords("Time to think.");
    else if (event === "answering") setWords("You can answer now.");
    else if (event === "over") setWords("Time is up. Your answer is being saved as it stands.");
    else if (isQuiet) setWords(event === "soon" ? "Time to begin to round off." : "Time for your last sentence.");
    else setWords(`${seconds} seconds left.`);
  }, [event, extensions, isQuiet]);
  return (
    <p role="status" className="sr-only">
      {words}
    </p>
  );
}
