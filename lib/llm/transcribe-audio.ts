import "server-only";
import { toFile } from "openai";
import { z } from "zod";
import { ask, type Connection, type Dialect, limitOf } from "./client";
import type { Failure } from "./failure";

export type AudioRequest = {
  connection: Connection;
  audio: Uint8Array<ArrayBuffer>;
  /** With an ending that tells what it is: servers look at it. */
  fileName: string;
  mimeType: string;
  /** For the whole call, repetitions included. */
  deadlineMilliseconds: number;
};

/** What was heard. Times in seconds; `words` is null where the server gives no times, `seconds` where it gives no length. */
export type Transcription = {
  text: string;
  words: { text: string; start: number; end: number }[] | null;
  seconds: number | null;
};

export type TranscriptionResult = { ok: true; transcription: Transcription } | { ok: false; failure: Failure };

const timedWordSchema = z.object({ word: z.string(), start: z.number().nonnegative(), end: z.number().nonnegative() });

/** What servers agree on. OpenAI and Groq give words beside the text, faster-whisper inside its segments as well. */
const transcriptionSchema = z.object({
  text: z.string(),
  duration: z.coerce.number().nonnegative().nullish(),
  words: z.array(timedWordSchema).nullish(),
  segments: z.array(z.object({ words: z.array(timedWordSchema).nullish() })).nullish(),
});

/**
 * Has speech turned into text by `/audio/transcriptions`, with word times where the server can. Passing trouble is
 * retried twice within the deadline.
 */
export async function transcribeAudio(request: AudioRequest): Promise<TranscriptionResult> {
  const limit = limitOf([], request.deadlineMilliseconds);
  const file = await toFile(request.audio, request.fileName, { type: request.mimeType });
  const asked = await ask<unknown>(request.connection, limit, (client, spoken) =>
    client.audio.transcriptions.create(
      { file, model: request.connection.model, ...form(spoken) },
      { signal: limit.signal },
    ),
  );
  if (!asked.ok) return asked;
  const heard = transcriptionSchema.safeParse(asked.answer);
  if (!heard.success) return { ok: false, failure: "invalid" };
  const { text, duration, words, segments } = heard.data;
  const timed = words ?? segments?.flatMap((segment) => segment.words ?? []) ?? [];
  return {
    ok: true,
    transcription: {
      text: text.trim(),
      words:
        timed.length > 0
          ? timed
              .map(({ word, start, end }) => ({ text: word.trim(), start, end }))
              .sort((one, other) => one.start - other.start)
          : null,
      seconds: duration ?? null,
    },
  };
}

function form({ verboseJson, wordTimes }: Dialect) {
  if (!verboseJson) return { response_format: "json" as const };
  const format = { response_format: "verbose_json" as const };
  return wordTimes ? { ...format, timestamp_granularities: ["word" as const] } : format;
}
