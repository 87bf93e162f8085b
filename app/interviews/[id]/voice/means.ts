"use client";

import { useCallback, useEffect, useState } from "react";
import { z } from "zod";
import { askOnDevice, hasRecogniser, mayAskOnDevice } from "./browser-recogniser";
import { recordingType } from "./microphone";
import { storedSetting } from "./stored-setting";

/** The server that turns speech into text, as the page may name it. */
export type Transcriber = { model: string; where: string };

/** How a spoken answer becomes text here, or why it cannot. `undefined` until the browser has been asked. */
export type Means =
  | { kind: "server"; transcriber: Transcriber }
  | { kind: "browser"; onDevice: "yes" | "may-ask" | "no" }
  | { kind: "none"; why: "insecure" | "no-recorder" | "no-recogniser" };

/** Whether this browser has recognised on this device before, as the candidate wanted. */
const onDeviceSetting = storedSetting("greenroom-recognise-on-device", z.boolean(), false);

/**
 * What this browser and this server can do together.
 * @returns beside it a function that asks the browser to recognise speech on this device
 */
export function useMeans(
  transcriber: Transcriber | null,
): [means: Means | undefined, askForDevice: () => Promise<void>] {
  const [means, setMeans] = useState<Means>();
  const askForDevice = useCallback(async (): Promise<void> => {
    const isGranted = await askOnDevice();
    onDeviceSetting.write(isGranted);
    setMeans((before) => (before?.kind === "browser" ? { ...before, onDevice: isGranted ? "yes" : "no" } : before));
  }, []);
  // By its words: a refresh of the page brings it as another object.
  const { model, where } = transcriber ?? {};
  useEffect(() => {
    const found = findMeans(model && where ? { model, where } : null);
    setMeans(found);
    if (found.kind === "browser" && onDeviceSetting.read()) void askForDevice();
  }, [model, where, askForDevice]);
  return [means, askForDevice];
}

function findMeans(transcriber: Transcriber | null): Means {
  if (!window.isSecureContext) return { kind: "none", why: "insecure" };
  const canRecord = "mediaDevices" in navigator && "MediaRecorder" in window && recordingType() !== undefined;
  if (!canRecord) return { kind: "none", why: "no-recorder" };
  if (transcriber) return { kind: "server", transcriber };
  if (!hasRecogniser()) return { kind: "none", why: "no-recogniser" };
  return { kind: "browser", onDevice: mayAskOnDevice() ? "may-ask" : "no" };
}

export const NO_MEANS_WORDS = {
  insecure: "Recording needs https or localhost, and this page has neither. Type your answer here.",
  "no-recorder": "This browser cannot record sound. Type your answer.",
  "no-recogniser":
    "Nothing here turns speech into text: no transcription server is connected, and this browser has no speech recognition of its own. Type your answer.",
} as const;

/** What happens to the sound, said before it is recorded. */
export function whatHappens(means: Exclude<Means, { kind: "none" }>): string {
  if (means.kind === "server") {
    const { model, where } = means.transcriber;
    return `Your voice is recorded and sent to ${model} ${where}, which turns it into text.`;
  }
  if (means.onDevice === "yes") {
    return "Your voice is recorded, and your browser turns it into text on this device.";
  }
  return "Your voice is recorded, and your browser turns it into text. Chrome sends the sound to Google for that, other browsers to their makers.";
}
