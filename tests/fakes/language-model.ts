import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { json } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { type Behaviour, type ChatRequest, chatRequestSchema, good, type Message } from "./language-model-behaviour";

/** `brokenOff`: whether the client went away before it had the whole reply. */
export type SeenRequest = { authorization: string | undefined; at: number; body: ChatRequest; brokenOff: boolean };

/** A server on loopback that speaks OpenAI's chat-completions protocol. Close it with `close` or `await using`. */
export type FakeLanguageModel = AsyncDisposable & {
  /** As in OPENAI_BASE_URL. */
  baseUrl: string;
  /** Every chat request so far, in order. */
  requests: SeenRequest[];
  /** Queues behaviours for the next requests, one each; after them the usual behaviour is back. */
  next(...behaviours: Behaviour[]): void;
  close(): Promise<void>;
};

/**
 * @param usual what it does where nothing is queued
 * @param port 0 takes any that is free
 */
export async function startLanguageModel({
  usual = good,
  port = 0,
}: {
  usual?: Behaviour;
  port?: number;
} = {}): Promise<FakeLanguageModel> {
  const requests: SeenRequest[] = [];
  const queue: Behaviour[] = [];
  const closing = new AbortController();

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method === "GET" && request.url === "/v1/models") {
      const model = { id: "fake-model", object: "model", created: 0, owned_by: "greenroom" };
      return sendJson(response, 200, { object: "list", data: [model] });
    }
    if (request.method !== "POST" || request.url !== "/v1/chat/completions") {
      return sendJson(response, 404, { error: { message: `no such address: ${request.method} ${request.url}` } });
    }
    const body = chatRequestSchema.safeParse(await json(request));
    if (!body.success) return sendJson(response, 400, { error: { message: z.prettifyError(body.error) } });
    const { authorization } = request.headers;
    const seen: SeenRequest = { authorization, at: performance.now(), body: body.data, brokenOff: false };
    requests.push(seen);
    response.once("close", () => {
      seen.brokenOff = !response.writableEnded;
    });
    const reply = (queue.shift() ?? usual)(body.data);
    if (reply.kind === "silence") return;
    if (reply.kind === "reset") return void request.socket.resetAndDestroy();
    if (reply.kind === "page")
      return void response.writeHead(reply.status, { "content-type": reply.contentType }).end(reply.text);
    if (reply.kind === "error") return sendJson(response, reply.status, { error: reply.error }, reply.headers);
    await sleep(reply.firstByteAfter, undefined, { signal: closing.signal });
    if (body.data.stream) sendStream(response, body.data, reply);
    else sendCompletion(response, body.data, reply);
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

const USAGE = { prompt_tokens: 100, completion_tokens: 20, total_tokens: 120 };

function envelope(object: string, { model }: ChatRequest) {
  return { id: "chatcmpl-fake", object, created: 0, model };
}

function sendCompletion(response: ServerResponse, request: ChatRequest, reply: Message): void {
  const { content, refusal, finishReason } = reply;
  const text = JSON.stringify({
    ...envelope("chat.completion", request),
    choices: [{ index: 0, finish_reason: finishReason, message: { role: "assistant", content, refusal } }],
    usage: USAGE,
  });
  response.writeHead(200, { "content-type": "application/json" });
  if (reply.halfWay === "goes-on") {
    response.end(text);
    return;
  }
  response.write(text.slice(0, text.length / 2));
  stop(response, reply);
}

/** Server-sent events of a few characters each. */
function sendStream(response: ServerResponse, request: ChatRequest, reply: Message): void {
  const { content, refusal, finishReason } = reply;
  const chunk = (choices: object[], usage: object | null) =>
    response.write(`data: ${JSON.stringify({ ...envelope("chat.completion.chunk", request), choices, usage })}\n\n`);
  const delta = (part: object) => chunk([{ index: 0, delta: part, finish_reason: null }], null);

  response.writeHead(200, { "content-type": "text/event-stream" });
  delta({ role: "assistant" });
  if (refusal !== null) delta({ refusal });
  const pieces = content?.match(/.{1,12}/gsu) ?? [];
  const said = reply.halfWay === "goes-on" ? pieces : pieces.slice(0, pieces.length / 2);
  for (const piece of said) delta({ content: piece });
  if (reply.halfWay !== "goes-on") {
    stop(response, reply);
    return;
  }
  chunk([{ index: 0, delta: {}, finish_reason: finishReason }], null);
  if (request.stream_options?.include_usage) chunk([], USAGE);
  response.end("data: [DONE]\n\n");
}

function stop(response: ServerResponse, { halfWay }: Message): void {
  if (halfWay === "ends") response.end();
  // After a moment, so that what was written so far arrives.
  if (halfWay === "breaks") setTimeout(() => response.destroy(), 20);
}

function sendJson(response: ServerResponse, status: number, body: object, headers: Record<string, string> = {}): void {
  response.writeHead(status, { "content-type": "application/json", ...headers });
  response.end(JSON.stringify(body));
}
