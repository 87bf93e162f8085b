import { Card } from "@/app/_ui/card";
import { SubmitButton } from "@/app/_ui/submit-button";
import { LEVEL_WORDS } from "@/lib/assessment/schema";
import type { ReportedAttempt } from "@/lib/review/report";
import { ownLevelField } from "@/lib/review/self-rating/schema";
import { rateOwnAnswerAction } from "./actions";

/** In place of the levels, until the candidate has given their own or wants to see the judge's without. */
export function RateYourself({ attempt, anchor }: { attempt: ReportedAttempt; anchor: string }) {
  return (
    <Card className="p-6">
      <form action={rateOwnAnswerAction.bind(null, attempt.id)}>
        <h3 className="text-2xl">Your own levels first</h3>
        <p className="mt-2 text-[0.9375rem] text-muted">
          Rate what you like, or nothing at all. Where you and the judge differ is where there is something to learn.
        </p>
        <ol className="mt-4 grid">
          {attempt.question.criteria.map(({ id, text }, place) => (
            <li key={id} className="border-line border-t py-3.5">
              <fieldset>
                <legend className="font-semibold leading-snug">
                  {place + 1} {text}
                </legend>
                <div className="mt-1.5 grid max-w-sm grid-cols-2 gap-x-4">
                  {LEVEL_WORDS.map((word, level) => (
                    <label key={word} className="flex min-h-11 items-center gap-2 text-[0.9375rem]">
                      <input
                        type="radio"
                        name={ownLevelField(id)}
                        value={level}
                        className="size-5 shrink-0 accent-accent"
                      />
                      {word}
                    </label>
                  ))}
                </div>
              </fieldset>
            </li>
          ))}
        </ol>
        <p className="border-line border-t pt-3.5 pb-4 text-muted text-sm">
          Missing: it is not there. Mentioned: named, and no more. Explained: how you do it. Demonstrated: you show it
          with a case of your own.
        </p>
        <SubmitButton aria-describedby={anchor}>Show me the levels</SubmitButton>
      </form>
    </Card>
  );
}
