import { similarity } from "@/lib/embedding/similarity";
import { sentencesOf } from "./article/voice";
import type { Topic } from "./look-for-store";
import type { Bank, Criterion, Question } from "./schema";

/** `embed` of lib/embedding, or a stand-in with the same contract. */
export type Embed = (texts: string[]) => Promise<Float32Array[]>;

/*
 * Cosines of the sentence model, by looking at what it calls alike in the articles of tests/fixtures. Of the phrases
 * between 0.2 and 0.25 two in three speak of the criterion, of those down to 0.15 every other one. A topic above 0.5
 * speaks of the same thing as the criterion, one below as often of another. Counted on 2,128 sentences of
 * tests/gold/evidence.jsonl: 0.2 leads 31 in 100 to the criterion that they were said for, 0.25 only 18. A phrase that
 * misleads the offline judge is worse than none.
 */
const NEAR_PHRASE = 0.2;
/** A phrase that is hardly nearer to another criterion speaks for both. */
const AS_NEAR = 0.1;
const NEAR_TOPIC = 0.5;
const MAX_FROM_EXAMPLE = 6;
const MAX_FROM_STORE = 6;
const TOPICS = 2;
const PHRASE_WORDS = { least: 3, most: 14 };

/**
 * Gives criteria without look-fors some of their own: what they quote themselves, phrases of the question's example
 * answer that are near them in meaning, and phrases of the topics that are. Criteria that have look-fors stay as they are, and so do those for which
 * nothing is near.
 */
export async function addLookFors(bank: Bank, topics: Topic[], embed: Embed): Promise<Bank> {
  const wanting = bank.questions.flatMap(({ criteria }) => criteria.filter(({ lookFors }) => lookFors.length === 0));
  if (wanting.length === 0) return bank;
  const topicVectors = await embed(topics.map(({ text }) => text));
  const measured = topics.map((topic, index) => ({ ...topic, vector: topicVectors[index] ?? new Float32Array() }));
  const questions: Question[] = [];
  for (const question of bank.questions) {
    questions.push({ ...question, criteria: await withLookFors(question, measured, embed) });
  }
  return { ...bank, questions };
}

async function withLookFors(
  question: Question,
  topics: (Topic & { vector: Float32Array })[],
  embed: Embed,
): Promise<Criterion[]> {
  const { criteria } = question;
  if (criteria.every(({ lookFors }) => lookFors.length > 0)) return criteria;
  const vectors = await embed(criteria.map(({ text }) => text));
  const phrases = phrasesOf(question.example ?? "");
  const phraseVectors = await embed(phrases);
  const nearness = phraseVectors.map((phrase) => vectors.map((vector) => similarity(phrase, vector)));
  return Promise.all(
    criteria.map(async (criterion, at) => {
      if (criterion.lookFors.length > 0) return criterion;
      const vector = vectors[at] ?? new Float32Array();
      const own = phrases
        .map((phrase, index) => ({
          phrase,
          cosine: nearness[index]?.[at] ?? 0,
          best: Math.max(...(nearness[index] ?? [])),
        }))
        .filter(({ cosine, best }) => cosine >= Math.max(NEAR_PHRASE, best - AS_NEAR))
        .sort((one, other) => other.cosine - one.cosine)
        .slice(0, MAX_FROM_EXAMPLE)
        .map(({ phrase }) => phrase);
      return {
        ...criterion,
        lookFors: [...new Set([...quotedIn(criterion.text), ...own, ...(await borrowed(vector, topics, embed))])],
      };
    }),
  );
}

/** Phrases of the topics nearest to a criterion, the nearest phrases first. */
async function borrowed(
  vector: Float32Array,
  topics: (Topic & { vector: Float32Array })[],
  embed: Embed,
): Promise<string[]> {
  const near = topics
    .map((topic) => ({ ...topic, cosine: similarity(vector, topic.vector) }))
    .filter(({ cosine }) => cosine >= NEAR_TOPIC)
    .sort((one, other) => other.cosine - one.cosine)
    .slice(0, TOPICS);
  const phrases = near.flatMap(({ lookFors }) => lookFors);
  const vectors = await embed(phrases);
  return phrases
    .map((phrase, index) => ({ phrase, cosine: similarity(vector, vectors[index] ?? new Float32Array()) }))
    .filter(({ cosine }) => cosine >= NEAR_PHRASE)
    .sort((one, other) => other.cosine - one.cosine)
    .slice(0, MAX_FROM_STORE)
    .map(({ phrase }) => phrase);
}

/** What advice says that one might say: `Use words like "I read it back to them"`. */
function quotedIn(text: string): string[] {
  const quoted = [...text.matchAll(/["“]([^"“”]{8,120})["”]/gu)].map(([, words = ""]) =>
    words.replace(/[\s.,;:!]+$/u, ""),
  );
  return quoted.filter((words) => words.split(" ").length >= PHRASE_WORDS.least);
}

/** The clauses of an answer that are short enough to be said by somebody else as well. */
export function phrasesOf(answer: string): string[] {
  const paragraphs = answer.split(/\n{2,}/).map((each) => each.replace(/^(?:\d{1,2}[.)]|[-*•])\s+/u, ""));
  const sentences = paragraphs.flatMap((each) => sentencesOf(each.replaceAll("\n", " ")));
  const clauses = sentences.flatMap((sentence) => {
    const words = sentence.split(" ").length;
    return words <= PHRASE_WORDS.most
      ? [sentence]
      : sentence.split(/[,;:–—]\s+|\s+(?:and|but|so|because|while)\s+(?=\p{L}+\s)/u);
  });
  const phrases = clauses.map((clause) =>
    clause.replace(/^(?:and|but|so|then)\s+/iu, "").replace(/^["“”\s]+|["“”\s.,;:!]+$/gu, ""),
  );
  return [...new Set(phrases)].filter((phrase) => {
    const words = phrase.split(" ").length;
    return words >= PHRASE_WORDS.least && words <= PHRASE_WORDS.most && phrase.length <= 200;
  });
}
