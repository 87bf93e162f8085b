import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import OpenAI, { APIError } from "openai";
import { zodResponseFormat } from "openai/helpers/zod";
import type { ChatCompletionCreateParamsNonStreaming } from "openai/resources/chat/completions";
import { z } from "zod";
import { type Failure, failureOf, retryDelay } from "./failure";

/** Where a language model is asked, and which. `baseUrl` undefined is OpenAI's own. */
export type Connection = { apiKey: string; baseUrl: string | undefined; model: string };

export type JsonRequest<Value> = {
  connection: Connection;
  /** Letters, digits, hyphens and underscores; the model sees it. */
  schemaName: string;
  /** An object schema without optional properties, as strict mode asks for. */
  schema: z.ZodType<Value>;
  system: string;
  user: string;
  signal: AbortSignal;
  /** For the whole call, repetitions included. */
  deadlineMilliseconds?: number;
};

/** `tokens` as the server counts them, 0 where it does not; `model` is what the server says has answered. */
export type JsonResult<Value> =
  | { ok: true; value: Value; tokens: { input: number; output: number }; model: string }
  | { ok: false; failure: Failure };

const OPENAI_BASE_URL = "https://api.openai.com/v1";
const DEADLINE_MILLISECONDS = 60_000;
const RETRIES = 2;

/** What servers that speak the protocol agree on; whatever else they send is left aside. */
const completionSchema = z.object({
  model: z.string().optional(),
  choices: z.tuple(
    [
      z.object({
        finish_reason: z.string().nullish(),
        message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }),
      }),
    ],
    z.unknown(),
  ),
  usage: z.object({ prompt_tokens: z.number(), completion_tokens: z.number() }).nullish().catch(null),
});

/**
 * Asks a language model for one JSON value, with a strict JSON schema where the server takes one and in JSON mode
 * where it does not. Passing trouble is retried twice within the deadline. The value has passed `schema`; nothing in it
 * is repaired or filled in.
 * @returns too-slow also when `signal` was aborted
 */
export async function completeJson<Value>(request: JsonRequest<Value>): Promise<JsonResult<Value>> {
  const { signal, deadlineMilliseconds = DEADLINE_MILLISECONDS } = request;
  const deadline = Date.now() + deadlineMilliseconds;
  const limit = AbortSignal.any([signal, AbortSignal.timeout(deadlineMilliseconds)]);
  const client = clientOf(request.connection);
  const dialect = dialectOf(request.connection);

  for (let retry = 0; ; ) {
    const spoken = { ...dialect };
    let completion: unknown;
    try {
      completion = await client.chat.completions.create(requestBody(request, spoken), { signal: limit });
    } catch (error) {
      if (limit.aborted) return { ok: false, failure: "too-slow" };
      if (learnDialect(dialect, spoken, error)) continue;
      const delay = retry < RETRIES ? retryDelay(error, retry, new Date()) : null;
      if (delay === null || Date.now() + delay >= deadline) return { ok: false, failure: failureOf(error) };
      retry += 1;
      // An abort ends the waiting; the next request then finds the signal aborted.
      await sleep(delay, undefined, { signal: limit }).catch(() => undefined);
      continue;
    }
    return readCompletion(completion, request);
  }
}

const clients = new Map<string, OpenAI>();

/** One for each server and key, so that calls share its open connections. */
function clientOf({ apiKey, baseUrl }: Connection): OpenAI {
  const key = JSON.stringify([baseUrl, apiKey]);
  const known = clients.get(key);
  if (known) return known;
  const client = new OpenAI({
    apiKey,
    // What is left out here, the package looks up in the environment, and sends to whichever server it is.
    baseURL: baseUrl ?? OPENAI_BASE_URL,
    adminAPIKey: null,
    organization: null,
    project: null,
    logLevel: "warn",
    // Its own retries sleep through an abort, and through a Retry-After that is longer than the deadline.
    maxRetries: 0,
  });
  clients.set(key, client);
  return client;
}

/** What a server takes for a model; learnt from its complaints, and remembered while the process runs. */
type Dialect = { temperature: boolean; jsonSchema: boolean };
const dialects = new Map<string, Dialect>();

function dialectOf({ baseUrl, model }: Connection): Dialect {
  const key = JSON.stringify([baseUrl, model]);
  const dialect = dialects.get(key) ?? { temperature: true, jsonSchema: true };
  dialects.set(key, dialect);
  return dialect;
}

/** @returns whether the complaint is about something that will now be left out */
function learnDialect(dialect: Dialect, spoken: Dialect, error: unknown): boolean {
  if (!(error instanceof APIError) || (error.status !== 400 && error.status !== 422)) return false;
  const complaint = `${error.param} ${error.message}`;
  if (spoken.temperature && /temperature/i.test(complaint)) dialect.temperature = false;
  else if (spoken.jsonSchema && /response[_ ]format|json_schema/i.test(complaint)) dialect.jsonSchema = false;
  else return false;
  return true;
}

function requestBody<Value>({ connection, schemaName, schema, system, user }: JsonRequest<Value>, spoken: Dialect) {
  const format = zodResponseFormat(schema, schemaName);
  const form = `Answer with one JSON object that fits this JSON schema, and nothing else:\n${JSON.stringify(format.json_schema.schema)}`;
  return {
    model: connection.model,
    messages: [
      { role: "system", content: spoken.jsonSchema ? system : `${system}\n\n${form}` },
      { role: "user", content: user },
    ],
    response_format: spoken.jsonSchema ? format : { type: "json_object" },
    ...(spoken.temperature ? { temperature: 0 } : {}),
  } satisfies ChatCompletionCreateParamsNonStreaming;
}

function readCompletion<Value>(completion: unknown, { schema, connection }: JsonRequest<Value>): JsonResult<Value> {
  const envelope = completionSchema.safeParse(completion);
  if (!envelope.success) return { ok: false, failure: "invalid" };
  const { choices, usage, model } = envelope.data;
  const { finish_reason, message } = choices[0];
  if (message.refusal || finish_reason === "content_filter") return { ok: false, failure: "refused" };
  if (finish_reason === "length") return { ok: false, failure: "cut-off" };
  const value = schema.safeParse(parseJson(message.content ?? ""));
  if (!value.success) return { ok: false, failure: "invalid" };
  return {
    ok: true,
    value: value.data,
    tokens: { input: usage?.prompt_tokens ?? 0, output: usage?.completion_tokens ?? 0 },
    model: model ?? connection.model,
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
