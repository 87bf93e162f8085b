"use client";

import { useEffect } from "react";
import { ProgressBar } from "@/app/_ui/progress-bar";
import { useCarefulRefresh } from "@/app/use-careful-refresh";

const LOOK_AGAIN_MILLISECONDS = 1200;

/** Shows how many answers are judged, and looks for more until all are. */
export function JudgingProgress({
  awaiting,
  answered,
  wordsOnly,
}: {
  awaiting: number;
  answered: number;
  wordsOnly: boolean;
}) {
  const refresh = useCarefulRefresh();
  const isWaiting = awaiting > 0;
  useEffect(() => {
    if (!isWaiting) return;
    const looking = setInterval(refresh, LOOK_AGAIN_MILLISECONDS);
    return () => clearInterval(looking);
  }, [isWaiting, refresh]);

  const judged = answered - awaiting;
  return (
    <div role="status" className={isWaiting ? "mt-8 max-w-[22rem]" : ""}>
      {isWaiting && (
        <>
          <p className="mb-2 text-muted">
            {wordsOnly ? "They" : `${judged} of ${answered} answers judged. The rest`} appear here by themselves.
          </p>
          <ProgressBar label="Answers judged" max={answered} value={judged} />
        </>
      )}
    </div>
  );
}
