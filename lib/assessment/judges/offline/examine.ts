import { setImmediate as nextTurn } from "node:timers/promises";
import type { Claim, JudgedQuestion, Level, OtherQuestion, Reading } from "../../schema";
import { sift } from "../../sift";
import { backgroundOf } from "./background";
import { type Features, featuresOf } from "./features";
import { withoutFillers } from "./fillers";
import { focusOf } from "./focus";
import { answerGates, criterionGates, type Gate, isList, listGate } from "./gates";
import { isEnglish } from "./languages";
import { type Matching, matchesOf } from "./matching";
import { gatherMaterial, type Material } from "./material";
import { type Coefficients, expectedLevel, levelAt } from "./model";
import { type Embed, phrasesOf } from "./phrase";
import { NOT_ENGLISH, reasoningFor } from "./reasons";
import { redFlagsIn } from "./red-flags";
import { aheadOfSiblings, supportsOf } from "./support";
import { aboutness, topicality } from "./topic";
import { stemsOf, wordsOf } from "./words";

/** All that is known of an answer before any coefficient is applied, so that training can apply many. */
export type Examined = {
  criteria: { id: string; features: Features; gates: Gate[]; hasLookFors: boolean; quote: string | null }[];
  redFlags: Reading["redFlags"];
  setAside: boolean;
};

/**
 * What is known before any answer is read: what people say in answers to questions of any trade, and what was learned of
 * which sentences meet what.
 */
export type Knowledge = { anywhere: Coefficients["background"]; matching: Matching };

/** Beside sentences in another language, fewer English words than this are no answer in English. */
const LEAST_ENGLISH = 8;

/** With fewer look-fors in all, another question of the bank is not known well enough to compare with. */
const FEWEST_PHRASES = 6;

const OFFLINE_TOKENS = { input: 0, output: 0 };

/**
 * Computes the features and gates of every criterion, in short turns, as a server has other work too.
 * Null where the answer is not in English.
 */
export async function examine(
  question: JudgedQuestion,
  answer: string,
  { anywhere, matching }: Knowledge,
  embed: Embed,
): Promise<Examined | null> {
  const { kept, toTheJudge, notEnglish } = sift(answer);
  const readFrom = (text: string) => kept.map(({ start, end }) => text.slice(start, end)).join("\n");
  const read = readFrom(answer);
  const topic = stemsOf([question.question, ...question.criteria.map(({ text }) => text)].join(" "));
  if (!isEnglish(read, topic) || (notEnglish.length > 0 && wordsOf(read).length < LEAST_ENGLISH)) return null;
  // Where only some criteria have look-fors, a question fits its own answers less well than another that has many.
  const knownThroughout = question.criteria.every(({ lookFors }) => lookFors.length > 0);
  const inBank = knownThroughout ? talkInBank(question) : [];
  const background = await backgroundOf(question.question, { anywhere, inBank }, embed);
  const spoken = withoutFillers(answer);
  await nextTurn();
  const whole = await gatherMaterial(question, spoken, kept, background, embed);
  await nextTurn();
  const matches = await matchesOf(whole, matching);
  await nextTurn();
  const focus = focusOf(whole, matches);
  const onTopic = whole.units.filter((_, index) => focus[index]);
  const material =
    onTopic.length === whole.units.length ? whole : await gatherMaterial(question, spoken, onTopic, background, embed);
  await nextTurn();
  const supports = supportsOf(whole);
  await nextTurn();
  const ofWhole = featuresOf(whole, supports, matches);
  await nextTurn();
  const rows =
    material === whole ? ofWhole : featuresOf(material, supportsOf(material), await matchesOf(material, matching));
  const [first] = ofWhole;
  await nextTurn();
  const redFlags = await redFlagsIn(answer, kept);
  const hasLookFors = question.criteria.some(({ lookFors }) => lookFors.length > 0);
  const topical = first && hasLookFors ? topicality(whole, first.features) : aboutness(whole);
  const gates = answerGates(whole, material, {
    example: question.example ?? "",
    echo: rows[0]?.features.echo ?? 0,
    topical,
    ahead: knownThroughout ? (first?.features.aheadOfNeighbours ?? null) : null,
    aheadInBank: aheadOfSiblings(whole, supports),
  });
  const list = isList(readFrom(spoken));
  return {
    criteria: rows.map(({ features, best, bestUnit }, index) => {
      const criterion = material.criteria[index];
      if (!criterion) throw new Error("a criterion has no material");
      return {
        id: criterion.id,
        features,
        gates: [
          ...gates,
          ...(list ? [listGate(material, criterion)] : []),
          ...criterionGates(material, criterion.criterion.text, material.passages[best]?.words ?? []),
        ],
        hasLookFors: criterion.lookFors.length > 0,
        quote: quoteOf(material, answer, best) ?? quoteOf(material, answer, bestUnit),
      };
    }),
    redFlags,
    setAside: toTheJudge.length > 0,
  };
}

/** Embeds what answers to these questions are compared with: seconds of work, which the next examination then finds done. */
export async function prepare(
  questions: readonly OtherQuestion[],
  { anywhere }: Knowledge,
  embed: Embed,
): Promise<void> {
  await backgroundOf("", { anywhere, inBank: [] }, embed);
  // Question by question, so that an answer that comes meanwhile need not wait for all.
  for (const { question, criteria } of questions) {
    await phrasesOf([question, ...criteria.flatMap(({ text, lookFors }) => [text, ...lookFors])], embed);
  }
}

/** What people say in answers to the bank's other questions: of those alone that have look-fors enough to tell. */
function talkInBank({ others = [] }: JudgedQuestion): string[][] {
  return others
    .map(({ criteria }) => criteria.flatMap(({ lookFors }) => lookFors))
    .filter(({ length }) => length >= FEWEST_PHRASES);
}

/** What the answer says in a passage, or null where there is none or where something that is not read stands within it. */
function quoteOf({ passages, units }: Material, answer: string, index: number): string | null {
  const passage = passages[index];
  const first = passage && units[passage.first];
  const last = passage && units[passage.last];
  if (!first || !last || /[\p{L}\p{N}]/u.test(answer.slice(first.end, last.start))) return null;
  return answer.slice(first.start, last.end);
}

/** Applies the coefficients, then the gates: a gate caps a level and never raises one. */
export function decide(
  examined: Examined,
  coefficients: Pick<Coefficients, "withLookFors" | "withoutLookFors">,
): Reading {
  const claims = examined.criteria.map(({ id, features, gates, hasLookFors, quote }): Claim => {
    const fitted = hasLookFors ? coefficients.withLookFors : coefficients.withoutLookFors;
    const open = quote === null ? 0 : levelAt(expectedLevel(features, fitted), fitted.thresholds);
    const level = gates.reduce<Level>((lowest, { cap }) => (cap < lowest ? cap : lowest), open);
    return {
      criterionId: id,
      quotes: level > 0 && quote !== null ? [quote] : [],
      reasoning: reasoningFor(level, gates, examined.setAside),
      level,
    };
  });
  return { claims, redFlags: examined.redFlags, tokens: OFFLINE_TOKENS };
}

/** The reading of an answer that is not in English: nothing is judged. */
export function unreadable(question: JudgedQuestion): Reading {
  return {
    claims: question.criteria.map(({ id }) => ({ criterionId: id, quotes: [], reasoning: NOT_ENGLISH, level: null })),
    redFlags: [],
    tokens: OFFLINE_TOKENS,
  };
}
