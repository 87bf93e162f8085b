import "server-only";
import { cookies } from "next/headers";
import { environment } from "@/lib/env";
import type { CandidateId } from "./schema";
import { sessionSecret } from "./secret";
import { readSession, SESSION_COOKIE } from "./session";

/**
 * The candidate who sent this request. `proxy.ts` mints a session on the first visit, so a page always has one.
 * @returns null where the request came without a valid session (a bare call of an API)
 */
export async function currentCandidate(): Promise<CandidateId | null> {
  const cookie = (await cookies()).get(SESSION_COOKIE)?.value;
  return readSession(cookie, sessionSecret(environment().dataDirectory), new Date())?.candidateId ?? null;
}

/** The same for pages and actions, which lie behind the proxy: none is a broken world. */
export async function requireCandidate(): Promise<CandidateId> {
  const candidateId = await currentCandidate();
  if (!candidateId) throw new Error("This request carries no session: proxy.ts should have made one");
  return candidateId;
}
