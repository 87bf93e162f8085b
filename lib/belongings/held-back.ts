import type { WholeInterview } from "./data";

type Reading = WholeInterview["attempts"][number]["assessments"][number];

/**
 * An interview without the readings of some takes. Their answers wait to be judged again in the file, as what was being
 * judged does: so they are where it is imported, which holds them back too.
 * @param heldBack ids of takes, which stand for their follow-ups too
 * @returns `count`: how many takes had something to leave out
 */
export function withoutReadings(
  interview: WholeInterview,
  heldBack: ReadonlySet<string>,
): { shown: WholeInterview; count: number } {
  const emptied = new Set<string>();
  const attempts = interview.attempts.map((attempt) => {
    const take = attempt.firstId ?? attempt.id;
    if (!heldBack.has(take) || attempt.assessments.length === 0) return attempt;
    emptied.add(take);
    const own = attempt.assessments.filter(({ question }) => question === null);
    return { ...attempt, assessments: own.slice(-1).map(unread) };
  });
  return { shown: { ...interview, attempts }, count: emptied.size };
}

function unread(reading: Reading): Reading {
  return {
    ...reading,
    status: "waiting",
    startedAt: null,
    finishedAt: null,
    judge: null,
    model: null,
    promptVersion: null,
    score: null,
    findings: null,
    redFlags: null,
    failure: null,
    inputTokens: 0,
    outputTokens: 0,
    milliseconds: null,
    advice: null,
    disagreements: [],
  };
}

/** What the file says of it, for whoever reads it. */
export function noteOn(count: number): string {
  const what = count === 1 ? "The levels of one answer are" : `The levels of ${count} answers are`;
  const them = count === 1 ? "it" : "them";
  return `${what} held back: you wanted to rate ${them} before you see what a judge says. They are judged anew where this file is imported.`;
}
