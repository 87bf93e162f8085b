import { randomBytes } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const FILE_NAME = "session-secret";
const SECRET_BYTES = 32;

/**
 * The secret that signs session cookies: kept in the data directory, made when it is first asked for.
 * @throws where the directory cannot be written, or the file holds something else
 */
export function sessionSecret(dataDirectory: string): Buffer {
  const file = join(dataDirectory, FILE_NAME);
  return read(file) ?? create(dataDirectory, file);
}

function read(file: string): Buffer | null {
  let text: string;
  try {
    text = readFileSync(file, "utf8").trim();
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
  if (!/^[0-9a-f]{64}$/.test(text)) {
    throw new Error(`${file} should hold 64 hexadecimal digits. Delete it to start afresh (everyone is signed out).`);
  }
  return Buffer.from(text, "hex");
}

// Written aside and linked into place, so that two processes that start together end up with one whole secret.
function create(directory: string, file: string): Buffer {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, randomBytes(SECRET_BYTES).toString("hex"), { mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  } finally {
    unlinkSync(draft);
  }
  const secret = read(file);
  if (!secret) throw new Error(`${file} vanished while it was being made`);
  return secret;
}
