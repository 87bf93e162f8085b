import { createHash } from "node:crypto";
import { embed } from "@/lib/embedding/embed";
import type { LabelledAnswer } from "../../lines/read";
import type { Reading } from "../../schema";
import { decide, type Examined, examine, type Knowledge, unreadable } from "./examine";
import { fitModel, type LabelledFeatures } from "./fit";
import type { Coefficients, Fitted } from "./model";

/** Decides which phrases join the background. */
export const SEED = 1;

/** Phrases of each question that join the background. More slow the first judgement down and gained nothing. */
const BACKGROUND_PHRASES = 6;

/** A labelled answer with all that is known of it before it is fitted; `examined` is null where it is not in English. */
export type Sample = { labelled: LabelledAnswer; examined: Examined | null };

/** A few look-fors of every question, picked by hash so that neither order nor chance decides. */
export function chooseBackground(all: LabelledAnswer[]): Coefficients["background"] {
  const order = (text: string) => createHash("sha256").update(`${SEED} ${text}`).digest("hex");
  return questionsOf(all).map((question) => {
    const phrases = new Set(
      all
        .filter((labelled) => labelled.question.question === question)
        .flatMap((labelled) => labelled.question.criteria.flatMap(({ lookFors }) => lookFors)),
    );
    return {
      question,
      phrases: [...phrases].sort((one, two) => (order(one) < order(two) ? -1 : 1)).slice(0, BACKGROUND_PHRASES),
    };
  });
}

/** The same answer to a question of an unknown occupation: what people say who meet its criteria is not known. */
export function withoutLookFors(labelled: LabelledAnswer): LabelledAnswer {
  const { question } = labelled;
  return {
    ...labelled,
    question: { ...question, criteria: question.criteria.map((criterion) => ({ ...criterion, lookFors: [] })) },
  };
}

/** @throws Error if the embedding thread cannot start or dies */
export async function examineLabelled(labelled: LabelledAnswer, knowledge: Knowledge): Promise<Sample> {
  return { labelled, examined: await examine(labelled.question, labelled.answer, knowledge, embed) };
}

/**
 * Fits trees and thresholds.
 * @param more answers that only the first trees learn from: see fitTrees
 */
export function fitSamples(samples: Sample[], more: Sample[] = []): Fitted {
  return fitModel(samples.flatMap(rowsOf), more.flatMap(rowsOf), SEED);
}

/** Gated criteria never reach the model, so it is not fitted to them. */
function rowsOf({ labelled, examined }: Sample): LabelledFeatures[] {
  return (examined?.criteria ?? []).flatMap(({ id, features, gates }) => {
    const level = labelled.levels[id];
    if (level === undefined) throw new Error(`${labelled.id}: no label for ${id}`);
    return gates.length > 0 ? [] : [{ question: labelled.question.question, features, level }];
  });
}

/**
 * Reads every answer with coefficients that were fitted on the answers to all other questions: what the judge would
 * make of a question that it has never met. Question by question, in the order of their first answers.
 * @param more answers to yet other questions, which the coefficients are fitted on too and which are not read
 */
export function* leaveOneQuestionOut<S extends Sample>(
  samples: S[],
  more: Sample[] = [],
): Generator<{ sample: S; reading: Reading }> {
  for (const question of questionsOf(samples.map(({ labelled }) => labelled))) {
    const others = samples.filter(({ labelled }) => labelled.question.question !== question);
    const fitted = fitSamples(others, more);
    const coefficients = { withLookFors: fitted, withoutLookFors: fitted };
    for (const sample of samples.filter(({ labelled }) => labelled.question.question === question)) {
      const { examined, labelled } = sample;
      yield { sample, reading: examined ? decide(examined, coefficients) : unreadable(labelled.question) };
    }
  }
}

/** The questions' wordings, each once, in the order of their first answers. */
export function questionsOf(all: LabelledAnswer[]): string[] {
  return [...new Set(all.map(({ question }) => question.question))];
}
