import { APIConnectionError, APIError } from "openai";

/** Why a language model gave nothing that can be used. */
export type Failure =
  | "refused"
  | "cut-off"
  | "invalid"
  | "too-slow"
  | "rate-limited"
  | "unauthorised"
  | "unknown-model"
  | "unreachable"
  | "server-error";

// Some servers tell in the error's code, under a status that says less: Azure filters a prompt with 400,
// Groq answers 400 when the model itself broke the schema.
const FAILURE_OF_CODE = new Map<string, Failure>([
  ["content_filter", "refused"],
  ["json_validate_failed", "invalid"],
  ["model_not_found", "unknown-model"],
]);

const FAILURE_OF_STATUS = new Map<number, Failure>([
  [401, "unauthorised"],
  [402, "unauthorised"],
  [403, "unauthorised"],
  [404, "unknown-model"],
  [408, "too-slow"],
  [429, "rate-limited"],
]);

/** The word for an error that the `openai` package threw. */
export function failureOf(error: unknown): Failure {
  if (error instanceof SyntaxError) return "invalid";
  if (!(error instanceof APIError) || error instanceof APIConnectionError) return "unreachable";
  return FAILURE_OF_CODE.get(error.code ?? "") ?? FAILURE_OF_STATUS.get(error.status ?? 0) ?? "server-error";
}

/**
 * How long to wait before the same request may be sent again.
 * @param retry 0 before the first repetition
 * @returns milliseconds: what the server's Retry-After says, or else half a second, doubled each time; null where
 *   repeating is of no use
 */
export function retryDelay(error: unknown, retry: number, now: Date): number | null {
  if (error instanceof SyntaxError) return null;
  const backoff = 500 * 2 ** retry;
  if (!(error instanceof APIError) || error.status === undefined) return backoff;
  const passing = error.status === 408 || error.status === 429 || error.status >= 500;
  // OpenAI's answer when the money is spent, which is not a matter of seconds.
  if (!passing || error.code === "insufficient_quota") return null;
  return retryAfter(error.headers?.get("retry-after"), now) ?? backoff;
}

/** Retry-After is a number of seconds or an HTTP date (RFC 9110, section 10.2.3). */
function retryAfter(header: string | null | undefined, now: Date): number | null {
  if (!header) return null;
  const seconds = Number(header);
  const milliseconds = Number.isNaN(seconds) ? Date.parse(header) - now.getTime() : seconds * 1000;
  return Number.isNaN(milliseconds) ? null : Math.max(0, milliseconds);
}
