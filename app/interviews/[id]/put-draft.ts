import { z } from "zod";
import type { Draft } from "@/lib/interview/schema";

const answerSchema = z.object({
  now: z.number(),
  late: z.boolean().optional(),
  reason: z.string().optional(),
  message: z.string().optional(),
  text: z.string().optional(),
  revision: z.number().optional(),
});

/**
 * What became of a draft on its way; `now` is the server's clock, in milliseconds since 1970, where it answered.
 * `unreachable`: try again, nothing is known of it.
 */
export type Put =
  | { kind: "saved"; late: boolean; revision: number; now: number }
  | { kind: "newer"; theirs: Draft; now: number }
  | { kind: "refused"; message: string }
  | { kind: "gone" }
  | { kind: "unreachable" };

/** In the time to correct, for a text that says more than was spoken. */
export const NO_CORRECTION =
  "This says more than you can have spoken. The time to correct is for what was misheard; shorten it to submit it.";

const PATIENCE_MILLISECONDS = 10_000;

/** Sends a draft to the server. `keepalive` lets it outlive the page (then it may have at most 64 kB). */
export async function putDraft(attemptId: string, draft: Draft, keepalive = false): Promise<Put> {
  let response: Response;
  try {
    response = await fetch(`/api/attempts/${attemptId}/draft`, {
      method: "PUT",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(draft),
      keepalive,
      signal: AbortSignal.timeout(PATIENCE_MILLISECONDS),
    });
  } catch {
    return { kind: "unreachable" };
  }
  if (response.status === 404) return { kind: "gone" };
  const parsed = answerSchema.safeParse(await response.json().catch(() => undefined));
  if (!parsed.success || response.status >= 500) return { kind: "unreachable" };
  const { now, late, reason, message, text, revision } = parsed.data;
  if (response.ok) return { kind: "saved", late: late ?? false, revision: revision ?? draft.revision, now };
  if (reason === "newer-draft" && text !== undefined && revision !== undefined) {
    return { kind: "newer", theirs: { text, revision }, now };
  }
  if (reason === "no-correction") return { kind: "refused", message: NO_CORRECTION };
  return { kind: "refused", message: message ?? "This could not be saved now." };
}
