import { LEVEL_WORDS } from "@/lib/assessment/schema";
import { MORE_TIME_SECONDS } from "@/lib/interview/schema";
import type { ReportedAttempt, ReportedFollowUp } from "@/lib/review/report";
import { Aside } from "./aside";

/** What was asked after the first answer, what it brought, and what became of it where no answer to it counts. */
export function FollowUp({ attempt, followUp }: { attempt: ReportedAttempt; followUp: ReportedFollowUp }) {
  const { words, ending, draft, lateText, extensions } = followUp;
  return (
    <div className="mt-6 border-line border-t pt-4">
      <h3 className="font-coach font-semibold text-muted text-sm tracking-normal">The follow-up</h3>
      <p className="mt-1 font-voice text-xl leading-snug">{words}</p>
      <p className="mt-2 text-[0.9375rem] text-muted">{whatItBrought(attempt, followUp)}</p>
      {extensions > 0 && <p className="mt-1 text-muted text-sm">{moreTimeTaken(extensions, false)}</p>}
      {ending === "skipped" && draft.trim() && <Aside title="What you had begun, kept but not judged">{draft}</Aside>}
      {lateText && <Aside title="Arrived after the end: kept, but not judged">{lateText}</Aside>}
    </div>
  );
}

function whatItBrought({ question, assessment }: ReportedAttempt, followUp: ReportedFollowUp): string {
  const { begin, phase, ending, isRead, before, criterionId } = followUp;
  if (phase !== "closed") return "Not answered yet.";
  if (begin === null) {
    const what = ending === "skipped" ? "You skipped it." : "Nothing was written before time ran out.";
    return `${what} The levels here come from your first answer.`;
  }
  if (!isRead) return before ? "The levels here are still those of your first answer alone." : "";
  const criterion = question.criteria.find(({ id }) => id === criterionId);
  const [then, now] = [before, assessment].map((reading) => levelWord(reading, criterionId));
  const movement =
    criterion && before ? ` On “${criterion.text}”: ${then} in the first answer alone, ${now} in both.` : "";
  return `The levels and the score come from both answers, read as one.${movement}`;
}

function levelWord(reading: ReportedAttempt["assessment"], criterionId: string | null): string {
  const level = reading?.findings.find((finding) => finding.criterionId === criterionId)?.level ?? null;
  return level === null ? "not judged" : LEVEL_WORDS[level];
}

export function moreTimeTaken(extensions: number, wordsOnly: boolean): string {
  return wordsOnly ? "You took more time." : `You took more time: ${extensions * MORE_TIME_SECONDS} s added.`;
}
