"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { PIECE_MILLISECONDS } from "@/lib/speech/schema";
import { BrowserRecogniser } from "./browser-recogniser";
import type { Means } from "./means";
import { closeMicrophone, type MicrophoneProblem, openMicrophone, recordingType } from "./microphone";
import { PieceSender, type SenderState, type SendProblem } from "./piece-sender";

/** Clear speech, and a quarter of an hour in 4 MB. */
const BITS_PER_SECOND = 32_000;

/** `isDeaf`: it records, but the browser's own recogniser has given up. */
export type RecorderState =
  | { kind: "idle" }
  | { kind: "asking" }
  | { kind: "recording"; stream: MediaStream; startedAt: number; isOffline: boolean; isDeaf: boolean }
  /** The last of it is on its way. */
  | { kind: "sending"; isOffline: boolean }
  | { kind: "problem"; problem: MicrophoneProblem | SendProblem };

type Running = { recorder: MediaRecorder; stream: MediaStream; recogniser: BrowserRecogniser | null };

/**
 * Records an answer, and sends it as it is spoken.
 * @param onStart before the microphone is opened
 * @param onWords what the browser's own recogniser hears, where that is at work
 * @param onSent when the server has all of a recording that it will get; it counts as on its way until this is done
 */
export function useRecorder({
  attemptId,
  means,
  onStart,
  onWords,
  onSent,
}: {
  attemptId: string;
  means: Means | undefined;
  onStart: () => void;
  onWords: (words: string) => void;
  onSent: () => Promise<void>;
}) {
  const [state, setState] = useState<RecorderState>({ kind: "idle" });
  const running = useRef<Running>(null);
  const keep = useRef(false);
  /** Whether it is still wanted once the microphone is open. */
  const isWanted = useRef(false);
  const latest = useRef({ onStart, onWords, onSent });
  latest.current = { onStart, onWords, onSent };

  const stop = useCallback((): void => {
    isWanted.current = false;
    const { recorder, stream } = running.current ?? {};
    if (recorder?.state === "recording") recorder.stop();
    if (stream) closeMicrophone(stream);
  }, []);

  const hearSender = useCallback(
    (sender: SenderState): void => {
      if (sender.kind === "stopped") {
        stop();
        running.current = null;
        setState({ kind: "problem", problem: sender.problem });
        void latest.current.onSent();
      } else if (sender.kind === "finished") {
        void latest.current
          .onSent()
          .then(() => setState((before) => (before.kind === "sending" ? { kind: "idle" } : before)));
      } else {
        const isOffline = sender.kind === "offline";
        setState((before) =>
          "isOffline" in before && before.isOffline !== isOffline ? { ...before, isOffline } : before,
        );
      }
    },
    [stop],
  );

  const start = useCallback(async (): Promise<void> => {
    if (running.current || isWanted.current || !means || means.kind === "none") return;
    isWanted.current = true;
    latest.current.onStart();
    setState({ kind: "asking" });
    const opened = await openMicrophone();
    if (!opened.ok) {
      isWanted.current = false;
      return setState({ kind: "problem", problem: opened.problem });
    }
    const { stream } = opened;
    if (!isWanted.current) {
      closeMicrophone(stream);
      return setState({ kind: "idle" });
    }
    const options = { mimeType: recordingType(), audioBitsPerSecond: BITS_PER_SECOND };
    const recorder = new MediaRecorder(stream, options);
    const sender = new PieceSender(`/api/attempts/${attemptId}/audio/${crypto.randomUUID()}`, hearSender);
    const recogniser =
      means.kind === "browser"
        ? new BrowserRecogniser(
            means.onDevice === "yes" ? "browser-on-device" : "browser",
            (words) => latest.current.onWords(words),
            () => setState((before) => (before.kind === "recording" ? { ...before, isDeaf: true } : before)),
          )
        : null;
    recorder.ondataavailable = ({ data }) => data.size > 0 && sender.add(data);
    recorder.onstop = async () => {
      running.current = null;
      setState((before) => (before.kind === "problem" ? before : { kind: "sending", isOffline: false }));
      sender.finish({ keep: keep.current, heard: await recogniser?.stop() });
    };
    // Unplugged, or taken away in the browser's settings: what was said so far stays.
    for (const track of stream.getTracks()) track.onended = stop;
    running.current = { recorder, stream, recogniser };
    recorder.start(PIECE_MILLISECONDS);
    setState({ kind: "recording", stream, startedAt: performance.now(), isOffline: false, isDeaf: false });
  }, [attemptId, hearSender, means, stop]);

  // Whoever leaves the question stops speaking to it; what was said is still sent.
  useEffect(() => stop, [stop]);

  const choose = useCallback((choice: boolean) => {
    keep.current = choice;
  }, []);
  return { state, start, stop, choose };
}
