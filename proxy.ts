import { randomBytes, randomUUID } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { candidateIdSchema } from "@/lib/account/schema";
import { sessionSecret } from "@/lib/account/secret";
import { readSession, SESSION_COOKIE, sessionCookieOptions, signSession } from "@/lib/account/session";
import { environment } from "@/lib/env";

// Pages alone: a bare call of an API makes no session, and is told so (401).
export const config = { matcher: ["/((?!_next/static|_next/image|favicon.ico|icon.svg|api/).*)"] };

/** Gives every page a content security policy with a fresh nonce, and every visitor a signed session. */
export function proxy(request: NextRequest): NextResponse {
  const headers = new Headers(request.headers);
  const policy = contentSecurityPolicy(randomBytes(16).toString("base64"));
  headers.set("content-security-policy", policy);

  const session = freshSession(request);
  if (session) {
    request.cookies.set(SESSION_COOKIE, session);
    headers.set("cookie", request.cookies.toString());
  }

  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  response.headers.set("x-content-type-options", "nosniff");
  response.headers.set("referrer-policy", "same-origin");
  if (session) {
    const isSecure = request.nextUrl.protocol === "https:" || request.headers.get("x-forwarded-proto") === "https";
    response.cookies.set(SESSION_COOKIE, session, sessionCookieOptions(isSecure));
  }
  return response;
}

/** @returns the value of a new or renewed session cookie, or null while the one that came is good */
function freshSession(request: NextRequest): string | null {
  const now = new Date();
  const secret = sessionSecret(environment().dataDirectory);
  const session = readSession(request.cookies.get(SESSION_COOKIE)?.value, secret, now);
  if (session && !session.needsRenewal) return null;
  return signSession(session?.candidateId ?? candidateIdSchema.parse(randomUUID()), secret, now);
}

function contentSecurityPolicy(nonce: string): string {
  // Next's development server compiles with eval.
  const forDevelopment = process.env.NODE_ENV === "development" ? " 'unsafe-eval'" : "";
  return [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${forDevelopment}`,
    `style-src-elem 'self' 'nonce-${nonce}'${forDevelopment ? " 'unsafe-inline'" : ""}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}
