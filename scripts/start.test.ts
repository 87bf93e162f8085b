import { execFile } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { checkNode, SetupError } from "./setup.mjs";

const run = promisify(execFile);

// Set, even if to nothing, so that the user's own .env has no say.
const directory = mkdtempSync(join(tmpdir(), "greenroom-start-"));
const NEUTRAL = {
  NODE_ENV: "test" as const,
  PATH: "",
  HOST: "",
  PORT: "",
  DATA_DIR: directory,
  DATABASE_URL: `file:${directory}/test.db`,
};

/** What npm start prints on standard error when it stops before doing anything. */
async function refusal(variables: Record<string, string>): Promise<string> {
  const started = run(process.execPath, ["scripts/start.mjs"], { env: { ...NEUTRAL, ...variables } });
  const failed: unknown = await started.then(
    () => null,
    (error: unknown) => error,
  );
  if (typeof failed !== "object" || failed === null || !("stderr" in failed)) throw new Error("npm start did not stop");
  return String(failed.stderr).trim();
}

describe("npm start says in one sentence what is wrong and what to do", () => {
  it.each([
    ["a port that is none", { PORT: "http" }, 'PORT is "http", and should be a number from 1 to 65535'],
    [
      "a broken DATABASE_URL",
      { DATABASE_URL: "mysql://here" },
      "Write file: and a path, such as file:.data/greenroom.db",
    ],
    ["an empty path", { DATABASE_URL: "file:" }, "which Greenroom cannot use"],
    ["a data folder that cannot be made", { DATA_DIR: "package.json/data" }, "cannot be used"],
    ["a database where none can be", { DATABASE_URL: "file:package.json/here/g.db" }, "cannot be used"],
    ["a folder for a database", { DATABASE_URL: "file:content" }, "is a folder. Add the name of a file to it"],
    ["another file for a database", { DATABASE_URL: "file:package.json" }, "is not a SQLite database. Choose another"],
    ["a database with parameters", { DATABASE_URL: `file:${directory}/g.db?mode=ro` }, "which Greenroom cannot use"],
    ["a host that is not this machine", { HOST: "192.0.2.1" }, "Check HOST and PORT"],
  ])("%s", async (_, variables, message) => {
    const printed = await refusal(variables);
    expect(printed).toContain(message);
    expect(printed.split("\n")).toHaveLength(1);
  });

  it("a busy port", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const address = other.address();
    const port = typeof address === "object" && address ? address.port : 0;
    expect(await refusal({ PORT: String(port) })).toContain(`Port ${port} is busy`);
    expect(await refusal({ PORT: String(port), HOST: "0.0.0.0" })).toContain(`Open http://localhost:${port}`);
    other.close();
  });

  it.each(["14.21.3", "18.20.0", "20.18.3", "21.7.3", "22.11.0", "23.11.1"])("Node %s", (version) => {
    expect(() => checkNode(version)).toThrow(SetupError);
    expect(() => checkNode(version)).toThrow(`this is ${version}. Install one of them`);
  });
  it.each(["20.19.0", "22.12.0", "24.0.0", "25.2.1"])("Node %s is new enough", (version) =>
    expect(() => checkNode(version)).not.toThrow(),
  );
});
