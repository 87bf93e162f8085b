import type { ReportedAttempt } from "@/lib/review/report";
import { Aside } from "./aside";
import { FollowUp, moreTimeTaken } from "./follow-up";
import { MarkedAnswer } from "./marked-answer";

/** What was said, with its evidence marked, and what became of it where nothing was. */
export function Answer({ attempt, wordsOnly }: { attempt: ReportedAttempt; wordsOnly: boolean }) {
  const { answer, ending, draft, lateText, assessment, question, followUp, extensions } = attempt;
  const isEmpty = answer.trim() === "";
  const anchor = `question-${attempt.position + 1}`;
  const evidence = question.criteria.map(
    ({ id }) => assessment?.findings.find(({ criterionId }) => criterionId === id)?.evidence ?? [],
  );
  const endOfFirst = followUp?.begin ?? answer.length;
  return (
    <>
      {ending === "timed-out" && !isEmpty && (
        <p className="mt-4 text-muted text-sm">Time ran out; this is what was saved.</p>
      )}
      {extensions > 0 && <p className="mt-4 text-muted text-sm">{moreTimeTaken(extensions, wordsOnly)}</p>}
      {!isEmpty && <MarkedAnswer answer={answer} from={0} to={endOfFirst} anchor={anchor} evidence={evidence} />}
      {isEmpty && (
        <p className="mt-4 text-muted">
          {ending === "skipped"
            ? "You skipped this one. It counts neither for nor against you."
            : "Nothing was written before time ran out."}
        </p>
      )}
      {ending === "skipped" && draft.trim() && <Aside title="What you had begun, kept but not judged">{draft}</Aside>}
      {lateText && <Aside title="Arrived after the end: kept, but not judged">{lateText}</Aside>}
      {followUp && <FollowUp attempt={attempt} followUp={followUp} />}
      {followUp && followUp.begin !== null && (
        <MarkedAnswer answer={answer} from={followUp.begin} to={answer.length} anchor={anchor} evidence={evidence} />
      )}
    </>
  );
}
