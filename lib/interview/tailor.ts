import type { Bank, Question } from "@/lib/bank/schema";
import { similarity } from "@/lib/embedding/similarity";
import { phrasesOfAdvertisement, splitAdvertisement } from "./advertisement";

/** `embed` of lib/embedding, or a stand-in with the same contract. */
export type Embed = (texts: string[]) => Promise<Float32Array[]>;

/** A question that was picked, and the line of the advertisement that it answers to most. */
export type Pick = { bank: Bank; question: Question; because: string };

export type Tailored = {
  /** The advertisement's first line. */
  job: string;
  /** In the order of asking: a background question opens, then by how much of the advertisement each adds. */
  picks: Pick[];
  /** How much of the advertisement speaks for each competency of the banks; shares that add up to 1, largest first. */
  competencies: { name: string; share: number; because: string }[];
  /** What the advertisement asks for, line by line. */
  wants: Want[];
};

/** `shown`: what in the CV speaks for it. `asked`: a question of the banks comes near it. */
export type Want = { text: string; shown: string | null; asked: boolean };

/*
 * Cosines of the sentence model, by looking at pairs; what was looked at is in docs/decisions/024. Under 0.25 a
 * question shares no more than the tone of a line. A line of a CV over 0.35 says the same thing.
 */
const NEAR_QUESTION = 0.25;
const NEAR_CV = 0.35;
/** Two questions that are nearer than this ask for the same story. */
const SAME_QUESTION = 0.76;
/** How near a bank's title, and its title with its summary, come to the first line of an advertisement for such a job. */
const SAME_JOB = { title: 0.48, summary: 0.4 };
/** What a question loses that was written for another job; the general bank was written for every one. */
const OTHER_JOB = 0.2;
const GENERAL_BANK = "general";
/** A grade or a tool after the name of a job takes its vector away from the job: `Backend engineer (Python)`. */
const IN_BRACKETS = /\s*\([^()]*\)/gu;
/** What a CV does not show is likelier to be asked about. */
const WEIGHT_WITHOUT_EVIDENCE = 1.3;
const VOTES = 3;

/**
 * Picks the questions that fit a job advertisement, by meaning: each next one is the question that comes nearest to what
 * the others leave out. Nothing leaves the machine.
 * @param cv may be empty
 * @param count how many; fewer come back where no more are near
 */
export async function tailor(
  { advertisement, cv }: { advertisement: string; cv: string },
  banks: Bank[],
  count: number,
  embed: Embed,
): Promise<Tailored> {
  const { job, rest } = splitAdvertisement(advertisement);
  const texts = phrasesOfAdvertisement(rest);
  const questions = banks.flatMap((bank) => bank.questions.map((question) => ({ bank, question })));
  const [lines, asked, read, handicaps, shown] = await Promise.all([
    embed(texts),
    embed(questions.map(({ question }) => question.question)),
    embed(
      questions.map(({ question }) => `${question.question} ${question.criteria.map(({ text }) => text).join(". ")}`),
    ),
    handicapsOf(banks, job, embed),
    evidenceIn(cv, texts, embed),
  ]);
  const nearness = lines.map((line) =>
    questions.map(({ bank }, at) => {
      const nearest = Math.max(similarity(line, asked[at] ?? line), similarity(line, read[at] ?? line));
      return nearest - (handicaps.get(bank) ?? 0);
    }),
  );
  const ofOtherJobs = new Set(questions.flatMap(({ bank }, at) => (handicaps.get(bank) ? [at] : [])));
  const weights = shown.map((evidence) => (cv.trim() !== "" && evidence === null ? WEIGHT_WITHOUT_EVIDENCE : 1));

  const chosen = choose(nearness, weights, asked, ofOtherJobs, count);
  const picks = chosen.flatMap(({ question: at, line }) => {
    const found = questions[at];
    return found ? [{ ...found, because: texts[line] ?? "" }] : [];
  });
  const isOpening = ({ question }: Pick) => question.kind === "background";
  return {
    job,
    picks: [...picks.filter(isOpening), ...picks.filter((pick) => !isOpening(pick))],
    competencies: weighCompetencies(questions, nearness, weights, texts),
    wants: texts.map((text, index) => ({
      text,
      shown: shown[index] ?? null,
      asked: Math.max(...(nearness[index] ?? []), 0) >= NEAR_QUESTION,
    })),
  };
}

/** What the questions of each bank lose, since it was written for another job than the one advertised. */
async function handicapsOf(banks: Bank[], job: string, embed: Embed): Promise<Map<Bank, number>> {
  const [wanted, ...vectors] = await embed([
    job.replace(IN_BRACKETS, ""),
    ...banks.flatMap(({ title, summary }) => [title, `${title}. ${summary}`]),
  ]);
  return new Map(
    banks.map((bank, index) => {
      const [title, summary] = [vectors[2 * index], vectors[2 * index + 1]];
      if (!wanted || !title || !summary || bank.id === GENERAL_BANK) return [bank, 0];
      const isSame = similarity(wanted, title) >= SAME_JOB.title || similarity(wanted, summary) >= SAME_JOB.summary;
      return [bank, isSame ? 0 : OTHER_JOB];
    }),
  );
}

/** What of a CV speaks for each line; null where nothing does. */
async function evidenceIn(cv: string, texts: string[], embed: Embed): Promise<(string | null)[]> {
  const phrases = phrasesOfAdvertisement(cv);
  if (phrases.length === 0) return texts.map(() => null);
  const [own, wanted] = await Promise.all([embed(phrases), embed(texts)]);
  return wanted.map((line) => {
    const cosines = own.map((vector) => similarity(line, vector));
    const best = Math.max(...cosines);
    return best >= NEAR_CV ? (phrases[cosines.indexOf(best)] ?? null) : null;
  });
}

/** One question after the other, each for what it adds: how much nearer it comes to every line than those before. */
function choose(
  nearness: number[][],
  weights: number[],
  vectors: Float32Array[],
  ofOtherJobs: ReadonlySet<number>,
  count: number,
) {
  const covered = nearness.map(() => NEAR_QUESTION);
  const chosen: { question: number; line: number }[] = [];
  const open = new Set(vectors.keys());
  while (chosen.length < count) {
    let best = { question: -1, gain: 0 };
    for (const question of open) {
      const gain = nearness.reduce(
        (sum, row, line) => sum + (weights[line] ?? 1) * Math.max(0, (row[question] ?? 0) - (covered[line] ?? 0)),
        0,
      );
      if (gain > best.gain) best = { question, gain };
    }
    const vector = vectors[best.question];
    if (!vector) {
      if (covered.every((cosine) => cosine === NEAR_QUESTION)) break;
      // Nothing is left out any more: what is near counts again, in the banks for this job.
      covered.fill(NEAR_QUESTION);
      for (const question of ofOtherJobs) open.delete(question);
      continue;
    }
    open.delete(best.question);
    for (const other of open) {
      if (similarity(vector, vectors[other] ?? vector) >= SAME_QUESTION) open.delete(other);
    }
    const gains = nearness.map((row, line) => (row[best.question] ?? 0) - (covered[line] ?? 0));
    chosen.push({ question: best.question, line: gains.indexOf(Math.max(...gains)) });
    nearness.forEach((row, line) => {
      covered[line] = Math.max(covered[line] ?? 0, row[best.question] ?? 0);
    });
  }
  return chosen;
}

/** Every line votes for the competencies of the questions nearest to it. */
function weighCompetencies(
  questions: { question: Question }[],
  nearness: number[][],
  weights: number[],
  texts: string[],
): Tailored["competencies"] {
  const votes = new Map<string, { sum: number; most: number; because: string }>();
  nearness.forEach((row, line) => {
    const nearest = [...row.keys()].sort((one, other) => (row[other] ?? 0) - (row[one] ?? 0)).slice(0, VOTES);
    for (const at of nearest) {
      const name = questions[at]?.question.competency;
      const vote = (row[at] ?? 0) * (weights[line] ?? 1);
      if (name === undefined || (row[at] ?? 0) < NEAR_QUESTION) continue;
      const known = votes.get(name) ?? { sum: 0, most: 0, because: "" };
      const because = vote > known.most ? (texts[line] ?? "") : known.because;
      votes.set(name, { sum: known.sum + vote, most: Math.max(known.most, vote), because });
    }
  });
  const total = [...votes.values()].reduce((sum, vote) => sum + vote.sum, 0);
  return [...votes]
    .map(([name, { sum, because }]) => ({ name, share: sum / total, because }))
    .sort((one, other) => other.share - one.share);
}
