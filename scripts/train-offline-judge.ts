// Fits the offline judge's coefficients: train-offline-judge.ts LABELLED.jsonl
// Prints how well it agrees with labels on questions that it was fitted without. The same file gives the same bytes.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { z } from "zod";
import { agreementShare, average, quadraticWeightedKappa } from "@/lib/assessment/agreement";
import { decide, type Examined, examine } from "@/lib/assessment/judges/offline/examine";
import { fitModel } from "@/lib/assessment/judges/offline/fit";
import { type Coefficients, FEATURES_VERSION } from "@/lib/assessment/judges/offline/model";
import { type JudgedQuestion, levelSchema } from "@/lib/assessment/schema";
import { attemptScore } from "@/lib/assessment/score";
import { QUESTION_KINDS } from "@/lib/bank/schema";
import { embed } from "@/lib/embedding/embed";

const COEFFICIENTS = "lib/assessment/judges/offline/coefficients.json";
const SEED = 1;
const LINE_WIDTH = 120;
/** Phrases of each question that join the background. More slow the first judgement down and gained nothing. */
const BACKGROUND_PHRASES = 3;

const lineSchema = z.object({
  id: z.string(),
  question: z.string(),
  kind: z.enum(QUESTION_KINDS),
  criteria: z.array(z.object({ id: z.string(), text: z.string(), lookFors: z.array(z.string()) })),
  redFlags: z.array(z.string()),
  answer: z.string(),
  profile: z.string(),
  levels: z.record(z.string(), levelSchema),
  redFlag: z.boolean(),
});
type Line = z.infer<typeof lineSchema>;
type Sample = { line: Line; examined: Examined };
type Mode = "withLookFors" | "withoutLookFors";

const file = process.argv[2];
if (!file) {
  console.error("usage: train-offline-judge.ts LABELLED.jsonl");
  process.exit(2);
}
const bytes = readFileSync(file);
const lines = bytes
  .toString("utf8")
  .split("\n")
  .filter((line) => line.trim() !== "")
  .map((line) => lineSchema.parse(JSON.parse(line)));

const questions = [...new Set(lines.map((line) => line.question))];
const background = chooseBackground(lines);
const samples: Record<Mode, Sample[]> = { withLookFors: [], withoutLookFors: [] };
for (const line of lines) {
  samples.withLookFors.push(await examineLine(line, true));
  samples.withoutLookFors.push(await examineLine(line, false));
}

for (const mode of ["withLookFors", "withoutLookFors"] as const) report(mode, leaveOneQuestionOut(samples[mode]));

const coefficients: Coefficients = {
  featuresVersion: FEATURES_VERSION,
  trainedOn: {
    sha256: createHash("sha256").update(bytes).digest("hex"),
    answers: lines.length,
    questions: questions.length,
    seed: SEED,
  },
  withLookFors: fitSamples(samples.withLookFors),
  withoutLookFors: fitSamples(samples.withoutLookFors),
  background,
};
writeFileSync(COEFFICIENTS, `${layOut(coefficients, "", 0)}\n`);
console.error(`wrote ${COEFFICIENTS}`);

/** A few look-fors of every question, picked by hash so that neither order nor chance decides. */
function chooseBackground(all: Line[]): Coefficients["background"] {
  const order = (text: string) => createHash("sha256").update(`${SEED} ${text}`).digest("hex");
  return questions.map((question) => {
    const phrases = new Set(
      all
        .filter((line) => line.question === question)
        .flatMap(({ criteria }) => criteria.flatMap(({ lookFors }) => lookFors)),
    );
    return {
      question,
      phrases: [...phrases].sort((one, two) => (order(one) < order(two) ? -1 : 1)).slice(0, BACKGROUND_PHRASES),
    };
  });
}

async function examineLine(line: Line, withLookFors: boolean): Promise<Sample> {
  const question: JudgedQuestion = {
    ...line,
    intent: "",
    example: "",
    criteria: line.criteria.map(({ id, text, lookFors }) => ({
      id,
      text,
      weight: 1,
      probe: "",
      lookFors: withLookFors ? lookFors : [],
    })),
  };
  const examined = await examine(question, line.answer, background, embed);
  if (!examined) throw new Error(`${line.id}: taken for another language than English`);
  return { line, examined };
}

/** Gated criteria never reach the model, so it is not fitted to them. */
function fitSamples(some: Sample[]) {
  return fitModel(
    some.flatMap(({ line, examined }) =>
      examined.criteria.flatMap(({ id, features, gates }) => {
        const level = line.levels[id];
        if (level === undefined) throw new Error(`${line.id}: no label for ${id}`);
        return gates.length > 0 ? [] : [{ features, level }];
      }),
    ),
  );
}

function leaveOneQuestionOut(all: Sample[]) {
  return questions.flatMap((question) => {
    const fitted = fitSamples(all.filter(({ line }) => line.question !== question));
    return all
      .filter(({ line }) => line.question === question)
      .map(({ line, examined }) => ({
        line,
        reading: decide(examined, { withLookFors: fitted, withoutLookFors: fitted }),
      }));
  });
}

function report(mode: Mode, judged: ReturnType<typeof leaveOneQuestionOut>): void {
  const pairs = judged.flatMap(({ line, reading }) =>
    reading.claims.map(({ criterionId, level }) => ({ label: line.levels[criterionId] ?? 0, level: level ?? 0 })),
  );
  const labels = pairs.map(({ label }) => label);
  const levels = pairs.map(({ level }) => level);
  console.log(`${mode}, leave-one-question-out over ${questions.length} questions, ${pairs.length} criteria`);
  console.log(
    `  QWK ${quadraticWeightedKappa(labels, levels).toFixed(3)}, exact ${agreementShare(labels, levels).toFixed(3)}, adjacent ${agreementShare(labels, levels, 1).toFixed(3)}`,
  );
  for (const profile of new Set(judged.map(({ line }) => line.profile))) {
    const some = judged.filter(({ line }) => line.profile === profile);
    const scores = some.map(({ reading }) =>
      score(
        reading.claims.map(({ level }) => level),
        reading.redFlags.length > 0,
      ),
    );
    const labelled = some.map(({ line }) =>
      score(
        line.criteria.map(({ id }) => line.levels[id] ?? null),
        line.redFlag,
      ),
    );
    console.log(
      `  ${profile.padEnd(10)} mean score ${average(scores).toFixed(1).padStart(5)}, labelled ${average(labelled).toFixed(1).padStart(5)}`,
    );
  }
  const flagged = judged.filter(({ reading }) => reading.redFlags.length > 0);
  const right = flagged.filter(({ line }) => line.redFlag).length;
  console.log(
    `  red flags: ${flagged.length} answers flagged, ${right} rightly, of ${judged.filter(({ line }) => line.redFlag).length} labelled`,
  );
}

function score(levels: Parameters<typeof attemptScore>[0][number]["level"][], hasRedFlag: boolean): number {
  return (
    attemptScore(
      levels.map((level) => ({ weight: 1, level })),
      hasRedFlag,
    ) ?? 0
  );
}

/** JSON as the formatter leaves it: a list of plain values stands on one line if it fits. `before` is the key's width. */
function layOut(value: unknown, indent: string, before: number): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
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
