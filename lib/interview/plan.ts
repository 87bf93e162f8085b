import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import type { Question } from "@/lib/bank/schema";
import { type Manner, USUAL_MANNER } from "./schema";

export type PlannableQuestion = Pick<Question, "id" | "competency" | "kind">;

/**
 * Draws the questions of an interview: by turns from each competency, so that none has two more than another unless
 * the others are used up; a background question opens the interview, as real ones do. The same seed gives the same plan.
 * @param count how many; more than there are means all
 * @param seed 0 to 2³¹ - 1
 */
export function planInterview<Q extends PlannableQuestion>(questions: readonly Q[], count: number, seed: number): Q[] {
  const random = xoroshiro128plus(seed);
  const shuffled = <T>(items: readonly T[]): T[] => {
    const rest = [...items];
    const drawn: T[] = [];
    while (rest.length > 0) drawn.push(...rest.splice(uniformInt(random, 0, rest.length - 1), 1));
    return drawn;
  };

  const competencies = shuffled([...new Set(questions.map((question) => question.competency))]);
  const byCompetency = competencies.map((competency) =>
    shuffled(questions.filter((question) => question.competency === competency)),
  );
  const longest = Math.max(0, ...byCompetency.map((group) => group.length));
  const byTurns = Array.from({ length: longest }, (_, turn) =>
    byCompetency.flatMap((group) => group[turn] ?? []),
  ).flat();

  const plan = byTurns.slice(0, count);
  return [...plan.filter(isOpening), ...plan.filter((question) => !isOpening(question))];
}

function isOpening(question: PlannableQuestion): boolean {
  return question.kind === "background";
}

/**
 * The longest that an interview of `count` questions can take, without retakes and "More time". With follow-ups each
 * question may be followed by one, with as much time again.
 * @returns seconds, or null without a time limit
 */
export function longestDuration(
  count: number,
  clock: { thinkingSeconds: number; answerSeconds: number | null; extraTime: number },
  { followUps }: Pick<Manner, "followUps"> = USUAL_MANNER,
): number | null {
  if (clock.answerSeconds === null) return null;
  const parts = followUps ? 2 : 1;
  return Math.round(count * parts * (clock.thinkingSeconds + clock.answerSeconds) * clock.extraTime);
}
