// npm test: everything that must hold, from a fresh clone on. It takes no notice of the user's own settings and data.
// npm run validate: the same, with the build from scratch.
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  build,
  checkNode,
  commands,
  embedContent,
  generate,
  install,
  root,
  runNode,
  SetupError,
  step,
} from "./setup.mjs";

process.chdir(root);
// Set to nothing rather than deleted: a .env file does not override what is set.
const OWN_SETTINGS = [
  "DATABASE_URL",
  "DATA_DIR",
  "HOST",
  "PORT",
  "OPENAI_API_KEY",
  "OPENAI_BASE_URL",
  "COACH_MODEL",
  "COACH_PANEL",
  "TRANSCRIBE_MODEL",
  "TRANSCRIBE_BASE_URL",
  "TRANSCRIBE_API_KEY",
  "GREENROOM_ON_LOOPBACK",
  "GREENROOM_RESTORE_TOKEN",
];
for (const name of OWN_SETTINGS) process.env[name] = "";
process.env.NEXT_TELEMETRY_DISABLED = "1";

const started = Date.now();
const directory = mkdtempSync(join(tmpdir(), "greenroom-browser-"));
try {
  checkNode();
  await install();
  await generate();
  step("Types");
  await runNode("Generating the types of the routes", [commands.next, "typegen"]);
  await runNode("The type check", [commands.tsc, "--noEmit", "--incremental", "false"]);
  step("Lint");
  await runNode("Lint", [commands.biome, "check", "."]);
  await embedContent();
  step("Unit and integration tests");
  await runNode("The unit and integration tests", [commands.vitest, "run", "--config", "tests/vitest.config.ts"]);
  if (process.argv.includes("--with-build")) rmSync(join(root, ".next"), { recursive: true, force: true });
  await build();
  step("Browser tests");
  await runNode("The browser tests", [commands.playwright, "test", "--config", "tests/e2e/playwright.config.ts"], {
    GREENROOM_TEST_DIRECTORY: directory,
    GREENROOM_TEST_PORTS: (await freePorts(6)).join(","),
  });
  step(`All passed in ${Math.round((Date.now() - started) / 1000)} s`);
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  console.error(`\n${error.message}`);
  process.exitCode = 1;
} finally {
  rmSync(directory, { recursive: true, force: true });
}

/** @param {number} count */
async function freePorts(count) {
  const servers = await Promise.all(Array.from({ length: count }, () => listenAnywhere()));
  const ports = servers.map((server) => {
    const address = server.address();
    return typeof address === "object" && address ? address.port : 0;
  });
  await Promise.all(servers.map((server) => new Promise((closed) => server.close(closed))));
  return ports;
}

/** @returns {Promise<import("node:net").Server>} */
function listenAnywhere() {
  return new Promise((listening, failed) => {
    const server = createServer();
    server.once("error", failed);
    server.listen(0, "127.0.0.1", () => listening(server));
  });
}
