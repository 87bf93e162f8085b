import type { Claim, JudgedQuestion, Level, Reading } from "../../schema";
import { isEnglish, sift } from "../../sift";
import { type Features, featuresOf } from "./features";
import { answerGates, criterionGates, type Gate } from "./gates";
import { type Embed, gatherMaterial } from "./material";
import { type Coefficients, expectedLevel, levelAt } from "./model";
import { NOT_ENGLISH, reasoningFor } from "./reasons";
import { redFlagsIn } from "./red-flags";

/** All that is known of an answer before any coefficient is applied, so that training can apply many. */
export type Examined = {
  criteria: { id: string; features: Features; gates: Gate[]; hasLookFors: boolean; quote: string | null }[];
  redFlags: Reading["redFlags"];
  setAside: boolean;
};

const OFFLINE_TOKENS = { input: 0, output: 0 };

/** Computes the features and gates of every criterion. Null where the answer is not in English. */
export async function examine(
  question: JudgedQuestion,
  answer: string,
  background: Coefficients["background"],
  embed: Embed,
): Promise<Examined | null> {
  if (!isEnglish(answer)) return null;
  const { kept, toTheJudge } = sift(answer);
  const elsewhere = background
    .filter((other) => other.question !== question.question)
    .flatMap(({ phrases }) => phrases);
  const material = await gatherMaterial(question, answer, kept, elsewhere, embed);
  const rows = featuresOf(material);
  const first = rows[0]?.features;
  const reach = { answer: first?.answerReach ?? 0, question: first?.questionReach ?? 0, echo: first?.echo ?? 0 };
  const gates = answerGates(material, question.example, reach);
  return {
    criteria: rows.map(({ features, support }, index) => {
      const criterion = material.criteria[index];
      if (!criterion) throw new Error("a criterion has no material");
      const passage = material.passages[support.best];
      const start = passage && material.units[passage.first]?.start;
      const end = passage && material.units[passage.last]?.end;
      return {
        id: criterion.id,
        features,
        gates: [...gates, ...criterionGates(material, criterion.criterion.text, passage?.words ?? [])],
        hasLookFors: criterion.lookFors.length > 0,
        quote: start === undefined || end === undefined ? null : answer.slice(start, end),
      };
    }),
    redFlags: redFlagsIn(answer, kept),
    setAside: toTheJudge.length > 0,
  };
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
