import "server-only";
import { createHash } from "node:crypto";
import { embed } from "@/lib/embedding/embed";
import type { Judge } from "../../schema";
import written from "./coefficients.json";
import { decide, examine, prepare, unreadable } from "./examine";
import { learnedMatching } from "./learned";
import { numbersOf } from "./matching";
import { coefficientsSchema, FEATURES_VERSION } from "./model";
import type { Embed } from "./phrase";

const coefficients = coefficientsSchema.parse(written);
const hash = createHash("sha256").update(JSON.stringify(coefficients));
for (const numbers of numbersOf(learnedMatching)) hash.update(numbers);
const model = `minilm-l6+${hash.digest("hex").slice(0, 8)}`;

/**
 * The judge that needs no key and no network: sentence embeddings, features of what is said, and a small fitted model.
 * The same answer always gets the same reading. English only: other answers come back not judged.
 * @param embedWith turns texts into vectors
 * @throws Error if the embedding thread cannot start or dies.
 */
export function offlineJudge(embedWith: Embed = embed): Judge {
  const knowledge = { anywhere: coefficients.background, matching: learnedMatching };
  return {
    name: "offline",
    model,
    promptVersion: FEATURES_VERSION,
    async read({ question, answer, signal }) {
      if (signal.aborted) return { ok: false, failure: "too-slow" };
      const examined = await examine(question, answer, knowledge, embedWith);
      if (signal.aborted) return { ok: false, failure: "too-slow" };
      return { ok: true, reading: examined ? decide(examined, coefficients) : unreadable(question) };
    },
    prepare: (questions) => prepare(questions, knowledge, embedWith),
  };
}

/** The wordings of the questions whose labelled answers the coefficients were fitted on: on these they look too good. */
export function questionsFittedOn(): Set<string> {
  return new Set(coefficients.background.map(({ question }) => question));
}
