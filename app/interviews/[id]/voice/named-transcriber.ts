import "server-only";
import { currentTranscriber } from "@/lib/speech/transcriber";
import type { Transcriber } from "./means";

const LOOPBACK = ["127.0.0.1", "localhost", "[::1]"];

/** The server that turns speech into text, named as a page may name it: never with its key. */
export function namedTranscriber(): Transcriber | null {
  const transcriber = currentTranscriber();
  if (!transcriber) return null;
  const { model, baseUrl } = transcriber;
  if (baseUrl === undefined) return { model, where: "at OpenAI" };
  const { hostname } = new URL(baseUrl);
  return { model, where: LOOPBACK.includes(hostname) ? "on the machine that Greenroom runs on" : `at ${hostname}` };
}
