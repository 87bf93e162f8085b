import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import OpenAI, { APIError } from "openai";
import { type Failure, failureOf, retryDelay } from "./failure";

/** Where a language model is asked, and which. `baseUrl` undefined is OpenAI's own. */
export type Connection = { apiKey: string; baseUrl: string | undefined; model: string };

const OPENAI_BASE_URL = "https://api.openai.com/v1";
const DEADLINE_MILLISECONDS = 60_000;
const RETRIES = 2;

/** When to give up: `signal` fires at the deadline, and when the caller aborts. */
export type Limit = { signal: AbortSignal; deadline: number };

/**
 * @param signals whichever of them is aborted ends the call too
 */
export function limitOf(signals: readonly AbortSignal[], deadlineMilliseconds = DEADLINE_MILLISECONDS): Limit {
  // Not AbortSignal.any with AbortSignal.timeout: Node 20 may collect that timer as garbage, and the call never ends.
  const limit = new AbortController();
  const end = () => limit.abort();
  setTimeout(end, deadlineMilliseconds).unref();
  for (const signal of signals) {
    if (signal.aborted) end();
    else signal.addEventListener("abort", end, { once: true, signal: limit.signal });
  }
  return { signal: limit.signal, deadline: Date.now() + deadlineMilliseconds };
}

/** What a server takes for a model; learnt from its complaints, and remembered while the process runs. */
export type Dialect = {
  temperature: boolean;
  jsonSchema: boolean;
  streamUsage: boolean;
  wordTimes: boolean;
  verboseJson: boolean;
};

/**
 * Sends a request until it is answered: again in the server's dialect when it complains of something that can be left
 * out, and twice more, within the limit, when the trouble may pass.
 * @param send throws what the `openai` package throws
 * @returns too-slow also when the signal was aborted
 */
export async function ask<Answer>(
  connection: Connection,
  limit: Limit,
  send: (client: OpenAI, spoken: Dialect) => Promise<Answer>,
): Promise<{ ok: true; answer: Answer } | { ok: false; failure: Failure }> {
  // The package would throw a TypeError, which looks like trouble with the network.
  if (!canStandInHeader(connection.apiKey)) return { ok: false, failure: "unauthorised" };
  const client = clientOf(connection);
  const dialect = dialectOf(connection);

  for (let retry = 0; ; ) {
    const spoken = { ...dialect };
    try {
      return { ok: true, answer: await send(client, spoken) };
    } catch (error) {
      if (limit.signal.aborted) return { ok: false, failure: "too-slow" };
      if (learnDialect(dialect, spoken, error)) continue;
      const delay = retry < RETRIES ? retryDelay(error, retry, new Date()) : null;
      if (delay === null || Date.now() + delay >= limit.deadline) return { ok: false, failure: failureOf(error) };
      retry += 1;
      // An abort ends the waiting; the next request then finds the signal aborted.
      await sleep(delay, undefined, { signal: limit.signal }).catch(() => undefined);
    }
  }
}

function canStandInHeader(apiKey: string): boolean {
  try {
    return new Headers({ authorization: apiKey }).has("authorization");
  } catch {
    return false;
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
    fetch: fetchWithErrorObject,
  });
  clients.set(key, client);
  return client;
}

/** The package reads complaints from `error` alone; FastAPI writes `detail` and older vLLM `message`, without it. */
async function fetchWithErrorObject(input: string | URL | Request, init?: RequestInit): Promise<Response> {
  const response = await fetch(input, init);
  if (response.ok) return response;
  const body = await response.text();
  const { status, headers } = response;
  return new Response(hasErrorObject(body) ? body : JSON.stringify({ error: { message: body } }), { status, headers });
}

function hasErrorObject(body: string): boolean {
  try {
    const parsed: unknown = JSON.parse(body);
    return typeof parsed === "object" && parsed !== null && "error" in parsed;
  } catch {
    return false;
  }
}

const dialects = new Map<string, Dialect>();

function dialectOf({ baseUrl, model }: Connection): Dialect {
  const key = JSON.stringify([baseUrl, model]);
  const dialect = dialects.get(key) ?? {
    temperature: true,
    jsonSchema: true,
    streamUsage: true,
    wordTimes: true,
    verboseJson: true,
  };
  dialects.set(key, dialect);
  return dialect;
}

const COMPLAINTS: [part: keyof Dialect, complaint: RegExp][] = [
  ["temperature", /temperature/i],
  // Before jsonSchema: a complaint of verbose_json names the response format as well.
  ["wordTimes", /timestamp_granularities/i],
  ["verboseJson", /verbose_json/i],
  ["jsonSchema", /response[_ ]format|json_schema/i],
  ["streamUsage", /stream_options/i],
];

/** @returns whether the complaint is about something that will now be left out */
function learnDialect(dialect: Dialect, spoken: Dialect, error: unknown): boolean {
  if (!(error instanceof APIError) || (error.status !== 400 && error.status !== 422)) return false;
  const complaint = `${error.param} ${error.message}`;
  const refused = COMPLAINTS.find(([part, pattern]) => spoken[part] && pattern.test(complaint));
  if (!refused) return false;
  dialect[refused[0]] = false;
  return true;
}
