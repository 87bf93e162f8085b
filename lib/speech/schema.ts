import { z } from "zod";

/** How a browser wraps the sound: webm or ogg with Opus, and mp4 on Safari. */
export const containerSchema = z.enum(["webm", "ogg", "mp4"]);
export type Container = z.infer<typeof containerSchema>;

export const MIME_TYPES: Record<Container, string> = { webm: "audio/webm", ogg: "audio/ogg", mp4: "audio/mp4" };

/** Half an hour of 32 kbit/s is 7 MB; transcription servers take up to 25 MB (OpenAI, Groq). */
export const MAX_RECORDING_BYTES = 24_000_000;

/** One piece is sent each second; a browser that was asleep may send a longer one. */
export const MAX_PIECE_BYTES = 1_000_000;
export const PIECE_MILLISECONDS = 1000;

/** An hour of pieces. */
export const MAX_PIECES = 3600;

/** How often one may begin anew within an answer. */
export const MAX_RECORDINGS = 30;

/** Why a recording gave no text; beside these, what a server may answer (lib/llm/failure.ts). */
export const hearingFailureSchema = z.enum([
  "no-transcriber",
  "no-sound",
  "crashed",
  "refused",
  "cut-off",
  "invalid",
  "too-slow",
  "rate-limited",
  "unauthorised",
  "unknown-model",
  "unreachable",
  "server-error",
]);
export type HearingFailure = z.infer<typeof hearingFailureSchema>;

/** Who turned a recording into text: a server's model, or the browser, whose maker may hear it. */
export const heardByBrowserSchema = z.enum(["browser", "browser-on-device"]);
