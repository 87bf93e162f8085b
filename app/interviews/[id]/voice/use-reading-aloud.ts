"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { z } from "zod";
import { storedSetting } from "./stored-setting";

/** Times the voice's own speed. */
export const SPEEDS = [0.75, 0.9, 1, 1.15, 1.3] as const;

const settingsSchema = z.object({ isOn: z.boolean(), voice: z.string().nullable(), speed: z.number().min(0.5).max(2) });
export type ReadingSettings = z.infer<typeof settingsSchema>;

const stored = storedSetting("greenroom-reading-aloud", settingsSchema, { isOn: true, voice: null, speed: 1 });

/**
 * Reads a question aloud with the browser's voices, once when it is asked, and again when wanted.
 * @returns `voices` null until the browser has told them; none where it cannot speak
 */
export function useReadingAloud(question: string) {
  const [settings, setSettings] = useState<ReadingSettings | null>(null);
  const [voices, setVoices] = useState<SpeechSynthesisVoice[] | null>(null);
  const hasRead = useRef("");

  useEffect(() => {
    setSettings(stored.read());
    if (!("speechSynthesis" in window)) return setVoices([]);
    // Some browsers tell their voices only a while after they are first asked.
    const list = () => setVoices(speechSynthesis.getVoices().filter(({ lang }) => lang.startsWith("en")));
    list();
    speechSynthesis.addEventListener("voiceschanged", list);
    return () => {
      speechSynthesis.removeEventListener("voiceschanged", list);
      speechSynthesis.cancel();
    };
  }, []);

  const read = useCallback(
    ({ voice, speed }: ReadingSettings): void => {
      speechSynthesis.cancel();
      const words = new SpeechSynthesisUtterance(question);
      const chosen = voices?.find(({ voiceURI }) => voiceURI === voice) ?? voices?.[0];
      if (chosen) {
        words.voice = chosen;
        words.lang = chosen.lang;
      }
      words.rate = speed;
      speechSynthesis.speak(words);
    },
    [question, voices],
  );

  // Once, and not again when the page is only refreshed.
  useEffect(() => {
    if (!settings?.isOn || !voices?.length || hasRead.current === question) return;
    hasRead.current = question;
    read(settings);
  }, [settings, voices, question, read]);

  const change = (next: ReadingSettings): void => {
    stored.write(next);
    setSettings(next);
    if (next.isOn) read(next);
    else speechSynthesis.cancel();
  };
  const quiet = (): void => {
    if ("speechSynthesis" in window) speechSynthesis.cancel();
  };
  return { settings, voices, read, change, quiet };
}
