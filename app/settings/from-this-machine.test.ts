import { expect, it } from "vitest";
import { isFromThisMachine } from "./from-this-machine";

const own = { host: "127.0.0.1:3000", origin: "http://127.0.0.1:3000" };

it.each<[string, Record<string, string>, boolean]>([
  ["a page of this machine", own, true],
  ["the same by name", { host: "localhost:3000", origin: "http://localhost:3000" }, true],
  ["the same by IPv6", { host: "[::1]:3000", origin: "http://[::1]:3000" }, true],
  ["what Next adds by itself", { ...own, "x-forwarded-host": "127.0.0.1:3000" }, true],
  ["a site whose name points here", { host: "evil.example:3000", origin: "http://evil.example:3000" }, false],
  ["a proxy that keeps the public name", { host: "coach.example", origin: "https://coach.example" }, false],
  ["a proxy that passes it on", { ...own, "x-forwarded-host": "coach.example" }, false],
  ["another site's form", { host: "127.0.0.1:3000", origin: "https://evil.example" }, false],
  ["no origin", { host: "127.0.0.1:3000" }, false],
  ["an opaque origin", { host: "127.0.0.1:3000", origin: "null" }, false],
])("%s: %s", (_, headers, expected) => expect(isFromThisMachine((name) => headers[name] ?? null)).toBe(expected));
