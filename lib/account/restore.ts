import "server-only";
import { cookies, headers } from "next/headers";
import { environment } from "@/lib/env";
import type { CandidateId } from "./schema";
import { sessionSecret } from "./secret";
import { SESSION_COOKIE, sameText, sessionCookieOptions, signSession } from "./session";

/** Whether this is the token of the link that `npm start` printed. Where it printed none, no token is right. */
export function isRestoreToken(token: unknown): boolean {
  const { restoreToken } = environment();
  return restoreToken !== undefined && typeof token === "string" && sameText(token, restoreToken);
}

/** Makes this browser's session one of another candidate: for the machine's owner, who holds the token. */
export async function takeUpSession(candidateId: CandidateId): Promise<void> {
  const secret = sessionSecret(environment().dataDirectory);
  const isSecure = (await headers()).get("x-forwarded-proto") === "https";
  (await cookies()).set(SESSION_COOKIE, signSession(candidateId, secret, new Date()), sessionCookieOptions(isSecure));
}
