import "server-only";
import type { ChatCompletionCreateParamsStreaming } from "openai/resources/chat/completions";
import { z } from "zod";
import { ask, type Connection, type Dialect, limitOf } from "./client";
import { type Failure, failureOf } from "./failure";
import { type Tokens, tokensOf, usageSchema } from "./tokens";

export type TextRequest = {
  connection: Connection;
  system: string;
  user: string;
  signal: AbortSignal;
  /** For the whole text, repetitions included. */
  deadlineMilliseconds?: number;
  /** How long the text may stand still once it has begun. */
  stallMilliseconds?: number;
};

/** What a stream of text ends with. `model` is what the server says has answered. */
export type TextEnd = { ok: true; tokens: Tokens; model: string } | { ok: false; failure: Failure };

const STALL_MILLISECONDS = 15_000;

/** What servers that speak the protocol agree on. The last chunk may hold the usage and no choice. */
const chunkSchema = z.object({
  model: z.string().optional(),
  choices: z.array(
    z.object({
      finish_reason: z.string().nullish(),
      delta: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }).nullish(),
    }),
  ),
  usage: usageSchema,
});
type Chunk = z.infer<typeof chunkSchema>;

/**
 * Asks a language model for text and yields it piece by piece. Passing trouble is retried twice within the deadline, as
 * long as no text has come; a text that has begun is never begun again. Whoever stops reading ends the request.
 * @returns how it ended: on a failure, the pieces so far are not a whole text. too-slow also when `signal` was aborted.
 */
export async function* streamText(request: TextRequest): AsyncGenerator<string, TextEnd> {
  const { connection, signal, deadlineMilliseconds, stallMilliseconds = STALL_MILLISECONDS } = request;
  const stall = new AbortController();
  const limit = limitOf([signal, stall.signal], deadlineMilliseconds);
  const opened = await ask(connection, limit, async (client, spoken) => {
    const stream = await client.chat.completions.create(requestBody(request, spoken), { signal: limit.signal });
    const chunks: AsyncIterator<unknown> = stream[Symbol.asyncIterator]();
    // Some servers accept the request and complain in the first event.
    return { chunks, first: await chunks.next() };
  });
  if (!opened.ok) return opened;

  const { chunks, first } = opened.answer;
  const heard: Heard = { begun: false, finishReason: null, refused: false, usage: null, model: connection.model };
  let timer: NodeJS.Timeout | undefined;
  try {
    for (let next = first; !next.done; next = await chunks.next()) {
      clearTimeout(timer);
      const chunk = chunkSchema.safeParse(next.value);
      if (!chunk.success) return { ok: false, failure: "invalid" };
      const text = hear(heard, chunk.data);
      if (text !== "") yield text;
      // A model that thinks first may be silent for long before its text, so that only the deadline counts until then.
      if (heard.begun) timer = setTimeout(() => stall.abort(), stallMilliseconds);
    }
  } catch (error) {
    return { ok: false, failure: limit.signal.aborted ? "too-slow" : failureOf(error) };
  } finally {
    clearTimeout(timer);
    await chunks.return?.();
  }
  // An aborted stream just ends.
  if (limit.signal.aborted) return { ok: false, failure: "too-slow" };
  return endOf(heard);
}

type Heard = {
  begun: boolean;
  finishReason: string | null;
  refused: boolean;
  usage: Chunk["usage"];
  model: string;
};

/** @returns the text in a chunk; what else it tells is noted in `heard` */
function hear(heard: Heard, { choices, usage, model }: Chunk): string {
  const choice = choices[0];
  const text = choice?.delta?.content ?? "";
  heard.begun ||= text !== "";
  heard.finishReason = choice?.finish_reason ?? heard.finishReason;
  heard.refused ||= Boolean(choice?.delta?.refusal);
  heard.usage = usage ?? heard.usage;
  heard.model = model ?? heard.model;
  return text;
}

function endOf({ begun, finishReason, refused, usage, model }: Heard): TextEnd {
  if (refused || finishReason === "content_filter") return { ok: false, failure: "refused" };
  if (!begun && finishReason !== "length") return { ok: false, failure: "invalid" };
  if (finishReason === "length" || finishReason === null) return { ok: false, failure: "cut-off" };
  return { ok: true, tokens: tokensOf(usage), model };
}

function requestBody({ connection, system, user }: TextRequest, spoken: Dialect) {
  return {
    model: connection.model,
    messages: [
      { role: "system", content: system },
      { role: "user", content: user },
    ],
    stream: true,
    ...(spoken.streamUsage ? { stream_options: { include_usage: true } } : {}),
    ...(spoken.temperature ? { temperature: 0 } : {}),
  } satisfies ChatCompletionCreateParamsStreaming;
}
