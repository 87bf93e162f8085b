import type { Report } from "./report";

/** From this mean on a competency counts as a strength; below it, with this much less, as what to work on. */
const STRONG = 60;
const CLEAR_GAP = 20;

/** The sentence that opens a report. It names what stood out before any number does, and never blames. */
export function headline(report: Pick<Report, "attempts" | "score" | "answered" | "awaiting" | "unfinished">): string {
  const { score } = report;
  if (score === null) {
    if (report.awaiting > 0) return "Your answers are being read.";
    if (report.answered > 0) return "Your answers are safe, and not judged yet.";
    return report.unfinished
      ? "This interview has only begun."
      : "No answers this time. The questions will wait for you.";
  }
  const flagged = report.attempts.filter(({ assessment }) => (assessment?.redFlags.length ?? 0) > 0).length;
  if (flagged > 0) return `${flagged === 1 ? "One answer has" : `${flagged} answers have`} something to look at first.`;
  const ranked = meansByCompetency(report.attempts);
  const [best] = ranked;
  const last = ranked.at(-1);
  if (best && last && best.mean >= STRONG && best.mean - last.mean >= CLEAR_GAP) {
    return `Strong on ${inSentence(best.competency)}, quieter on ${inSentence(last.competency)}.`;
  }
  if (score >= 80) return "You showed how you work, with cases to prove it.";
  if (score >= STRONG) return "You say how you work. Now let them see it happen.";
  if (score >= 30) return "A good start. The next answer can say more of how.";
  return "The outline is there. Next time, fill it with what you do.";
}

function meansByCompetency(attempts: Report["attempts"]): { competency: string; mean: number }[] {
  const scores = new Map<string, number[]>();
  for (const { question, assessment } of attempts) {
    if (assessment?.score == null) continue;
    scores.set(question.competency, [...(scores.get(question.competency) ?? []), assessment.score]);
  }
  return [...scores]
    .map(([competency, values]) => ({
      competency,
      mean: values.reduce((sum, value) => sum + value, 0) / values.length,
    }))
    .sort((one, other) => other.mean - one.mean);
}

function inSentence(competency: string): string {
  return competency.charAt(0).toLowerCase() + competency.slice(1);
}
