"use client";

import { useEffect, useRef } from "react";
import { useCarefulRefresh } from "@/app/use-careful-refresh";
import type { OpenQuestion } from "../room";
import type { useDraft } from "../use-draft";
import { useMeans } from "./means";
import { useHeard } from "./use-heard";
import { useRecorder } from "./use-recorder";

/** Speaking in the room: what is recorded and heard of an answer, and the time to correct it. */
export function useVoice({
  open,
  draft,
  isTimeUp,
  now,
  hearTime,
  quiet,
}: {
  open: OpenQuestion;
  draft: Pick<ReturnType<typeof useDraft>, "add" | "takeIn">;
  isTimeUp: boolean;
  now: number;
  hearTime: (now: number) => void;
  /** Stops reading aloud: the microphone would hear it. */
  quiet: () => void;
}) {
  const { attemptId } = open;
  const refresh = useCarefulRefresh();
  const [means, askForDevice] = useMeans(open.transcriber);
  const { view, look } = useHeard({
    attemptId,
    initial: open.spoken,
    takeIn: draft.takeIn,
    onTime: hearTime,
    onClosed: refresh,
  });
  const recorder = useRecorder({ attemptId, means, onStart: quiet, onWords: draft.add, onSent: look });

  const { stop } = recorder;
  useEffect(() => {
    if (isTimeUp) stop();
  }, [isTimeUp, stop]);

  const isRecording = recorder.state.kind === "recording" || recorder.state.kind === "sending";
  const isUnheard = isRecording || view.unheard || view.toLand;
  const { correctionEndsAt } = view;
  const mayCorrect = correctionEndsAt !== null && now < correctionEndsAt;
  const left = isUnheard || correctionEndsAt === null ? null : correctionEndsAt - now;
  const begun = useRef(0);
  if (left !== null) begun.current = Math.max(begun.current, left);
  return {
    means,
    askForDevice,
    recorder,
    view,
    look,
    canSpeak: means !== undefined && means.kind !== "none",
    isUnheard,
    isCorrecting: isTimeUp && (isRecording || (view.isSpoken && (isUnheard || mayCorrect))),
    correction: { left, inAll: begun.current || 1 },
    /** What to say where something is to be submitted that nobody has read. */
    hurry: (): string => {
      stop();
      void look();
      return "Your words are being turned into text. Read them first: then submit your answer.";
    },
  };
}
