import "server-only";
import { type Environment, environment } from "@/lib/env";
import type { Connection } from "@/lib/llm/client";
import { currentConnection } from "@/lib/llm/connection";
import { type TranscriptionResult, transcribeAudio } from "@/lib/llm/transcribe-audio";
import { type Container, MIME_TYPES } from "./schema";

/** It tells when each word was said; OpenAI's newer models do not (2026). */
const DEFAULT_OPENAI_MODEL = "whisper-1";

/** @returns the server that turns speech into text, or null where none is connected */
export function currentTranscriber(): Connection | null {
  return chooseTranscriber(environment().transcription, currentConnection()?.connection ?? null);
}

/**
 * A server named for this alone, or else the language model's own with the model that is named. The language model's key
 * goes to no other server.
 */
export function chooseTranscriber(
  { model, server }: Environment["transcription"],
  connected: Connection | null,
): Connection | null {
  if (server && model) return { ...server, model };
  if (!connected) return null;
  const named = model ?? (connected.baseUrl === undefined ? DEFAULT_OPENAI_MODEL : undefined);
  return named === undefined ? null : { ...connected, model: named };
}

/** A whisper on a small machine takes about as long as the speech itself. */
const DEADLINE_MILLISECONDS = 60_000;
const DEADLINE_OF_SPEECH = 1.5;

/**
 * Has a recording turned into text.
 * @param seconds about how long it is: the deadline grows with it
 */
export function transcribe(
  connection: Connection,
  { audio, container, seconds }: { audio: Uint8Array<ArrayBuffer>; container: Container; seconds: number },
): Promise<TranscriptionResult> {
  return transcribeAudio({
    connection,
    audio,
    fileName: `answer.${container}`,
    mimeType: MIME_TYPES[container],
    deadlineMilliseconds: Math.round(DEADLINE_MILLISECONDS + seconds * 1000 * DEADLINE_OF_SPEECH),
  });
}
