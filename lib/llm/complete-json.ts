import "server-only";
import { zodResponseFormat } from "openai/helpers/zod";
import type { ChatCompletionCreateParamsNonStreaming } from "openai/resources/chat/completions";
import { z } from "zod";
import { ask, type Connection, type Dialect, limitOf } from "./client";
import type { Failure } from "./failure";
import { type Tokens, tokensOf, usageSchema } from "./tokens";

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

/** `model` is what the server says has answered. */
export type JsonResult<Value> =
  | { ok: true; value: Value; tokens: Tokens; model: string }
  | { ok: false; failure: Failure };

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
  usage: usageSchema,
});

/**
 * Asks a language model for one JSON value, with a strict JSON schema where the server takes one and in JSON mode
 * where it does not. Passing trouble is retried twice within the deadline. The value has passed `schema`; nothing in it
 * is repaired or filled in.
 * @returns too-slow also when `signal` was aborted
 */
export async function completeJson<Value>(request: JsonRequest<Value>): Promise<JsonResult<Value>> {
  const limit = limitOf([request.signal], request.deadlineMilliseconds);
  const asked = await ask<unknown>(request.connection, limit, (client, spoken) =>
    client.chat.completions.create(requestBody(request, spoken), { signal: limit.signal }),
  );
  return asked.ok ? readCompletion(asked.answer, request) : asked;
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
  return { ok: true, value: value.data, tokens: tokensOf(usage), model: model ?? connection.model };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
