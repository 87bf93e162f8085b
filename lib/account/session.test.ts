import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { candidateIdSchema } from "./schema";
import { readSession, SESSION_SECONDS, signSession } from "./session";

const secret = Buffer.alloc(32, 7);
const candidate = candidateIdSchema.parse(randomUUID());
const signedIn = new Date("2026-11-22T10:00:00Z");
const cookie = signSession(candidate, secret, signedIn);
const secondsLater = (seconds: number) => new Date(signedIn.getTime() + seconds * 1000);

describe("a session cookie", () => {
  it("names its candidate", () => expect(readSession(cookie, secret, secondsLater(60))?.candidateId).toBe(candidate));
  it("is fresh for a day", () => expect(readSession(cookie, secret, secondsLater(86_400))?.needsRenewal).toBe(false));
  it("asks to be renewed after a day", () =>
    expect(readSession(cookie, secret, secondsLater(86_401))?.needsRenewal).toBe(true));
  it("holds for 400 days", () => expect(readSession(cookie, secret, secondsLater(SESSION_SECONDS))).not.toBeNull());

  const other = candidateIdSchema.parse(randomUUID());
  const refused: [string, string | undefined][] = [
    ["none", undefined],
    ["an empty one", ""],
    ["one without a signature", cookie.split(".").slice(0, 2).join(".")],
    ["another candidate's id under this signature", cookie.replace(candidate, other)],
    ["a later second under this signature", cookie.replace(/\.\d+\./, ".9999999999.")],
    ["one signed with another secret", signSession(candidate, Buffer.alloc(32, 8), signedIn)],
    ["one with something behind it", `${cookie}.more`],
  ];
  it.each(refused)("is refused: %s", (_, value) => expect(readSession(value, secret, signedIn)).toBeNull());
  it("is refused after 400 days", () =>
    expect(readSession(cookie, secret, secondsLater(SESSION_SECONDS + 1))).toBeNull());
});
