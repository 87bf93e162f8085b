"use client";

import { useCallback, useEffect, useState, useTransition } from "react";
import { Button } from "@/app/_ui/button";
import { FocusedHeading } from "@/app/_ui/focused-heading";
import { FOLLOW_UP_SECONDS } from "@/lib/interview/schema";
import { goOnAction } from "../actions";
import { useServerNow } from "./use-server-now";

/** So much longer than the server needs, before the page goes on without its word. */
const PATIENCE_MILLISECONDS = 1000;

/**
 * The wait for a follow-up, in which no clock runs. It ends by itself, or when the candidate does not care to wait.
 * @param until and `now` in milliseconds since 1970, by the server's clock
 */
export function Considering({ attemptId, until, now }: { attemptId: string; until: number; now: number }) {
  const [time] = useServerNow(now);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, startTransition] = useTransition();

  const goOn = useCallback(
    () =>
      startTransition(async () => {
        try {
          await goOnAction(attemptId);
        } catch {
          setProblem("Greenroom cannot be reached. Your answer is in; try again in a moment.");
        }
      }),
    [attemptId],
  );

  useEffect(() => {
    let isGone = false;
    const waiting = new AbortController();
    const patience = setTimeout(() => waiting.abort(), until - now + PATIENCE_MILLISECONDS);
    fetch(`/api/attempts/${attemptId}/follow-up`, { method: "POST", signal: waiting.signal })
      // Whatever came of it, the interview goes on.
      .catch(() => undefined)
      .then(() => isGone || goOn());
    return () => {
      isGone = true;
      clearTimeout(patience);
      waiting.abort();
    };
  }, [attemptId, until, now, goOn]);

  const inAll = FOLLOW_UP_SECONDS * 1000;
  return (
    <>
      <FocusedHeading className="text-[clamp(2rem,4.6vw,3.125rem)]">
        One moment, the interviewer is thinking.
      </FocusedHeading>
      <p className="mt-5 mb-6 max-w-[52ch] text-lg text-muted">
        Your answer is in, and no clock runs. There may be one more question about it; if none comes up in a few
        seconds, the interview goes on.
      </p>
      <progress
        aria-label="Thinking of a follow-up"
        max={inAll}
        value={Math.min(inAll, Math.max(0, inAll - (until - time)))}
        className="mb-8 block h-1.5 w-full max-w-[22rem] appearance-none overflow-hidden rounded-full [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-accent"
      />
      <Button look="quiet" aria-disabled={isBusy} onClick={() => isBusy || goOn()}>
        Go on without a follow-up
      </Button>
      <p role="alert" className="mt-4 min-h-6 text-flag empty:invisible">
        {problem}
      </p>
    </>
  );
}
