import type { Report } from "./report";

/** From this score on an answer mostly says how. */
const EXPLAINED = 60;

/** The sentence that opens a report. It names what stood out before any number does, and never blames. */
export function headline(
  report: Pick<Report, "attempts" | "score" | "contrast" | "answered" | "awaiting" | "heldBack" | "unfinished">,
): string {
  const { score, contrast } = report;
  if (score === null) {
    if (report.heldBack > 0) return "Before you look: how do you see it yourself?";
    if (report.awaiting > 0) return "Your answers are being read.";
    if (report.answered > 0) return "Your answers are safe, and not judged yet.";
    return report.unfinished
      ? "This interview has only begun."
      : "No answers this time. The questions will wait for you.";
  }
  const flagged = report.attempts.filter(({ assessment }) => (assessment?.redFlags.length ?? 0) > 0).length;
  if (flagged > 0) return `${flagged === 1 ? "One answer has" : `${flagged} answers have`} something to look at first.`;
  if (contrast) return `Strong on ${inSentence(contrast.best)}, quieter on ${inSentence(contrast.last)}.`;
  if (score >= 80) return "You showed how you work, with cases to prove it.";
  if (score >= EXPLAINED) return "You say how you work. Now let them see it happen.";
  if (score >= 30) return "A good start. The next answer can say more of how.";
  return "You have made a start. Next time, say more of what you do yourself.";
}

function inSentence(competency: string): string {
  return competency.charAt(0).toLowerCase() + competency.slice(1);
}
