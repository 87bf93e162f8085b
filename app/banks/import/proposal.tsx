import { Button } from "@/app/_ui/button";
import { FocusOnChange } from "@/app/_ui/focus-on-change";
import type { EditedQuestion } from "@/lib/bank/edited";
import type { ProposedCriteria } from "./proposal-events";

const STANDING_WORDS = { taken: "Taken.", left: "Left as it was." } as const;
export type Standing = "open" | keyof typeof STANDING_WORDS;

/** One question's criteria as they are and as they might be, side by side, until the candidate has decided. */
export function Proposal({
  place,
  question,
  proposal,
  standing,
  onTake,
  onLeave,
  onUndo,
}: {
  place: number;
  question: EditedQuestion;
  proposal: ProposedCriteria;
  standing: Standing;
  onTake: () => void;
  onLeave: () => void;
  onUndo: () => void;
}) {
  const about = `: question ${place}`;
  return (
    <FocusOnChange state={standing} className="border-line border-t pt-4 outline-none">
      <h3 className="text-xl leading-snug [overflow-wrap:anywhere]">
        <span className="text-muted tabular-nums">{place}. </span>
        {question.question}
      </h3>
      {standing === "open" ? (
        <>
          <div className="mt-3 grid gap-x-8 gap-y-4 [overflow-wrap:anywhere] sm:grid-cols-2">
            <div>
              <h4 className="font-semibold text-sm">As it is</h4>
              <ol className="mt-1 list-decimal pl-5">
                {question.criteria.map(({ key, text }) => (
                  <li key={key}>{text}</li>
                ))}
              </ol>
            </div>
            <div>
              <h4 className="font-semibold text-sm">Proposed by the language model</h4>
              <ol className="mt-1 list-decimal pl-5">
                {proposal.criteria.map(({ id, text, probe }) => (
                  <li key={id}>
                    {text} <q className="block font-voice text-muted">{probe}</q>
                  </li>
                ))}
              </ol>
            </div>
          </div>
          {proposal.left.length > 0 && (
            <p className="mt-3 text-sm">It leaves out: {proposal.left.map((piece) => `“${piece}”`).join(", ")}</p>
          )}
          {proposal.dropped > 0 && (
            <p className="mt-3 text-muted text-sm">
              {proposal.dropped === 1 ? "One more criterion was" : `${proposal.dropped} more criteria were`} thrown
              away, since the article does not say so.
            </p>
          )}
          <div className="mt-4 flex flex-wrap gap-3">
            <Button className="text-sm" aria-label={`Take this one${about}`} onClick={onTake}>
              Take this one
            </Button>
            <Button look="quiet" className="text-sm" aria-label={`Leave it as it is${about}`} onClick={onLeave}>
              Leave it as it is
            </Button>
          </div>
        </>
      ) : (
        <div className="mt-1 flex flex-wrap items-center gap-3">
          <p role="status" className="text-muted">
            {STANDING_WORDS[standing]}
          </p>
          <Button look="bare" className="text-sm" aria-label={`Look at it again${about}`} onClick={onUndo}>
            Look at it again
          </Button>
        </div>
      )}
    </FocusOnChange>
  );
}
