import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { buffer } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { readWebmSound, type WebmSound } from "./webm-sound";

/** A request as it came; `sound` is null where what came is no sound that can be played. */
export type HeardRequest = {
  authorization: string | undefined;
  model: string;
  format: string;
  granularities: string[];
  fileName: string;
  bytes: Buffer;
  sound: WebmSound | null;
};

/** What the server does with one request. */
export type HearingBehaviour = (request: HeardRequest) => HearingReply;

type HearingReply =
  | { kind: "heard"; text: string; wordTimes: boolean; after: number }
  | { kind: "page"; status: number; contentType: string; text: string }
  | { kind: "nothing" };

export const SAID = "I read the wristband against the order before every run, and um I say what I am going to do.";

/** What is heard of every recording, evenly over its length. Sound that cannot be played is refused, as a real one does. */
export const hearing =
  (text = SAID, { wordTimes = true, after = 0 } = {}): HearingBehaviour =>
  (request) => {
    if (request.sound === null) return complaint(400, "Invalid file format.");
    if (request.granularities.length > 0 && request.format !== "verbose_json") {
      return complaint(400, "timestamp_granularities needs verbose_json.");
    }
    return { kind: "heard", text, wordTimes: wordTimes && request.format === "verbose_json", after };
  };

export const silence = hearing("");
export const slow = (milliseconds: number) => hearing(SAID, { after: milliseconds });
export const neverAnswers: HearingBehaviour = () => ({ kind: "nothing" });
export const serverError: HearingBehaviour = () => complaint(500, "The server had an error.");
export const garbage: HearingBehaviour = () => ({
  kind: "page",
  status: 200,
  contentType: "text/html",
  text: "<h1>Welcome</h1>",
});

/** As OpenAI's gpt-4o-transcribe does. */
export const rejectsVerboseJson: HearingBehaviour = (request) =>
  request.format === "verbose_json"
    ? complaint(400, "response_format 'verbose_json' is not compatible with model 'stand-in'. Use 'json' instead.")
    : hearing()(request);

/** As whisper.cpp's server and others do that know no word times. */
export const rejectsWordTimes: HearingBehaviour = (request) =>
  request.granularities.length > 0
    ? complaint(400, "Unrecognised argument: timestamp_granularities[]")
    : hearing(SAID, { wordTimes: false })(request);

function complaint(status: number, message: string): HearingReply {
  const error = { message, type: "invalid_request_error", param: null, code: null };
  return { kind: "page", status, contentType: "application/json", text: JSON.stringify({ error }) };
}

/** A server on loopback that speaks OpenAI's transcription protocol, and looks at the sound that it gets. */
export type FakeTranscription = AsyncDisposable & {
  /** As in TRANSCRIBE_BASE_URL. */
  baseUrl: string;
  requests: HeardRequest[];
  /** Queues behaviours for the next requests, one each; after them it hears again. */
  next(...behaviours: HearingBehaviour[]): void;
  close(): Promise<void>;
};

/** @param port 0 takes any that is free */
export async function startTranscription({ port = 0 } = {}): Promise<FakeTranscription> {
  const requests: HeardRequest[] = [];
  const queue: HearingBehaviour[] = [];
  const closing = new AbortController();

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== "POST" || request.url !== "/v1/audio/transcriptions") {
      response.writeHead(404, { "content-type": "application/json" }).end("{}");
      return;
    }
    const heard = await readRequest(request);
    requests.push(heard);
    const reply = (queue.shift() ?? hearing())(heard);
    if (reply.kind === "nothing") return;
    if (reply.kind === "page") {
      // Retry-After 0 keeps tests quick.
      response.writeHead(reply.status, { "content-type": reply.contentType, "retry-after": "0" }).end(reply.text);
      return;
    }
    await sleep(reply.after, undefined, { signal: closing.signal });
    response.writeHead(200, { "content-type": "application/json" });
    response.end(JSON.stringify(transcription(reply.text, heard.sound?.seconds ?? 0, heard.format, reply.wordTimes)));
  }

  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      if (!closing.signal.aborted) response.destroy(error instanceof Error ? error : undefined);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(port, "127.0.0.1", resolve);
  });

  async function close(): Promise<void> {
    closing.abort();
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    server.closeAllConnections();
    await closed;
  }
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("a server on a port has an address and a port");
  return {
    baseUrl: `http://127.0.0.1:${address.port}/v1`,
    requests,
    next: (...behaviours) => void queue.push(...behaviours),
    close,
    [Symbol.asyncDispose]: close,
  };
}

async function readRequest(request: IncomingMessage): Promise<HeardRequest> {
  const headers = { "content-type": request.headers["content-type"] ?? "" };
  const form = await new Response(new Uint8Array(await buffer(request)), { headers }).formData();
  const file = z.file().parse(form.get("file"));
  const bytes = Buffer.from(await file.arrayBuffer());
  return {
    authorization: request.headers.authorization,
    model: z.string().parse(form.get("model")),
    format: z.string().parse(form.get("response_format") ?? "json"),
    granularities: form.getAll("timestamp_granularities[]").map(String),
    fileName: file.name,
    bytes,
    sound: soundIn(bytes),
  };
}

function soundIn(bytes: Buffer): WebmSound | null {
  try {
    return readWebmSound(bytes);
  } catch {
    return null;
  }
}

/** Words evenly over the sound, after a first half second. */
function transcription(text: string, seconds: number, format: string, wordTimes: boolean) {
  if (format !== "verbose_json") return { text };
  const said = text.split(/\s+/).filter(Boolean);
  const step = Math.max(0, seconds - 0.5) / Math.max(1, said.length);
  const words = said.map((word, place) => ({ word, start: 0.5 + place * step, end: 0.5 + (place + 0.8) * step }));
  return { task: "transcribe", language: "english", duration: seconds, text, ...(wordTimes ? { words } : {}) };
}
