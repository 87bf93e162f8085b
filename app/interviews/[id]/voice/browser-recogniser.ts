import type { z } from "zod";
import type { heardByBrowserSchema } from "@/lib/speech/schema";

/** What of the Web Speech API is used here; TypeScript's own types leave out its constructor. */
type Recognition = {
  lang: string;
  continuous: boolean;
  interimResults: boolean;
  processLocally?: boolean;
  onresult: ((event: { resultIndex: number; results: ArrayLike<Result> }) => void) | null;
  onerror: ((event: { error: string }) => void) | null;
  onend: (() => void) | null;
  start(): void;
  stop(): void;
};
type Result = ArrayLike<{ transcript: string }> & { isFinal: boolean };
type RecognitionClass = {
  new (): Recognition;
  available?: (options: { langs: string[]; processLocally: boolean }) => Promise<string>;
  install?: (options: { langs: string[] }) => Promise<boolean>;
};

function isRecognitionClass(value: unknown): value is RecognitionClass {
  return typeof value === "function";
}

function recognitionClass(): RecognitionClass | null {
  const found: unknown = Reflect.get(window, "SpeechRecognition") ?? Reflect.get(window, "webkitSpeechRecognition");
  return isRecognitionClass(found) ? found : null;
}

export const hasRecogniser = (): boolean => recognitionClass() !== null;

/** Interviews are in English; the candidate's own English, where the browser is set to one. */
function language(): string {
  return navigator.languages.find((each) => each.startsWith("en-")) ?? "en-GB";
}

/** Whether the browser can be asked to recognise speech on this device, without sending it anywhere. */
export const mayAskOnDevice = (): boolean => recognitionClass()?.available !== undefined;

/**
 * Asks the browser to recognise speech on this device from now on, with a download where it needs one. Only to be called
 * when the candidate wants it: Chromium without its own recogniser (headless, some embedded ones) crashes at the question.
 * @returns whether it will
 */
export async function askOnDevice(): Promise<boolean> {
  const known = recognitionClass();
  const langs = [language()];
  try {
    const availability = await known?.available?.({ langs, processLocally: true });
    if (availability === "available") return true;
    if (availability !== "downloadable" && availability !== "downloading") return false;
    return (await known?.install?.({ langs })) ?? false;
  } catch {
    return false;
  }
}

export type HeardBy = z.infer<typeof heardByBrowserSchema>;

/** The browser's own recogniser, while one answer is spoken. */
export class BrowserRecogniser {
  private readonly recognition: Recognition | null;
  private readonly ended: Promise<void>;
  private isWanted = true;
  private text = "";

  /**
   * Starts to listen.
   * @param onWords what was said for certain, each time some of it is
   * @param onProblem when it cannot go on
   */
  constructor(
    readonly by: HeardBy,
    onWords: (words: string) => void,
    onProblem: () => void,
  ) {
    const known = recognitionClass();
    const recognition = known ? new known() : null;
    this.recognition = recognition;
    if (!recognition) {
      this.ended = Promise.resolve();
      return;
    }
    recognition.lang = language();
    recognition.continuous = true;
    recognition.interimResults = false;
    if (by === "browser-on-device") recognition.processLocally = true;
    recognition.onresult = ({ resultIndex, results }) => {
      const fresh = Array.from(results).slice(resultIndex);
      const words = fresh.filter(({ isFinal }) => isFinal).map((result) => result[0]?.transcript.trim() ?? "");
      const said = words.filter(Boolean).join(" ");
      if (!said) return;
      this.text = [this.text, said].filter(Boolean).join(" ");
      onWords(said);
    };
    recognition.onerror = ({ error }) => {
      // Silence is no trouble: it ends, and is started again below.
      if (error === "no-speech" || error === "aborted") return;
      this.isWanted = false;
      onProblem();
    };
    this.ended = new Promise((resolve) => {
      recognition.onend = () => {
        // Chrome ends by itself after a while of silence.
        if (this.isWanted) recognition.start();
        else resolve();
      };
    });
    recognition.start();
  }

  /** Stops listening. @returns all that was heard, or undefined where nothing was */
  async stop(): Promise<{ text: string; by: HeardBy } | undefined> {
    this.isWanted = false;
    this.recognition?.stop();
    await Promise.race([this.ended, new Promise((resolve) => setTimeout(resolve, LAST_WORDS_MILLISECONDS))]);
    return this.text ? { text: this.text, by: this.by } : undefined;
  }
}

/** How long the last words may take to come. */
const LAST_WORDS_MILLISECONDS = 3000;
