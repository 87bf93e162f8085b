"use client";

import { useTransition } from "react";
import { Button } from "@/app/_ui/button";
import type { RoomView } from "@/lib/interview/spoken/schema";
import { hearAgainAction } from "./actions";
import { HEARING_FAILURE_WORDS } from "./hearing-failures";

/** What became of the recordings of an open answer, with their sound to listen to while it is corrected. */
export function HeardNote({
  attemptId,
  view,
  look,
  isOver,
}: {
  attemptId: string;
  view: RoomView;
  look: () => Promise<void>;
  isOver: boolean;
}) {
  const [isAsking, startAsking] = useTransition();
  const last = view.recordings.at(-1);
  if (!last) return null;
  const failed = view.recordings.find(({ status }) => status === "failed");
  const isWaiting = view.unheard || view.toLand;
  return (
    <div className="grid min-w-0 grow basis-72 gap-2">
      <p role="status" className="max-w-[56ch] text-sm">
        {isWaiting && "Your words are being turned into text. They appear below in a moment."}
        {!isWaiting && failed?.failure && (
          <>
            Your recording could not be turned into text. {HEARING_FAILURE_WORDS[failed.failure]} It is safe: listen to
            it, and write below what you said.
          </>
        )}
        {!isWaiting && !failed && last.isSilent && "Nothing was heard in your recording. Type your answer"}
        {!isWaiting && !failed && last.isSilent && (isOver ? "." : ", or record it again.")}
        {!isWaiting && !failed && !last.isSilent && "Read what was heard, and put right what was misheard."}
      </p>
      {!isWaiting && failed?.mayTryAgain && (
        <div>
          <Button
            look="quiet"
            className="min-h-10 text-sm"
            disabled={isAsking}
            onClick={() => startAsking(() => hearAgainAction(attemptId).then(look))}
          >
            Try again
          </Button>
        </div>
      )}
      {!isWaiting && (
        // The words stand below: captions would say them twice.
        // biome-ignore lint/a11y/useMediaCaption: the transcript is in the box that this belongs to
        <audio
          aria-label="Your recording"
          controls
          preload="none"
          src={`/api/attempts/${attemptId}/audio/${(failed ?? last).id}`}
          className="h-10 w-full max-w-sm"
        />
      )}
    </div>
  );
}
