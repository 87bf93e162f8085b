import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig } from "@playwright/test";

// The package unpacks the system libraries that Chromium needs only where it believes itself on AWS Lambda.
process.env.AWS_EXECUTION_ENV ??= "AWS_Lambda_nodejs22.x";
const { launchOptions, launchWithMicrophone } = await import("./browser");

process.env.GREENROOM_TEST_DIRECTORY ??= mkdtempSync(join(tmpdir(), "greenroom-browser-"));
process.env.GREENROOM_TEST_PORTS ??= "3210,3211,3212,3213,3214,3215";
const directory = process.env.GREENROOM_TEST_DIRECTORY;
const [offlinePort, modelPort, standInPort, settingsPort, voicePort, transcriptionPort] =
  process.env.GREENROOM_TEST_PORTS.split(",");
const root = fileURLToPath(new URL("../..", import.meta.url));

/** One production server, with a database and a data folder of its own. */
function server(name: string, port: string | undefined, variables: Record<string, string>) {
  const data = join(directory, name);
  return {
    cwd: root,
    command: `node tests/e2e/serve.mjs ${port}`,
    url: `http://127.0.0.1:${port}/api/health`,
    reuseExistingServer: false,
    gracefulShutdown: { signal: "SIGTERM" as const, timeout: 5000 },
    env: {
      DATA_DIR: data,
      DATABASE_URL: `file:${join(data, "test.db")}`,
      OPENAI_API_KEY: "",
      OPENAI_BASE_URL: "",
      COACH_MODEL: "",
      COACH_PANEL: "",
      TRANSCRIBE_MODEL: "",
      TRANSCRIBE_BASE_URL: "",
      TRANSCRIBE_API_KEY: "",
      GREENROOM_ON_LOOPBACK: "",
      ...variables,
    },
  };
}

export default defineConfig({
  testDir: ".",
  outputDir: "../../test-results",
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["list"]],
  use: { baseURL: `http://127.0.0.1:${offlinePort}`, launchOptions: await launchOptions(), trace: "retain-on-failure" },
  projects: [
    { name: "offline judge", testIgnore: ["language-model.spec.ts", "settings.spec.ts", "voice/**"] },
    {
      name: "language model",
      testMatch: "language-model.spec.ts",
      use: { baseURL: `http://127.0.0.1:${modelPort}` },
    },
    {
      name: "settings",
      testMatch: "settings.spec.ts",
      use: { baseURL: `http://127.0.0.1:${settingsPort}` },
    },
    {
      name: "voice",
      testMatch: "voice/*.spec.ts",
      // They share one stand-in for the transcription server, which misbehaves for one test at a time.
      fullyParallel: false,
      workers: 1,
      use: { baseURL: `http://127.0.0.1:${voicePort}`, launchOptions: await launchWithMicrophone() },
    },
  ],
  webServer: [
    server("offline", offlinePort, { GREENROOM_RESTORE_TOKEN: "the-link-that-npm-start-printed" }),
    server("settings", settingsPort, { GREENROOM_ON_LOOPBACK: "yes" }),
    server("model", modelPort, { OPENAI_BASE_URL: `http://127.0.0.1:${standInPort}/v1`, COACH_MODEL: "stand-in" }),
    server("voice", voicePort, {
      TRANSCRIBE_BASE_URL: `http://127.0.0.1:${transcriptionPort}/v1`,
      TRANSCRIBE_MODEL: "stand-in",
    }),
    {
      cwd: root,
      command: `node node_modules/tsx/dist/cli.mjs tests/fakes/serve-language-model.ts ${standInPort}`,
      url: `http://127.0.0.1:${standInPort}/v1/models`,
      reuseExistingServer: false,
    },
  ],
});
