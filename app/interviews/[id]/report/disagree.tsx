import { Button } from "@/app/_ui/button";
import type { Disagreement } from "@/lib/assessment/record";
import { LEVEL_WORDS } from "@/lib/assessment/schema";
import type { Criterion } from "@/lib/bank/schema";
import { disagreeAction } from "../../actions";

/** Where the candidate says that the judge is wrong: their own level for one criterion, and why. */
export function Disagree({
  assessmentId,
  criterion,
  current,
}: {
  assessmentId: string;
  criterion: Pick<Criterion, "id" | "text">;
  current: Disagreement | null;
}) {
  const fieldId = `${assessmentId}-${criterion.id}`;
  return (
    <details className="mt-2 text-sm">
      <summary className="inline-block py-1.5 text-muted underline">
        {current ? `You said: ${LEVEL_WORDS[current.level]}` : "Disagree"}
        <span className="sr-only"> on: {criterion.text}</span>
      </summary>
      <form action={disagreeAction.bind(null, assessmentId)} className="mt-2 grid gap-3">
        <input type="hidden" name="criterionId" value={criterion.id} />
        <fieldset>
          <legend className="font-semibold">Your own level</legend>
          <div className="mt-1 flex flex-wrap gap-x-5 gap-y-1">
            {LEVEL_WORDS.map((word, level) => (
              <label key={word} className="flex min-h-8 items-center gap-2">
                <input
                  type="radio"
                  name="level"
                  value={level}
                  required
                  defaultChecked={current?.level === level}
                  className="size-4 accent-accent"
                />
                {word}
              </label>
            ))}
          </div>
        </fieldset>
        <label htmlFor={fieldId} className="font-semibold">
          Why
        </label>
        <textarea
          id={fieldId}
          name="why"
          rows={2}
          maxLength={2000}
          defaultValue={current?.why}
          className="-mt-2 rounded-lg border border-edge bg-paper px-3 py-2"
        />
        <div>
          <Button type="submit" look="quiet" className="min-h-10 text-sm">
            Keep my level
          </Button>
        </div>
      </form>
    </details>
  );
}
