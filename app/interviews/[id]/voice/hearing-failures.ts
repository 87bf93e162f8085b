import type { HearingFailure } from "@/lib/speech/schema";

/** Why a recording is not text, in words that say what can be done. */
export const HEARING_FAILURE_WORDS: Record<HearingFailure, string> = {
  "no-transcriber": "No transcription server is connected.",
  "no-sound": "The recording is empty.",
  crashed: "Something went wrong here.",
  refused: "The transcription server would not take it.",
  "cut-off": "The transcription server broke off.",
  invalid: "The transcription server said something that cannot be read.",
  "too-slow": "The transcription server took too long.",
  "rate-limited": "The transcription server is busy.",
  unauthorised: "The transcription server refused the key.",
  "unknown-model": "The transcription server does not know the model in TRANSCRIBE_MODEL.",
  unreachable: "The transcription server cannot be reached.",
  "server-error": "The transcription server failed.",
};
