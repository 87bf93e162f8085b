import { z } from "zod";
import { fitMatcher, type Lesson } from "./fit-matching";
import { type Matrix, type matchingSchema, placeOf, writtenMatrix } from "./matching";
import { type Embed, phrasesOf } from "./phrase";
import { meanSigns, type Signs, signsOf } from "./signs";

/** A line of tests/gold/evidence.jsonl: for each criterion of a question, what people say who meet it. */
export const evidenceSchema = z.object({
  question: z.string().min(1),
  criteria: z
    .array(
      z.object({
        text: z.string().min(1),
        lookFors: z.array(z.string().min(1)).min(1),
        said: z.array(z.string().min(1)).min(1),
      }),
    )
    .min(2),
});
export type Evidence = z.infer<typeof evidenceSchema>;

/** Dimensions of each matcher's space. More told no more apart on other questions. */
const COLUMNS = { question: 16, criterion: 16, lookFors: 32 };

type Read = { question: Signs; criteria: { text: Signs; lookFors: Signs[]; said: Signs[] }[] };

/** Fits all matchers, as matching.json holds them but for what they were trained on. @param seed decides all chance */
export async function fitMatching(
  evidence: readonly Evidence[],
  embed: Embed,
  { seed, onProgress }: { seed: number; onProgress: (share: number) => void },
): Promise<Omit<z.input<typeof matchingSchema>, "trainedOn">> {
  const read: Read[] = [];
  for (const one of evidence) {
    read.push(await readEvidence(one, embed));
    onProgress(read.length / evidence.length);
  }
  const question = fitMatcher(read.map(aboutQuestion), { columns: COLUMNS.question, among: "lessons", seed });
  const criterion = fitMatcher(read.map(aboutCriteria), { columns: COLUMNS.criterion, among: "lesson", seed });
  const lookFors = fitMatcher(read.map(aboutLookFors), { columns: COLUMNS.lookFors, among: "lesson", seed });
  const places = read.flatMap((one) => aboutQuestion(one).sought.map((texts) => [...placeOf(texts, question.sought)]));
  return {
    question: writtenMatcher(question),
    criterion: writtenMatcher(criterion),
    lookFors: writtenMatcher(lookFors),
    elsewhere: writtenMatrix({ columns: COLUMNS.question, values: Float64Array.from(places.flat()) }),
  };
}

function writtenMatcher({ sentence, sought }: { sentence: Matrix; sought: Matrix[] }) {
  return { sentence: writtenMatrix(sentence), sought: sought.map(writtenMatrix) };
}

async function readEvidence({ question, criteria }: Evidence, embed: Embed): Promise<Read> {
  const texts = criteria.flatMap(({ text, lookFors, said }) => [text, ...lookFors, ...said]);
  const [asked, ...signs] = (await phrasesOf([question, ...texts], embed)).map(signsOf);
  if (!asked) throw new Error("the question has no signs");
  return {
    question: asked,
    criteria: criteria.map(({ lookFors, said }) => {
      const [text, ...rest] = signs.splice(0, 1 + lookFors.length + said.length);
      if (!text) throw new Error("a criterion has no signs");
      return { text, lookFors: rest.slice(0, lookFors.length), said: rest.slice(lookFors.length) };
    }),
  };
}

function aboutQuestion({ question, criteria }: Read): Lesson {
  return {
    sought: [[question, meanSigns(criteria.map(({ text }) => text))]],
    sentences: criteria.flatMap(({ lookFors, said }) => [...lookFors, ...said]).map((signs) => ({ signs, meets: 0 })),
  };
}

/** Look-fors are sentences here, as what people say is. */
function aboutCriteria({ question, criteria }: Read): Lesson {
  return {
    sought: criteria.map(({ text }) => [text, question]),
    sentences: criteria.flatMap(({ lookFors, said }, meets) =>
      [...lookFors, ...said].map((signs) => ({ signs, meets })),
    ),
  };
}

function aboutLookFors({ question, criteria }: Read): Lesson {
  return {
    sought: criteria.map(({ text, lookFors }) => [text, meanSigns(lookFors), question]),
    sentences: criteria.flatMap(({ said }, meets) => said.map((signs) => ({ signs, meets }))),
  };
}
