import { overlap } from "./evidence";
import { type Finding, LEVEL_WORDS, type RedFlag } from "./schema";

/** A panel of nine asked at once would trip the rate limits of small accounts and choke a model on one's own machine. */
const ASKED_AT_ONCE = 3;

/**
 * Asks `size` times, a few at once, and stops when too many have failed for a majority to answer.
 * @returns what came of each, in the order of asking
 */
export async function askPanel<Answer extends { ok: boolean }>(
  size: number,
  askOne: () => Promise<Answer>,
): Promise<Answer[]> {
  const answers = new Map<number, Answer>();
  let asked = 0;
  let failed = 0;
  const askInTurn = async () => {
    while (asked < size && failed <= size / 2) {
      const seat = asked++;
      const answer = await askOne();
      if (!answer.ok) failed += 1;
      answers.set(seat, answer);
    }
  };
  await Promise.all(Array.from({ length: Math.min(size, ASKED_AT_ONCE) }, askInTurn));
  return [...answers].sort(([one], [other]) => one - other).map(([, answer]) => answer);
}

/**
 * What a panel finds on one criterion: the median of its levels (the lower one of two), with the evidence of the first
 * member who gave it. Not judged where most members did not judge it, or where they are two levels or more apart.
 * @param findings of each member, on the same criterion; at least one
 */
export function panelFinding(findings: readonly [Finding, ...Finding[]]): Finding {
  const panel = findings.map(({ level }) => level);
  const levels = panel.filter((level) => level !== null).sort((one, other) => one - other);
  if (levels.length <= findings.length / 2) {
    const unjudged = findings.find(({ level }) => level === null) ?? findings[0];
    return { ...unjudged, evidence: [], level: null, panel };
  }
  const [lowest = 0, highest = 0] = [levels[0], levels.at(-1)];
  if (highest - lowest >= 2) {
    const { criterionId } = findings[0];
    return { criterionId, evidence: [], reasoning: tooFarApart(lowest, highest), level: null, panel };
  }
  const median = levels[Math.floor((levels.length - 1) / 2)];
  const reading = findings.find(({ level }) => level === median) ?? findings[0];
  return { ...reading, panel };
}

function tooFarApart(lowest: number, highest: number): string {
  return `Not judged reliably: read several times, this came out anywhere from “${LEVEL_WORDS[lowest]}” to “${LEVEL_WORDS[highest]}”.`;
}

/** The red flags that more than half of the members raise on the same passage, each in the words of the first. */
export function panelRedFlags(members: readonly (readonly RedFlag[])[]): RedFlag[] {
  const shared: RedFlag[] = [];
  for (const flag of members.flat()) {
    const raisedBy = members.filter((flags) => flags.some(({ evidence }) => overlap(evidence, flag.evidence)));
    const isNew = !shared.some(({ evidence }) => overlap(evidence, flag.evidence));
    if (isNew && raisedBy.length > members.length / 2) shared.push(flag);
  }
  return shared;
}
