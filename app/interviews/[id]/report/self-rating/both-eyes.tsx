import type { ReportedAttempt } from "@/lib/review/report";
import { type Agreement, agreementOf, ratedPoints } from "@/lib/review/self-rating/compare";

/** How the candidate's own levels lie to the judge's, in a sentence. */
export function BothEyes({ attempt, wordsOnly }: { attempt: ReportedAttempt; wordsOnly: boolean }) {
  const { ownLevels, assessment } = attempt;
  if (!ownLevels) return null;
  if (!assessment)
    return (
      <p className="text-muted">Your own levels are kept, and stand beside the judge's once it has read the answer.</p>
    );
  const agreement = agreementOf(ratedPoints(ownLevels, assessment.findings));
  return <p className="text-[0.9375rem]">{wordsOnly ? agreementInWords(agreement) : agreementInNumbers(agreement)}</p>;
}

function agreementInNumbers({ points, same, higher, lower }: Agreement): string {
  if (points === 0) return agreementInWords({ points, same, higher, lower });
  const differing = [higher > 0 && `you put ${higher} higher`, lower > 0 && `you put ${lower} lower`].filter(Boolean);
  const rest = differing.length > 0 ? `; ${differing.join(" and ")}` : "";
  return `You and the judge give the same level on ${same} of ${points} points${rest}.`;
}

function agreementInWords({ points, same, higher, lower }: Agreement): string {
  if (points === 0) return "None of the points that you rated could be judged.";
  if (same === points) return "You and the judge see it alike.";
  if (higher > 0 && lower > 0)
    return "You are kinder to yourself than the judge on some points, and stricter on others.";
  return higher > 0
    ? "You are kinder to yourself than the judge is."
    : "You are stricter with yourself than the judge is.";
}
