// The vectors of the texts that ship with Greenroom, as scripts/embed-content.ts writes them: an answer is compared with a
// thousand phrases and more, and to embed them anew takes each server half a minute of its processor.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const FILE = join(dirname(fileURLToPath(import.meta.url)), "generated", "vectors.bin");
const HASH_BYTES = 32;

/** @param {string} text as it is embedded */
const hashOf = (text) => createHash("sha256").update(text).digest();

/**
 * @param {ReadonlyMap<string, readonly number[]>} vectors by their texts, as those are embedded
 * @param {string} [file]
 */
export function writeVectors(vectors, file = FILE) {
  const records = [...vectors].flatMap(([text, vector]) => [
    hashOf(text),
    Buffer.from(Float32Array.from(vector).buffer),
  ]);
  mkdirSync(dirname(file), { recursive: true });
  // In one step, since a server may be reading.
  writeFileSync(`${file}.new`, Buffer.concat(records));
  renameSync(`${file}.new`, file);
}

/**
 * What was written, or nothing where there is no such file: then every text is embedded when it is first needed.
 * @param {number} dimensions
 * @param {string} [file]
 * @returns {(text: string) => Float32Array<ArrayBuffer> | null} of a text as it is embedded, the vector, the caller's own
 */
export function readVectors(dimensions, file = FILE) {
  const bytes = existsSync(file) ? readFileSync(file) : Buffer.alloc(0);
  const length = HASH_BYTES + dimensions * Float32Array.BYTES_PER_ELEMENT;
  const places = new Map();
  for (let start = 0; start + length <= bytes.length; start += length) {
    places.set(bytes.toString("hex", start, start + HASH_BYTES), start + HASH_BYTES);
  }
  return (text) => {
    const place = places.get(hashOf(text).toString("hex"));
    if (place === undefined) return null;
    return new Float32Array(Uint8Array.from(bytes.subarray(place, place + length - HASH_BYTES)).buffer);
  };
}
