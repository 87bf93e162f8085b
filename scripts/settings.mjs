// What npm start needs to know before anything is installed, each setting checked with a sentence that says what to do.
import { accessSync, closeSync, constants, existsSync, mkdirSync, openSync, readSync, statSync } from "node:fs";
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
  return { host, port, address: addressOf(host, port), onLoopback };
}

/** @param {string} host @param {number} port */
function addressOf(host, port) {
  const name = host === "0.0.0.0" || host === "::" ? "localhost" : host.includes(":") ? `[${host}]` : host;
  return `http://${name}:${port}`;
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
      `The folder ${directory} cannot be used (${cause}). Make it a folder that this user may write, or set ${name} to another place.`,
    );
  }
}

/** @param {string} url */
function checkDatabaseUrl(url) {
  const path = url.startsWith("file:") ? url.slice("file:".length) : "";
  if (!path || path.startsWith("//") || path.endsWith("/") || path.includes("?")) {
    throw new SetupError(
      `DATABASE_URL is "${url}", which Greenroom cannot use. Write file: and a path, such as file:.data/greenroom.db.`,
    );
  }
  const file = resolve(root, path);
  checkWritable("DATABASE_URL", dirname(file));
  const trouble = existsSync(file) ? databaseTrouble(file) : null;
  if (trouble) throw new SetupError(`DATABASE_URL is "${url}", and ${file} ${trouble}`);
}

/** How every SQLite file begins; an empty file is one too. */
const SQLITE_HEADER = "SQLite format 3\0";

/** @param {string} file @returns {string | null} what is wrong with a file that should be the database, and what to do */
function databaseTrouble(file) {
  if (!statSync(file).isFile()) return "is a folder. Add the name of a file to it, such as greenroom.db.";
  try {
    accessSync(file, constants.R_OK | constants.W_OK);
  } catch {
    return "cannot be written. Make it writable for this user, or choose another file.";
  }
  const beginning = Buffer.alloc(SQLITE_HEADER.length);
  const opened = openSync(file, "r");
  const length = readSync(opened, beginning);
  closeSync(opened);
  if (length === 0 || beginning.toString("latin1") === SQLITE_HEADER) return null;
  return "is not a SQLite database. Choose another file; Greenroom makes it where there is none.";
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
    return `Port ${port} is busy: Greenroom may be running already. Open ${addressOf(host, port)}, stop the other program, or choose another port, e.g. PORT=${port + 1} npm start.`;
  }
  if (error.code === "EACCES")
    return `Port ${port} needs special rights. Choose one above 1023, e.g. PORT=3000 npm start.`;
  return `Greenroom cannot listen on ${host}, port ${port} (${error.message}). Check HOST and PORT.`;
}
