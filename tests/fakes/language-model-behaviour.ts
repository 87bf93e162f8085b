import { z } from "zod";
import { type ChatRequest, firstSentence, textOf, validValue } from "./chat-request";

export type Reply =
  | {
      kind: "message";
      content: string | null;
      refusal: string | null;
      finishReason: "stop" | "length" | "content_filter";
      /** Milliseconds. */
      firstByteAfter: number;
      /** What happens half-way: nothing, or it never goes on, or the connection breaks, or it ends as if that were all. */
      halfWay: "goes-on" | "stalls" | "breaks" | "ends";
    }
  | { kind: "error"; status: number; error: object; headers?: Record<string, string> }
  | { kind: "page"; status: number; contentType: string; text: string }
  | { kind: "silence" }
  | { kind: "reset" };

export type Message = Extract<Reply, { kind: "message" }>;

/** What the server does with a chat request. */
export type Behaviour = (request: ChatRequest) => Reply;

function say(content: string | null, rest: Partial<Message> = {}): Message {
  return {
    kind: "message",
    content,
    refusal: null,
    finishReason: "stop",
    firstByteAfter: 0,
    halfWay: "goes-on",
    ...rest,
  };
}

/** Says this, word for word. */
export const saying =
  (content: string): Behaviour =>
  () =>
    say(content);

/** A valid value of the requested schema: where it asks for quotes, the first sentence of the answer. */
export const good: Behaviour = (request) => say(textOf(validValue(request)));

/** As one of these, by the name of the schema that the request asks for; else like a good model. */
export const bySchema =
  (behaviours: Record<string, Behaviour>): Behaviour =>
  (request) => {
    const format = request.response_format;
    const behaviour = format?.type === "json_schema" ? behaviours[format.json_schema.name] : undefined;
    return (behaviour ?? good)(request);
  };

export const empty: Behaviour = () => say("");
export const refusal: Behaviour = () => say(null, { refusal: "I'm sorry, I can't help with that." });
export const contentFilter: Behaviour = () => say("", { finishReason: "content_filter" });
export const cutOff: Behaviour = (request) =>
  say(textOf(validValue(request)).slice(0, -20), { finishReason: "length" });

export const inventedQuote: Behaviour = (request) =>
  edited(request, (text) => text.replaceAll(JSON.stringify(firstSentence(request)), '"words that nobody has said"'));
export const wrongLevel: Behaviour = (request) =>
  edited(request, (text) => text.replaceAll('"level":"explained"', '"level":"excellent"'));
export const missingCriterion: Behaviour = (request) =>
  editedCriteria(request, (criteria) => Object.fromEntries(Object.entries(criteria).slice(1)));
export const extraCriterion: Behaviour = (request) =>
  editedCriteria(request, (criteria) => ({ ...criteria, "made-up": Object.values(criteria)[0] }));

/** Says the same of every criterion, whatever the answer is; `rest` is smuggled in beside what was asked for. */
export const claiming =
  (claim: { quotes: string[]; level: string; score?: number }, rest: object = {}): Behaviour =>
  (request) => {
    const { quotes, ...others } = claim;
    const said = { quotes, reasoning: "All of it is there.", ...others };
    const all = (criteria: object) => Object.fromEntries(Object.keys(criteria).map((id) => [id, said]));
    return editedCriteria(request, all, rest);
  };

export const silence: Behaviour = () => ({ kind: "silence" });
export const connectionReset: Behaviour = () => ({ kind: "reset" });
const stopping =
  (halfWay: Message["halfWay"]): Behaviour =>
  (request) =>
    say(textOf(validValue(request)), { halfWay });
export const stalled = stopping("stalls");
export const brokenHalfWay = stopping("breaks");
export const endedHalfWay = stopping("ends");
export const slowFirstByte =
  (milliseconds: number): Behaviour =>
  (request) =>
    say(textOf(validValue(request)), { firstByteAfter: milliseconds });

/** What a server says that is no language model: the wrong address, a captive portal. */
export const webPage: Behaviour = () => ({
  kind: "page",
  status: 200,
  contentType: "text/html",
  text: "<h1>Welcome</h1>",
});
export const brokenJson: Behaviour = () => ({
  kind: "page",
  status: 200,
  contentType: "application/json",
  text: '{"choices":[',
});
/** What a server streams whose events are not those of the protocol. */
export const streaming =
  (...events: string[]): Behaviour =>
  () => ({
    kind: "page",
    status: 200,
    contentType: "text/event-stream",
    text: events.map((event) => `data: ${event}\n\n`).join(""),
  });

const failing =
  (status: number, error: object, headers: Record<string, string> = {}): Behaviour =>
  () => ({ kind: "error", status, error, headers });

export const unauthorised = failing(401, {
  message: "Incorrect API key provided: sk-fake.",
  type: "invalid_request_error",
  param: null,
  code: "invalid_api_key",
});
export const unknownModel = failing(404, {
  message: "The model `fake-model` does not exist or you do not have access to it.",
  type: "invalid_request_error",
  param: null,
  code: "model_not_found",
});
export const promptFiltered = failing(400, {
  message: "The response was filtered due to the prompt triggering content management policy.",
  type: null,
  param: "prompt",
  code: "content_filter",
});
export const moneySpent = failing(429, {
  message: "You exceeded your current quota, please check your plan and billing details.",
  type: "insufficient_quota",
  param: null,
  code: "insufficient_quota",
});
export const rateLimited = (retryAfter: string): Behaviour =>
  failing(
    429,
    { message: "Rate limit reached.", type: "requests", param: null, code: "rate_limit_exceeded" },
    { "retry-after": retryAfter },
  );
/** Retry-After 0 keeps tests quick. */
export const serverError = failing(
  500,
  { message: "The server had an error while processing your request.", type: "server_error", param: null, code: null },
  { "retry-after": "0" },
);

/** As routers do when the server behind them fails. */
export const errorInSuccess = failing(200, { message: "Provider returned error", code: 502 });

/** As OpenAI's reasoning models do. */
export const rejectsTemperature =
  (otherwise: Behaviour = good): Behaviour =>
  (request) => {
    if (request.temperature === undefined) return otherwise(request);
    return failing(400, {
      message:
        "Unsupported value: 'temperature' does not support 0 with this model. Only the default (1) value is supported.",
      type: "invalid_request_error",
      param: "temperature",
      code: "unsupported_value",
    })(request);
  };

/** As servers do that know JSON mode alone. */
export const rejectsJsonSchema =
  (otherwise: Behaviour = good): Behaviour =>
  (request) => {
    if (request.response_format?.type !== "json_schema") return otherwise(request);
    return failing(400, {
      message: "Invalid parameter: 'response_format' of type 'json_schema' is not supported with this model.",
      type: "invalid_request_error",
      param: null,
      code: null,
    })(request);
  };

/** As servers do that do not know how to count what they stream. */
export const rejectsStreamUsage =
  (otherwise: Behaviour = good): Behaviour =>
  (request) => {
    if (request.stream_options === undefined) return otherwise(request);
    return failing(400, { message: "Unrecognized request argument supplied: stream_options", param: null, code: null })(
      request,
    );
  };

/** As FastAPI servers and older vLLM do: a complaint without an `error` object, until nothing in the request fits it. */
export const complaining =
  (body: object, fits: (request: ChatRequest) => boolean, otherwise: Behaviour = good): Behaviour =>
  (request) =>
    fits(request)
      ? { kind: "page", status: 400, contentType: "application/json", text: JSON.stringify(body) }
      : otherwise(request);

function edited(request: ChatRequest, edit: (text: string) => string): Message {
  return say(edit(JSON.stringify(validValue(request))));
}

function editedCriteria(
  request: ChatRequest,
  edit: (criteria: Record<string, unknown>) => Record<string, unknown>,
  rest: object = {},
): Message {
  const reading = z.looseObject({ criteria: z.record(z.string(), z.unknown()) }).parse(validValue(request));
  return say(JSON.stringify({ ...reading, criteria: edit(reading.criteria), ...rest }));
}
