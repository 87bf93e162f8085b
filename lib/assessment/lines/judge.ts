import { rubricVersion } from "@/lib/bank/rubric-version";
import { type Assessed, assess } from "../assess";
import type { Judge, JudgedQuestion, JudgeName } from "../schema";
import { attemptScore } from "../score";
import type { AnswerToJudge } from "./read";
import type { JudgedLine } from "./schema";

/** How many answers are judged at the same time: the offline judge fills a processor, a language model waits for a network. */
export const ANSWERS_AT_ONCE: Record<JudgeName, number> = { offline: 1, llm: 4 };

const NO_TOKENS = { input: 0, output: 0 };
const EMPTY = "The answer is empty.";

/**
 * Judges one answer of a file by the score contract. A judge that fails leaves every level and the score null. A blank
 * answer is not shown to the judge: it meets nothing, so all its levels are 0.
 * @param now milliseconds, from any beginning
 */
export async function judgeAnswer(
  judge: Judge,
  { id, question, answer }: AnswerToJudge,
  now: () => number,
): Promise<JudgedLine> {
  const begun = now();
  const outcome =
    answer.trim() === "" ? emptyAnswer(question) : await assess(judge, question, answer, new AbortController().signal);
  const ms = Math.round(now() - begun);
  const findings = outcome.ok ? outcome.findings : failedFindings(question, outcome.failure);
  const byCriterion = <Value>(value: (finding: (typeof findings)[number]) => Value) =>
    Object.fromEntries(findings.map((finding) => [finding.criterionId, value(finding)]));
  const redFlags = outcome.ok ? outcome.redFlags : [];
  const tokens = outcome.ok ? outcome.tokens : NO_TOKENS;
  return {
    id,
    judge: judge.name,
    model: judge.model,
    promptVersion: judge.promptVersion,
    rubricVersion: rubricVersion(question),
    levels: byCriterion(({ level }) => level),
    evidence: byCriterion(({ evidence }) => evidence.map(({ start, end }) => answer.slice(start, end))),
    reasons: byCriterion(({ reasoning }) => reasoning),
    redFlags: redFlags.map(({ text, evidence }) => ({ text, quote: answer.slice(evidence.start, evidence.end) })),
    redFlag: redFlags.length > 0,
    score: outcome.ok ? outcome.score : null,
    ms,
    tokens: { input: tokens.input, output: tokens.output },
    error: outcome.ok ? null : outcome.failure,
  };
}

type Findings = Extract<Assessed, { ok: true }>["findings"];

function failedFindings({ criteria }: JudgedQuestion, failure: string): Findings {
  const reasoning = `Not judged: the judge gave no reading (${failure}).`;
  return criteria.map(({ id }) => ({ criterionId: id, evidence: [], reasoning, level: null }));
}

function emptyAnswer({ criteria }: JudgedQuestion): Extract<Assessed, { ok: true }> {
  return {
    ok: true,
    findings: criteria.map(({ id }) => ({ criterionId: id, evidence: [], reasoning: EMPTY, level: 0 })),
    redFlags: [],
    score: attemptScore(
      criteria.map(({ weight }) => ({ weight, level: 0 })),
      false,
    ),
    tokens: NO_TOKENS,
  };
}
