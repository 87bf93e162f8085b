import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { commands } from "@/scripts/setup.mjs";

const PATIENCE_MILLISECONDS = 60_000;

/** A production server of the app as it is built, on a database of its own. */
export type BenchServer = { address: string; stop(): Promise<void> };

/** @param directory where its database, bench.db, lies, and its data folder is */
export async function startServer(directory: string): Promise<BenchServer> {
  const port = await freePort();
  const args = [commands.next, "start", "-H", "127.0.0.1", "-p", String(port), "--keepAliveTimeout", "1000"];
  const settings = { DATA_DIR: directory, DATABASE_URL: `file:${directory}/bench.db`, OPENAI_API_KEY: "" };
  const none = { OPENAI_BASE_URL: "", COACH_MODEL: "", TRANSCRIBE_MODEL: "", TRANSCRIBE_BASE_URL: "" };
  const server = spawn(process.execPath, args, {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, ...settings, ...none },
  });
  const address = `http://127.0.0.1:${port}`;
  await answering(address, server);
  const stop = async () => {
    server.kill("SIGTERM");
    if (server.exitCode === null) await once(server, "exit");
  };
  return { address, stop };
}

async function answering(address: string, server: ChildProcess): Promise<void> {
  const limit = Date.now() + PATIENCE_MILLISECONDS;
  while (Date.now() < limit && server.exitCode === null) {
    const response = await fetch(`${address}/api/health`).catch(() => null);
    if (response?.ok) return;
    await sleep(100);
  }
  server.kill("SIGKILL");
  throw new Error(`The server at ${address} did not answer`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  await new Promise((closed) => server.close(closed));
  if (typeof address !== "object" || !address) throw new Error("a server on a port has an address");
  return address.port;
}
