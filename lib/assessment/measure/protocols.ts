import type { Knowledge } from "../judges/offline/examine";
import { offlineJudge } from "../judges/offline/judge";
import { examineLabelled, leaveOneQuestionOut, type Sample } from "../judges/offline/training";
import { mapInOrder } from "../lines/in-order";
import { ANSWERS_AT_ONCE } from "../lines/judge";
import type { LabelledAnswer } from "../lines/read";
import type { Judge } from "../schema";
import type { LabelledFile } from "./labelled-file";
import { type MeasuredAnswer, measureAnswer } from "./measure";

export type MeasuredFile = { name: string; answers: MeasuredAnswer[] };

/** `now` in milliseconds, from any beginning; `onProgress` hears the share that is done, 0 to 1. */
export type Watch = { now: () => number; onProgress: (share: number) => void };

/** Has every answer judged once, as it stands. */
export async function measureAsIs(files: LabelledFile[], judge: Judge, watch: Watch): Promise<MeasuredFile[]> {
  const count = files.reduce((sum, { answers }) => sum + answers.length, 0);
  let done = 0;
  const measured: MeasuredFile[] = [];
  for (const { name, answers } of files) {
    const results: MeasuredAnswer[] = [];
    const judged = mapInOrder(each(answers), ANSWERS_AT_ONCE[judge.name], (labelled) =>
      measureAnswer(judge, labelled, watch.now),
    );
    for await (const answer of judged) {
      results.push(answer);
      watch.onProgress(++done / count);
    }
    measured.push({ name, answers: results });
  }
  return measured;
}

/** Of the time that leaving questions out takes, the share that goes by before the first is fitted. */
const FITTED_FROM = 0.4;

/**
 * Has every answer judged by an offline judge whose coefficients were fitted on all questions of all files but its own.
 * @param more answers to yet other questions, which the coefficients are fitted on too
 * @param knowledge of the shipped judge: what it learned of matching has met none of the questions, and of what people say
 *   anywhere a question's own phrases are left out
 */
export async function measureLeavingOneOut(
  files: LabelledFile[],
  more: LabelledAnswer[],
  knowledge: Knowledge,
  { now, onProgress }: Watch,
): Promise<MeasuredFile[]> {
  const all = files.flatMap(({ answers }) => answers);
  const samples = [];
  const further: Sample[] = [];
  const tell = () => onProgress((FITTED_FROM * (samples.length + further.length)) / (all.length + more.length));
  for (const labelled of all) {
    const begun = now();
    const sample = await examineLabelled(labelled, knowledge);
    samples.push({ ...sample, milliseconds: Math.round(now() - begun) });
    tell();
  }
  for (const labelled of more) {
    further.push(await examineLabelled(labelled, knowledge));
    tell();
  }
  const measured = new Map<LabelledAnswer, MeasuredAnswer>();
  for (const { sample, reading } of leaveOneQuestionOut(samples, further)) {
    // As the shipped judge in all but the coefficients, so that its reading is checked as any other.
    const judge: Judge = { ...offlineJudge(), read: async () => ({ ok: true, reading }) };
    const answer = await measureAnswer(judge, sample.labelled, now);
    measured.set(sample.labelled, { ...answer, milliseconds: sample.milliseconds + answer.milliseconds });
    onProgress(FITTED_FROM + ((1 - FITTED_FROM) * measured.size) / all.length);
  }
  return files.map(({ name, answers }) => ({
    name,
    answers: answers.flatMap((labelled) => measured.get(labelled) ?? []),
  }));
}

async function* each<Item>(items: Item[]): AsyncGenerator<Item> {
  yield* items;
}
