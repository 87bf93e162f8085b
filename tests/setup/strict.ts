import { Socket } from "node:net";
import { afterEach, beforeEach, expect, vi } from "vitest";

/** The addresses that a test may talk to. */
const LOOPBACK = ["127.0.0.1", "::1", "localhost"];

// A test that reaches for any other network address fails, whichever library opens the connection.
Socket.prototype.connect = new Proxy(Socket.prototype.connect, {
  apply(connect, socket, args) {
    const host = hostOf(args);
    if (host !== undefined && !LOOPBACK.includes(host)) {
      throw new Error(`A test tried to reach ${host}. Tests talk to loopback alone: use a stand-in server.`);
    }
    return Reflect.apply(connect, socket, args);
  },
});

/** Undefined for a local socket, which reaches no network. */
function hostOf(args: unknown[]): string | undefined {
  // Node passes its normalised arguments on as one array.
  const [first, second] = Array.isArray(args[0]) ? args[0] : args;
  if (typeof first === "object" && first !== null) {
    if ("path" in first && first.path) return undefined;
    return "host" in first && typeof first.host === "string" ? first.host : "localhost";
  }
  if (typeof first === "number") return typeof second === "string" ? second : "localhost";
  return undefined;
}

// A test that logs an error that it did not announce fails; one that expects it says vi.mocked(console.error).mockClear().
beforeEach(() => {
  vi.spyOn(console, "error").mockImplementation(() => {});
});
afterEach(() => {
  const calls = vi.mocked(console.error).mock.calls;
  vi.mocked(console.error).mockRestore();
  expect(calls, "errors logged that the test did not expect").toEqual([]);
});
