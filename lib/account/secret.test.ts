import { mkdtempSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { sessionSecret } from "./secret";

const folder = () => mkdtempSync(join(tmpdir(), "greenroom-secret-"));

it("is made once and then stays", () => {
  const directory = folder();
  const secret = sessionSecret(directory);
  expect(secret).toHaveLength(32);
  expect(sessionSecret(directory)).toEqual(secret);
});

it("differs from place to place", () => expect(sessionSecret(folder())).not.toEqual(sessionSecret(folder())));

it("can be read by its owner alone", () => {
  const directory = join(folder(), "new");
  sessionSecret(directory);
  expect(statSync(directory).mode & 0o777).toBe(0o700);
  expect(statSync(join(directory, "session-secret")).mode & 0o777).toBe(0o600);
});

it("is not replaced when its file was damaged: that would sign everyone out in silence", () => {
  const directory = folder();
  writeFileSync(join(directory, "session-secret"), "short");
  expect(() => sessionSecret(directory)).toThrow("should hold 64 hexadecimal digits");
});
