import { sumOfTokens, type Tokens } from "@/lib/llm/tokens";
import { locateQuote, overlap } from "./evidence";
import { askPanel, panelFinding, panelRedFlags } from "./panel";
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
import { addressedToTheJudge } from "./sift";

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
const SET_ASIDE = "Not judged: the words quoted for this speak to the judge instead of answering.";
const UNQUOTED = "Not judged: no words from your answer were quoted for this.";
const UNREAD = "Not judged: the reading left this one out.";

/**
 * Has an answer judged, and believes nothing that the answer does not bear out (the score contract of docs/scoring.md).
 * A judge whose quotes are not all in the answer, or lie in words that speak to the judge, is asked once more; what was
 * borne out the first time stays. Of a panel, each member is held to that, and the median of their levels counts.
 * @param answer not blank: a blank answer is nobody's to judge
 */
export async function assess(
  judge: Judge,
  question: JudgedQuestion,
  answer: string,
  signal: AbortSignal,
): Promise<Assessed> {
  const size = judge.panel ?? 1;
  if (size === 1) return assessOnce(judge, question, answer, signal);
  const outcomes = await askPanel(size, () => assessOnce(judge, question, answer, signal));
  const [failure] = outcomes.filter((outcome) => !outcome.ok);
  const members = outcomes.filter((outcome) => outcome.ok);
  if (failure && members.length <= size / 2) return failure;

  const findings = question.criteria.map(({ id }) => {
    const [first = unread(id), ...others] = members.map((member) => findingOf(member.findings, id));
    return panelFinding([first, ...others]);
  });
  const redFlags = panelRedFlags(members.map((member) => member.redFlags));
  const tokens = sumOfTokens(members.map((member) => member.tokens));
  return { ok: true, findings, redFlags, score: scoreOf(question, findings, redFlags), tokens };
}

async function assessOnce(
  judge: Judge,
  question: JudgedQuestion,
  answer: string,
  signal: AbortSignal,
): Promise<Assessed> {
  const first = await ask(judge, { question, answer, unfoundQuotes: [], signal });
  if (!first.ok) return first;
  const places = placesIn(answer);
  const readings = [first.reading];
  const unfoundQuotes = unfoundIn(first.reading, question, places);
  if (unfoundQuotes.length > 0) {
    const second = await ask(judge, { question, answer, unfoundQuotes, signal });
    if (second.ok) readings.push(second.reading);
  }

  const findings = question.criteria.map(({ id }) => findingOn(id, readings, places));
  const redFlags = redFlagsOf(readings, places);
  const tokens = sumOfTokens(readings.map((reading) => reading.tokens));
  return { ok: true, findings, redFlags, score: scoreOf(question, findings, redFlags), tokens };
}

function scoreOf({ criteria }: JudgedQuestion, findings: Finding[], redFlags: RedFlag[]): number | null {
  const judged = criteria.map(({ id, weight }) => ({ weight, level: findingOf(findings, id).level }));
  return attemptScore(judged, redFlags.length > 0);
}

function findingOf(findings: Finding[], criterionId: string): Finding {
  return findings.find((finding) => finding.criterionId === criterionId) ?? unread(criterionId);
}

function unread(criterionId: string): Finding {
  return { criterionId, evidence: [], reasoning: UNREAD, level: null };
}

/** Looks up quotes in an answer. `standing` has those too that no level may stand on, as they speak to the judge. */
type Places = { evidence(quote: string): Evidence | null; standing(quote: string): Evidence | null };

function placesIn(answer: string): Places {
  const setAside = addressedToTheJudge(answer);
  return {
    evidence: (quote) => locateQuote(answer, quote, setAside),
    standing: (quote) => locateQuote(answer, quote),
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

/** What the judge is asked again for: the quotes behind levels above 0 and red flags that are no evidence. */
function unfoundIn({ claims, redFlags }: Reading, { criteria }: JudgedQuestion, places: Places): string[] {
  const known = new Set(criteria.map(({ id }) => id));
  const ofClaims = claims.filter(({ criterionId }) => known.has(criterionId)).flatMap((claim) => lacks(claim, places));
  const ofFlags = redFlags.map(({ quote }) => quote).filter((quote) => !places.evidence(quote));
  return [...new Set([...ofClaims, ...ofFlags])];
}

/** The quotes that a claim stands on and that are no evidence; a level above 0 without any stands on the empty quote. */
function lacks({ level, quotes }: Claim, places: Places): string[] {
  if (!level) return [];
  return quotes.length === 0 ? [""] : quotes.filter((quote) => !places.evidence(quote));
}

/** The first reading's claim where the answer bears it out, else what the second says. */
function findingOn(criterionId: string, readings: Reading[], places: Places): Finding {
  const [first, second] = readings.map(({ claims }) => claims.find((claim) => claim.criterionId === criterionId));
  const claim = first && lacks(first, places).length === 0 ? first : (second ?? first);
  if (!claim) return unread(criterionId);
  const lacking = lacks(claim, places);
  if (lacking.length > 0) return { ...unread(criterionId), reasoning: whyNoEvidence(claim, lacking, places) };
  const found = claim.quotes.map((quote) => places.evidence(quote)).filter((place) => place !== null);
  const evidence = found.filter((place, index) => found.findIndex((other) => isSame(place, other)) === index);
  return { criterionId, evidence, reasoning: claim.reasoning, level: claim.level };
}

function whyNoEvidence({ quotes }: Claim, lacking: string[], places: Places): string {
  if (quotes.length === 0) return UNQUOTED;
  return lacking.every((quote) => places.standing(quote)) ? SET_ASIDE : UNFOUND;
}

/** As with claims: a second reading is heard on red flags only where the first had one that is not borne out. */
function redFlagsOf([first, second]: Reading[], places: Places): RedFlag[] {
  const flags = borneOut(first, places);
  if (flags.length === first?.redFlags.length) return flags;
  const others = borneOut(second, places).filter((other) =>
    flags.every((flag) => !overlap(flag.evidence, other.evidence)),
  );
  return [...flags, ...others];
}

function borneOut(reading: Reading | undefined, places: Places): RedFlag[] {
  return (reading?.redFlags ?? []).flatMap(({ text, quote }) => {
    const evidence = places.evidence(quote);
    return evidence ? [{ text, evidence }] : [];
  });
}

function isSame(one: Evidence, other: Evidence): boolean {
  return one.start === other.start && one.end === other.end;
}
