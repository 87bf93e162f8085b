import { type Bands, bandAround, isClearChange } from "@/lib/assessment/band";
import type { FinishedAssessment } from "@/lib/assessment/record";
import { interviewScore } from "@/lib/assessment/score";
import type { ReportedAttempt } from "./report";

/** From this mean on a competency is called strong. */
const STRONG = 60;

/** The competencies that went best and least well, or null where they do not clearly differ or none went well. */
export function contrastOf(attempts: ReportedAttempt[], reader: FinishedAssessment, bands: readonly Bands[]) {
  const scores = new Map<string, number[]>();
  for (const { question, assessment } of attempts) {
    if (assessment?.score == null) continue;
    scores.set(question.competency, [...(scores.get(question.competency) ?? []), assessment.score]);
  }
  const ranked = [...scores]
    .map(([competency, values]) => ({ competency, mean: interviewScore(values) ?? 0, answers: values.length }))
    .sort((one, other) => other.mean - one.mean);
  const [best, last] = [ranked[0], ranked.at(-1)];
  if (!best || !last || best.mean < STRONG) return null;
  // The wider of the two bands: that of the mean over fewer answers.
  const band = bandAround(last.mean, Math.min(best.answers, last.answers), reader, bands);
  return isClearChange(last.mean, best.mean, band) ? { best: best.competency, last: last.competency } : null;
}
