import { sumOfTokens, type Tokens } from "@/lib/llm/tokens";
import { locateQuote } from "./evidence";
import type {
  Claim,
  Evidence,
  Finding,
  Judge,
  Judged,
  JudgedQuestion,
  JudgeFailure,
  JudgeRequest,
  Reading,
  RedFlag,
} from "./schema";
import { attemptScore } from "./score";

/** What became of one answer: levels with checked evidence and the score that follows, or why there is none. */
export type Assessed =
  | {
      ok: true;
      findings: Finding[];
      redFlags: RedFlag[];
      /** 0 to 100, or null where nothing was judged. */
      score: number | null;
      tokens: Tokens;
    }
  | { ok: false; failure: JudgeFailure };

const UNFOUND = "Not judged: the words quoted for this were not found in your answer.";
const UNQUOTED = "Not judged: no words from your answer were quoted for this.";
const UNREAD = "Not judged: the reading left this one out.";

/**
 * Has an answer judged, and believes nothing that the answer does not bear out (the score contract of docs/scoring.md).
 * A judge whose quotes are not all in the answer is asked once more; what was borne out the first time stays.
 * @param answer not blank: a blank answer is nobody's to judge
 */
export async function assess(
  judge: Judge,
  question: JudgedQuestion,
  answer: string,
  signal: AbortSignal,
): Promise<Assessed> {
  const first = await ask(judge, { question, answer, unfoundQuotes: [], signal });
  if (!first.ok) return first;
  const readings = [first.reading];
  const unfoundQuotes = unfoundIn(first.reading, question, answer);
  if (unfoundQuotes.length > 0) {
    const second = await ask(judge, { question, answer, unfoundQuotes, signal });
    if (second.ok) readings.push(second.reading);
  }

  const findings = question.criteria.map(({ id }) => findingOn(id, readings, answer));
  const redFlags = redFlagsOf(readings, answer);
  const judged = question.criteria.map(({ weight }, index) => ({ weight, level: findings[index]?.level ?? null }));
  return {
    ok: true,
    findings,
    redFlags,
    score: attemptScore(judged, redFlags.length > 0),
    tokens: sumOfTokens(readings.map(({ tokens }) => tokens)),
  };
}

async function ask(judge: Judge, request: JudgeRequest): Promise<Judged> {
  try {
    return await judge.read(request);
  } catch (error) {
    console.error(`The judge ${judge.name} (${judge.model}) crashed on question ${request.question.id}.`, error);
    return { ok: false, failure: "crashed" };
  }
}

/** What the judge is asked again for: the quotes behind levels above 0 and red flags that stand nowhere. */
function unfoundIn({ claims, redFlags }: Reading, { criteria }: JudgedQuestion, answer: string): string[] {
  const known = new Set(criteria.map(({ id }) => id));
  const ofClaims = claims.filter(({ criterionId }) => known.has(criterionId)).flatMap((claim) => lacks(claim, answer));
  const ofFlags = redFlags.map(({ quote }) => quote).filter((quote) => !locateQuote(answer, quote));
  return [...new Set([...ofClaims, ...ofFlags])];
}

/** The quotes that a claim stands on and that stand nowhere; a level above 0 without any stands on the empty quote. */
function lacks({ level, quotes }: Claim, answer: string): string[] {
  if (!level) return [];
  return quotes.length === 0 ? [""] : quotes.filter((quote) => !locateQuote(answer, quote));
}

/** The first reading's claim where the answer bears it out, else what the second says. */
function findingOn(criterionId: string, readings: Reading[], answer: string): Finding {
  const [first, second] = readings.map(({ claims }) => claims.find((claim) => claim.criterionId === criterionId));
  const claim = first && lacks(first, answer).length === 0 ? first : (second ?? first);
  if (!claim) return { criterionId, evidence: [], reasoning: UNREAD, level: null };
  if (lacks(claim, answer).length > 0) {
    return { criterionId, evidence: [], reasoning: claim.quotes.length > 0 ? UNFOUND : UNQUOTED, level: null };
  }
  const places = claim.quotes.map((quote) => locateQuote(answer, quote)).filter((place) => place !== null);
  const evidence = places.filter((place, index) => places.findIndex((other) => isSame(place, other)) === index);
  return { criterionId, evidence, reasoning: claim.reasoning, level: claim.level };
}

/** As with claims: a second reading is heard on red flags only where the first had one that is not borne out. */
function redFlagsOf([first, second]: Reading[], answer: string): RedFlag[] {
  const flags = borneOut(first, answer);
  if (flags.length === first?.redFlags.length) return flags;
  const others = borneOut(second, answer).filter(
    ({ evidence }) => !flags.some((flag) => flag.evidence.start < evidence.end && evidence.start < flag.evidence.end),
  );
  return [...flags, ...others];
}

function borneOut(reading: Reading | undefined, answer: string): RedFlag[] {
  return (reading?.redFlags ?? []).flatMap(({ text, quote }) => {
    const evidence = locateQuote(answer, quote);
    return evidence ? [{ text, evidence }] : [];
  });
}

function isSame(one: Evidence, other: Evidence): boolean {
  return one.start === other.start && one.end === other.end;
}
