// npm run train-offline-judge [-- LABELLED.jsonl…]: fits the offline judge's matchers to tests/gold/evidence.jsonl, then its
// coefficients to tests/gold unless files are named. The same files give the same bytes. How right they are, `npm run eval`
// measures, leaving each question out in turn.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { fitMatching } from "@/lib/assessment/judges/offline/lessons";
import { matchingSchema } from "@/lib/assessment/judges/offline/matching";
import { type Coefficients, FEATURES_VERSION } from "@/lib/assessment/judges/offline/model";
import {
  chooseBackground,
  examineLabelled,
  fitSamples,
  questionsOf,
  type Sample,
  SEED,
  withoutLookFors,
} from "@/lib/assessment/judges/offline/training";
import { treeSchema } from "@/lib/assessment/judges/offline/trees";
import type { LabelledAnswer } from "@/lib/assessment/lines/read";
import {
  EVIDENCE_FILE,
  GOLD_FILES,
  readEvidence,
  readLabelledFile,
  readWritten,
  WRITTEN_FILE,
} from "@/lib/assessment/measure/labelled-file";
import { embed } from "@/lib/embedding/embed";
import { fromUser } from "./command-line";
import { watched } from "./progress";

const LINE_WIDTH = 120;
const COEFFICIENTS = "lib/assessment/judges/offline/coefficients.json";
const MATCHING = "lib/assessment/judges/offline/matching.json";

const named = process.argv.slice(2).map(fromUser);
const paths = named.length > 0 ? named : GOLD_FILES;
const files = await Promise.all(paths.map((path) => readLabelledFile(path, "bank")));
for (const { name, unread } of files) {
  for (const { line, error } of unread) throw new Error(`${name}, line ${line}: ${error}`);
}
const all = files.flatMap(({ answers }) => answers);
const written = named.length > 0 ? [] : await readWritten();

const evidence = await readEvidence();
const fitted = await watched(({ onProgress }) => fitMatching(evidence, embed, { seed: SEED, onProgress }));
const matching = {
  trainedOn: {
    sha256: hashOf([EVIDENCE_FILE]),
    questions: evidence.length,
    sentences: evidence.flatMap(({ criteria }) => criteria.flatMap(({ said }) => said)).length,
    seed: SEED,
  },
  ...fitted,
};
writeFileSync(MATCHING, `${layOut(matching, "", 0)}\n`);
console.error(`wrote ${MATCHING}`);

const knowledge = { anywhere: chooseBackground(all), matching: matchingSchema.parse(matching) };
const coefficients: Coefficients = {
  featuresVersion: FEATURES_VERSION,
  trainedOn: {
    sha256: hashOf([...paths, ...(written.length > 0 ? [WRITTEN_FILE] : [])]),
    answers: all.length + written.length,
    questions: questionsOf([...all, ...written]).length,
    seed: SEED,
  },
  withLookFors: fitSamples(await examineAll(all), await examineAll(written)),
  withoutLookFors: fitSamples(
    await examineAll(all.map(withoutLookFors)),
    await examineAll(written.map(withoutLookFors)),
  ),
  background: knowledge.anywhere,
};
writeFileSync(COEFFICIENTS, `${layOut(coefficients, "", 0)}\n`);
console.error(`wrote ${COEFFICIENTS}`);

async function examineAll(answers: LabelledAnswer[]): Promise<Sample[]> {
  return watched(async ({ onProgress }) => {
    const samples: Sample[] = [];
    for (const labelled of answers) {
      samples.push(await examineLabelled(labelled, knowledge));
      onProgress(samples.length / answers.length);
    }
    return samples;
  });
}

function hashOf(files: readonly string[]): string {
  const hash = createHash("sha256");
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest("hex");
}

/** JSON in which each tree stands on one line, and a list of plain values too if it fits. `before` is the key's width. */
function layOut(value: unknown, indent: string, before: number): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    if (treeSchema.safeParse(value).success) return JSON.stringify(value);
    const line = `[${value.map((item) => JSON.stringify(item)).join(", ")}]`;
    const isPlain = value.every((item) => typeof item !== "object");
    if (isPlain && indent.length + before + line.length <= LINE_WIDTH) return line;
    return `[\n${value.map((item) => inner + layOut(item, inner, 0)).join(",\n")}\n${indent}]`;
  }
  const entries = Object.entries(value).map(([key, item]) => {
    const name = `${JSON.stringify(key)}: `;
    return inner + name + layOut(item, inner, name.length);
  });
  return `{\n${entries.join(",\n")}\n${indent}}`;
}
