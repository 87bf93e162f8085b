import { createHmac, timingSafeEqual } from "node:crypto";
import { type CandidateId, candidateIdSchema } from "./schema";

export const SESSION_COOKIE = "greenroom";

/** The longest that browsers keep a cookie (RFC 6265bis, 5.5). */
export const SESSION_SECONDS = 400 * 24 * 60 * 60;

/** A cookie older than this is renewed at the next visit. */
const RENEW_AFTER_SECONDS = 24 * 60 * 60;

/** How the cookie is kept: out of reach of scripts and of other sites' forms. */
export function sessionCookieOptions(isSecure: boolean) {
  return { httpOnly: true, sameSite: "lax", secure: isSecure, maxAge: SESSION_SECONDS, path: "/" } as const;
}

export type Session = { candidateId: CandidateId; needsRenewal: boolean };

/** @returns the cookie's value: candidate, second of issue and signature, joined by dots */
export function signSession(candidateId: CandidateId, secret: Buffer, now: Date): string {
  const payload = `${candidateId}.${Math.floor(now.getTime() / 1000)}`;
  return `${payload}.${signature(payload, secret)}`;
}

/** @returns who signed in, or null where the value was not signed with this secret or is too old */
export function readSession(value: string | undefined, secret: Buffer, now: Date): Session | null {
  const [id, issued, signed, ...rest] = value?.split(".") ?? [];
  if (!id || !issued || !signed || rest.length > 0) return null;
  if (!sameText(signed, signature(`${id}.${issued}`, secret))) return null;
  const age = now.getTime() / 1000 - Number(issued);
  if (age > SESSION_SECONDS) return null;
  const candidateId = candidateIdSchema.safeParse(id);
  return candidateId.success ? { candidateId: candidateId.data, needsRenewal: age > RENEW_AFTER_SECONDS } : null;
}

/** Compares in a time that tells nothing of where the two differ. */
export function sameText(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function signature(payload: string, secret: Buffer): string {
  return createHmac("sha256", secret).update(payload).digest("base64url");
}
