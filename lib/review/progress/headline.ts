import type { CompetencyProgress } from "./competencies";
import type { Standings } from "./standings";

/** From so many judged answers on there is something to say of progress. */
export const ENOUGH_ANSWERS = 6;

/** The sentence that opens the page. It calls nothing a change that may be the judge's error, and never blames. */
export function progressHeadline(
  answers: number,
  competencies: readonly CompetencyProgress[],
  { strengths, gaps, isClear }: Standings,
): string {
  if (answers === 0) return "Your progress will show here.";
  if (answers < ENOUGH_ANSWERS) return "A beginning. A few more answers, and there is something to see.";
  const risen = competencies.find(({ change }) => change.kind === "up");
  if (risen) return `${risen.competency} is clearly better than it was.`;
  const fallen = competencies.find(({ change }) => change.kind === "down");
  if (fallen) return `${fallen.competency} is worth another visit.`;
  const [best] = strengths;
  const [most] = gaps;
  if (best && most && isClear)
    return `Strong on ${inSentence(best.competency)}, with most to gain in ${inSentence(most.competency)}.`;
  return "No clear change yet. Here is where you stand.";
}

function inSentence(competency: string): string {
  return competency.charAt(0).toLowerCase() + competency.slice(1);
}
