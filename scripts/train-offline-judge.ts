// npm run train-offline-judge [-- LABELLED.jsonl…]: fits the offline judge's coefficients, on tests/gold unless files are
// named. Prints how well it agrees with labels on questions that it was fitted without. The same files give the same bytes.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { agreementShare, average, quadraticWeightedKappa } from "@/lib/assessment/agreement";
import { type Coefficients, FEATURES_VERSION } from "@/lib/assessment/judges/offline/model";
import {
  chooseBackground,
  examineLabelled,
  fitSamples,
  leaveOneQuestionOut,
  questionsOf,
  type Sample,
  SEED,
  withoutLookFors,
} from "@/lib/assessment/judges/offline/training";
import { treeSchema } from "@/lib/assessment/judges/offline/trees";
import { GOLD_FILES, readLabelledFile } from "@/lib/assessment/measure/labelled-file";
import type { Level } from "@/lib/assessment/schema";
import { attemptScore } from "@/lib/assessment/score";
import { fromUser } from "./command-line";

const LINE_WIDTH = 120;
const COEFFICIENTS = "lib/assessment/judges/offline/coefficients.json";

type Mode = "withLookFors" | "withoutLookFors";

const named = process.argv.slice(2).map(fromUser);
const paths = named.length > 0 ? named : GOLD_FILES;
const files = await Promise.all(paths.map((path) => readLabelledFile(path, "bank")));
for (const { name, unread } of files) {
  for (const { line, error } of unread) throw new Error(`${name}, line ${line}: ${error}`);
}
const all = files.flatMap(({ answers }) => answers);
const questions = questionsOf(all);
const background = chooseBackground(all);
const samples: Record<Mode, Sample[]> = { withLookFors: [], withoutLookFors: [] };
for (const labelled of all) {
  samples.withLookFors.push(await examineLabelled(labelled, background));
  samples.withoutLookFors.push(await examineLabelled(withoutLookFors(labelled), background));
}
for (const { labelled, examined } of samples.withLookFors) {
  if (!examined) throw new Error(`${labelled.id}: taken for another language than English`);
}

for (const mode of ["withLookFors", "withoutLookFors"] as const) report(mode);

const hash = createHash("sha256");
for (const path of paths) hash.update(readFileSync(path));
const coefficients: Coefficients = {
  featuresVersion: FEATURES_VERSION,
  trainedOn: { sha256: hash.digest("hex"), answers: all.length, questions: questions.length, seed: SEED },
  withLookFors: fitSamples(samples.withLookFors),
  withoutLookFors: fitSamples(samples.withoutLookFors),
  background,
};
writeFileSync(COEFFICIENTS, `${layOut(coefficients, "", 0)}\n`);
console.error(`wrote ${COEFFICIENTS}`);

function report(mode: Mode): void {
  const judged = [...leaveOneQuestionOut(samples[mode])];
  const pairs = judged.flatMap(({ sample: { labelled }, reading }) =>
    reading.claims.map(({ criterionId, level }) => ({ label: labelled.levels[criterionId] ?? 0, level: level ?? 0 })),
  );
  const labels = pairs.map(({ label }) => label);
  const levels = pairs.map(({ level }) => level);
  console.log(`${mode}, leave-one-question-out over ${questions.length} questions, ${pairs.length} criteria`);
  console.log(
    `  QWK ${quadraticWeightedKappa(labels, levels).toFixed(3)}, exact ${agreementShare(labels, levels).toFixed(3)}, adjacent ${agreementShare(labels, levels, 1).toFixed(3)}`,
  );
  for (const profile of new Set(all.map((labelled) => labelled.profile))) {
    const some = judged.filter(({ sample }) => sample.labelled.profile === profile);
    const scores = some.map(({ reading }) =>
      score(
        reading.claims.map(({ level }) => level),
        reading.redFlags.length > 0,
      ),
    );
    const labelled = some.map(({ sample: { labelled } }) =>
      score(
        labelled.question.criteria.map(({ id }) => labelled.levels[id] ?? null),
        labelled.redFlag,
      ),
    );
    console.log(
      `  ${(profile ?? "").padEnd(10)} mean score ${average(scores).toFixed(1).padStart(5)}, labelled ${average(labelled).toFixed(1).padStart(5)}`,
    );
  }
  const flagged = judged.filter(({ reading }) => reading.redFlags.length > 0);
  const right = flagged.filter(({ sample }) => sample.labelled.redFlag).length;
  console.log(
    `  red flags: ${flagged.length} answers flagged, ${right} rightly, of ${all.filter(({ redFlag }) => redFlag).length} labelled`,
  );
}

function score(levels: (Level | null)[], hasRedFlag: boolean): number {
  return (
    attemptScore(
      levels.map((level) => ({ weight: 1, level })),
      hasRedFlag,
    ) ?? 0
  );
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
