import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, inject } from "vitest";

// Before a test file imports the database client: a database and a data folder of its own, none of the user's settings.
const directory = mkdtempSync(join(tmpdir(), "greenroom-test-"));
copyFileSync(inject("templateDatabase"), join(directory, "test.db"));
process.env.DATABASE_URL = `file:${join(directory, "test.db")}`;
process.env.DATA_DIR = directory;
for (const name of [
  "OPENAI_API_KEY",
  "OPENAI_BASE_URL",
  "COACH_MODEL",
  "COACH_PANEL",
  "TRANSCRIBE_MODEL",
  "TRANSCRIBE_BASE_URL",
  "TRANSCRIBE_API_KEY",
  "GREENROOM_RESTORE_TOKEN",
]) {
  delete process.env[name];
}
afterAll(() => rmSync(directory, { recursive: true, force: true }));
