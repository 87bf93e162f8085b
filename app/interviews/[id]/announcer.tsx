"use client";

import { useEffect, useRef, useState } from "react";
import { MORE_TIME_SECONDS, WARNING_SECONDS } from "@/lib/interview/schema";

/** Says in words, once and politely, what the clock shows to the eye. */
export function Announcer({
  isThinking,
  left,
  extensions,
}: {
  isThinking: boolean;
  left: number | null;
  extensions: number;
}) {
  const [words, setWords] = useState("");
  const warning = left === null || left <= 0 ? undefined : WARNING_SECONDS.findLast((each) => left <= each * 1000);
  const event = isThinking ? "thinking" : left !== null && left <= 0 ? "over" : (warning ?? "answering");
  const seconds = useRef(0);
  seconds.current = Math.ceil((left ?? 0) / 1000);
  const extensionsSaid = useRef(extensions);
  useEffect(() => {
    const wasExtended = extensions > extensionsSaid.current;
    extensionsSaid.current = extensions;
    if (wasExtended) setWords(`${MORE_TIME_SECONDS} seconds added.`);
    else if (event === "thinking") setWords("Time to think.");
    else if (event === "answering") setWords("You can answer now.");
    else if (event === "over") setWords("Time is up. Your answer is being saved as it stands.");
    else setWords(`${seconds.current} seconds left.`);
  }, [event, extensions]);
  return (
    <p role="status" className="sr-only">
      {words}
    </p>
  );
}
