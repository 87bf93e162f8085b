// npm start: from a fresh clone to a served app. npm run dev: the same with Next's development server.
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { readSettings } from "./settings.mjs";
import {
  build,
  checkNode,
  commands,
  embedContent,
  generate,
  install,
  prepare,
  root,
  SetupError,
  step,
} from "./setup.mjs";

const STOP_AFTER_MILLISECONDS = 10_000;
const forDevelopment = process.argv.includes("--dev");

process.chdir(root);

try {
  checkNode();
  const settings = await readSettings();
  await install();
  await generate();
  await embedContent();
  if (!forDevelopment) await build();
  // Answers are private: what is made from here on, its owner alone can read.
  process.umask(0o077);
  await prepare();
  await serve(settings);
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  if (error.message) console.error(`\n${error.message}`);
  process.exitCode = 1;
}

/** @param {Awaited<ReturnType<typeof readSettings>>} settings */
async function serve({ host, port, address, onLoopback }) {
  step(forDevelopment ? "Starting the development server" : "Serving");
  const restoreToken = onLoopback ? randomBytes(24).toString("base64url") : "";
  const args = ["-H", host, "-p", String(port), ...(forDevelopment ? [] : ["--keepAliveTimeout", "1000"])];
  const server = spawn(process.execPath, [commands.next, forDevelopment ? "dev" : "start", ...args], {
    stdio: ["ignore", forDevelopment ? "inherit" : "ignore", "inherit"],
    env: {
      ...process.env,
      GREENROOM_RESTORE_TOKEN: restoreToken,
      GREENROOM_ON_LOOPBACK: onLoopback ? "yes" : "",
      NEXT_TELEMETRY_DISABLED: "1",
    },
  });
  let wasStopped = false;
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
    process.on(signal, () => {
      wasStopped = true;
      server.kill(signal);
      setTimeout(() => server.kill("SIGKILL"), STOP_AFTER_MILLISECONDS).unref();
    });
  }
  server.on("exit", (code) => {
    process.exitCode = wasStopped ? 0 : (code ?? 1);
  });

  while (server.exitCode === null && server.signalCode === null) {
    if (await isServing(address)) {
      console.log(`\nGreenroom is ready: ${address}`);
      if (restoreToken)
        console.log(`Lost your cookie? This link finds your interviews again: ${address}/restore/${restoreToken}`);
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
}

/** @param {string} address */
async function isServing(address) {
  try {
    const response = await fetch(`${address}/api/health`, { signal: AbortSignal.timeout(5000) });
    if (response.status === 503) console.error(`\nGreenroom runs, but not well: ${await response.text()}`);
    return true;
  } catch {
    return false;
  }
}
