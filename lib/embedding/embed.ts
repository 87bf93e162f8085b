import "server-only";
import path from "node:path";
import { Worker } from "node:worker_threads";

/** Length of every vector: that of all-MiniLM-L6-v2. */
export const DIMENSIONS = 384;

/** As far as a text is read: some 200 of the 256 tokens that the model takes. */
const MAXIMUM_CHARACTERS = 1000;

/** Vectors kept for texts that come again (look-fors, criteria, questions): 1.5 kB each, so 6 MB. */
const CACHED_TEXTS = 4096;

type Reply = { id: number; vectors: Float32Array[] } | { id: number; error: string };
type Waiting = { resolve: (vectors: Float32Array[]) => void; reject: (error: Error) => void };
type Embedder = {
  worker: Worker;
  waiting: Map<number, Waiting>;
  nextId: number;
};

declare global {
  // On globalThis, since a reload of this module in development must not load a second model of 200 MB.
  var greenroomEmbedder: Embedder | undefined;
  var greenroomVectors: Map<string, Float32Array> | undefined;
}

/**
 * The meaning of each text as a vector of 384 numbers and of unit length, in the order of the texts; the same text
 * always gives the same vector, bit for bit. A blank text gives the zero vector. Only the first 1,000 characters of a
 * text count. The vectors are shared with a cache: do not write to them.
 * @throws Error if the model cannot be loaded or its thread dies; the next call starts a new one.
 */
export async function embed(texts: string[]): Promise<Float32Array[]> {
  globalThis.greenroomVectors ??= new Map();
  const cache = globalThis.greenroomVectors;
  const known = new Map<string, Float32Array>();
  const missing = new Set<string>();
  const keys = texts.map(embeddedPart);
  for (const key of keys) {
    const vector = key === "" ? new Float32Array(DIMENSIONS) : cache.get(key);
    if (!vector) missing.add(key);
    else known.set(key, vector);
  }
  if (missing.size > 0) {
    const wanted = [...missing];
    const vectors = await request(wanted);
    wanted.forEach((key, index) => {
      const vector = vectors[index];
      if (!vector) throw new Error("the embedding thread returned too few vectors");
      known.set(key, vector);
    });
  }
  return keys.map((key) => {
    const vector = known.get(key);
    if (!vector) throw new Error("a text has no vector");
    if (key !== "") remember(cache, key, vector);
    return vector;
  });
}

/** What of a text is embedded: without white space around it, and not all of a long one. */
export function embeddedPart(text: string): string {
  return text.trim().slice(0, MAXIMUM_CHARACTERS);
}

/** Empties the cache, whose keys are texts that somebody may have deleted. */
export function forgetVectors(): void {
  globalThis.greenroomVectors?.clear();
}

/** A Map iterates in the order of insertion, so the first key is the one unused for longest. */
function remember(cache: Map<string, Float32Array>, key: string, vector: Float32Array): void {
  cache.delete(key);
  cache.set(key, vector);
  for (const oldest of cache.keys()) {
    if (cache.size <= CACHED_TEXTS) break;
    cache.delete(oldest);
  }
}

function request(texts: string[]): Promise<Float32Array[]> {
  globalThis.greenroomEmbedder ??= start();
  const embedder = globalThis.greenroomEmbedder;
  const id = embedder.nextId++;
  return new Promise((resolve, reject) => {
    embedder.waiting.set(id, { resolve, reject });
    embedder.worker.ref();
    embedder.worker.postMessage({ id, texts });
  });
}

function start(): Embedder {
  const file = path.join(process.cwd(), "lib", "embedding", "worker.mjs");
  // Without the comment Turbopack would bundle the worker, and the model inside it would not find its weights.
  const worker = new Worker(/* turbopackIgnore: true */ file);
  const embedder: Embedder = { worker, waiting: new Map(), nextId: 0 };

  const fail = (cause: string) => {
    if (globalThis.greenroomEmbedder === embedder) globalThis.greenroomEmbedder = undefined;
    const error = new Error(`the embedding thread stopped: ${cause}`);
    for (const { reject } of embedder.waiting.values()) reject(error);
    embedder.waiting.clear();
  };
  worker.on("error", (error) => fail(error instanceof Error ? error.message : String(error)));
  worker.on("exit", (code) => fail(`it ended with status ${code}`));
  worker.on("message", (reply: Reply) => {
    const waiting = embedder.waiting.get(reply.id);
    embedder.waiting.delete(reply.id);
    // An idle thread must not keep a script alive; one at work must.
    if (embedder.waiting.size === 0) worker.unref();
    if ("error" in reply) waiting?.reject(new Error(`the text could not be embedded: ${reply.error}`));
    else waiting?.resolve(reply.vectors);
  });
  return embedder;
}
