"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { z } from "zod";
import type { Draft } from "@/lib/interview/schema";
import { type RoomView, roomViewSchema } from "@/lib/interview/spoken/schema";

const LOOK_AGAIN_MILLISECONDS = 1000;
const PATIENCE_MILLISECONDS = 10_000;

const landedSchema = z.object({ text: z.string(), revision: z.number() });

/**
 * Follows what becomes of the recordings of an answer, and brings their text into the draft as it comes.
 * @param takeIn lets the server add to the draft; see useDraft
 * @param onClosed when the answer is not open any more
 */
export function useHeard({
  attemptId,
  initial,
  takeIn,
  onTime,
  onClosed,
}: {
  attemptId: string;
  initial: RoomView;
  takeIn: (land: () => Promise<Draft | null>) => Promise<void>;
  onTime: (now: number) => void;
  onClosed: () => void;
}) {
  const [view, setView] = useState(initial);
  // The page was refreshed: after "More time", for one.
  const show = useCallback((next: RoomView) => setView((before) => (next.now >= before.now ? next : before)), []);
  useEffect(() => show(initial), [show, initial]);
  const latest = useRef({ takeIn, onTime, onClosed });
  latest.current = { takeIn, onTime, onClosed };

  const look = useCallback(async (): Promise<void> => {
    let found = await ask(attemptId, "GET", roomViewSchema);
    if (found?.toLand) {
      await latest.current.takeIn(() => ask(attemptId, "POST", landedSchema));
      found = await ask(attemptId, "GET", roomViewSchema);
    }
    if (!found) return;
    latest.current.onTime(found.now);
    show(found);
    if (!found.isOpen) latest.current.onClosed();
  }, [attemptId, show]);

  const isWaiting = view.unheard || view.toLand;
  useEffect(() => {
    if (!isWaiting) return;
    void look();
    const looking = setInterval(look, LOOK_AGAIN_MILLISECONDS);
    return () => clearInterval(looking);
  }, [isWaiting, look]);

  return { view, look };
}

/** @returns null where the server does not answer, or says something else */
async function ask<Value>(attemptId: string, method: "GET" | "POST", schema: z.ZodType<Value>): Promise<Value | null> {
  try {
    const signal = AbortSignal.timeout(PATIENCE_MILLISECONDS);
    const response = await fetch(`/api/attempts/${attemptId}/heard`, { method, cache: "no-store", signal });
    return response.ok ? schema.parse(await response.json()) : null;
  } catch {
    return null;
  }
}
