// What npm start needs to know before anything is installed, each setting checked with a sentence that says what to do.
import { accessSync, constants, existsSync, mkdirSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join, resolve } from "node:path";
import { root, SetupError } from "./setup.mjs";

const LOOPBACK = ["127.0.0.1", "::1", "localhost"];

/** @returns {Promise<{ host: string, port: number, address: string, onLoopback: boolean }>} */
export async function readSettings() {
  if (existsSync(join(root, ".env"))) process.loadEnvFile(join(root, ".env"));
  checkWritable("DATA_DIR", resolve(root, process.env.DATA_DIR || ".data"));
  checkDatabaseUrl(process.env.DATABASE_URL || "file:.data/greenroom.db");
  const host = process.env.HOST || "127.0.0.1";
  const port = readPort(process.env.PORT || "3000");
  await checkPortIsFree(host, port);
  const onLoopback = LOOPBACK.includes(host);
  const name = host === "0.0.0.0" || host === "::" ? "localhost" : host.includes(":") ? `[${host}]` : host;
  return { host, port, address: `http://${name}:${port}`, onLoopback };
}

/** @param {string} text */
function readPort(text) {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new SetupError(`PORT is "${text}", and should be a number from 1 to 65535, such as 3000.`);
}

/** @param {string} name @param {string} directory */
function checkWritable(name, directory) {
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    accessSync(directory, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    throw new SetupError(
      `The folder ${directory} cannot be written (${cause}). Make it writable for this user, or set ${name} to another place.`,
    );
  }
}

/** @param {string} url */
function checkDatabaseUrl(url) {
  const path = url.startsWith("file:") ? url.slice("file:".length) : "";
  if (!path || path.startsWith("//") || path.endsWith("/")) {
    throw new SetupError(
      `DATABASE_URL is "${url}", which Greenroom cannot use. Write file: and a path, such as file:.data/greenroom.db.`,
    );
  }
  checkWritable("DATABASE_URL", dirname(resolve(root, path)));
}

/** @param {string} host @param {number} port @returns {Promise<void>} */
function checkPortIsFree(host, port) {
  return new Promise((free, fail) => {
    const probe = createServer();
    probe.once("error", (error) => fail(new SetupError(portMessage(error, host, port))));
    probe.listen(port, host, () => probe.close(() => free()));
  });
}

/** @param {NodeJS.ErrnoException} error @param {string} host @param {number} port */
function portMessage(error, host, port) {
  if (error.code === "EADDRINUSE") {
    return `Port ${port} is busy: Greenroom may be running already. Open http://${host}:${port}, stop the other program, or choose another port, e.g. PORT=${port + 1} npm start.`;
  }
  if (error.code === "EACCES")
    return `Port ${port} needs special rights. Choose one above 1023, e.g. PORT=3000 npm start.`;
  return `Greenroom cannot listen on ${host}, port ${port} (${error.message}). Check HOST and PORT.`;
}
