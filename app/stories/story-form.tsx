"use client";

import { useActionState, useEffect, useRef } from "react";
import { ButtonLink } from "@/app/_ui/button";
import { Field } from "@/app/_ui/field";
import { SubmitButton } from "@/app/_ui/submit-button";
import { MAX_PART_CHARACTERS } from "@/lib/story/schema";
import type { StoryFormState, WrittenStory } from "./actions";

const PARTS = [
  {
    name: "situation",
    label: "Situation",
    hint: "Where and when it was, and what was at stake. Two sentences are enough.",
  },
  {
    name: "action",
    label: "Action",
    hint: "What you did yourself, step by step. This is what an interviewer listens for.",
  },
  {
    name: "result",
    label: "Result",
    hint: "What came of it: a number, a word of thanks, what you do differently since.",
  },
] as const;

/** The competencies that one of the candidate's banks asks for. */
export type CompetencyGroup = { title: string; competencies: string[] };

/** A story as its candidate writes it down. */
export function StoryForm({
  action,
  story,
  groups,
  label,
  cancel,
}: {
  action: (state: StoryFormState, form: FormData) => Promise<StoryFormState>;
  story: WrittenStory;
  groups: CompetencyGroup[];
  label: string;
  /** The address that one came from. */
  cancel: string;
}) {
  const [{ problems, written }, submit] = useActionState(action, { problems: {}, written: null });
  const form = useRef<HTMLFormElement>(null);
  // What is wrong may stand far above the button that was pressed.
  useEffect(() => {
    if (written) form.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
  }, [written]);
  const shown = written ?? story;
  return (
    // React empties the fields of a form after its action: with another key they begin with what was written.
    <form ref={form} key={JSON.stringify(written)} action={submit} className="mt-8 grid max-w-[68ch] gap-6">
      <Field label="Name" hint="A few words that bring it back to you: “The swapped labels”." problems={problems.title}>
        {(control) => <input {...control} name="title" required maxLength={120} defaultValue={shown.title} />}
      </Field>
      {PARTS.map(({ name, label: part, hint }) => (
        <Field key={name} label={part} hint={hint} problems={problems[name]}>
          {({ className, ...control }) => (
            <textarea
              {...control}
              name={name}
              rows={name === "action" ? 7 : 3}
              maxLength={MAX_PART_CHARACTERS}
              defaultValue={shown[name]}
              className={`${className} py-3`}
            />
          )}
        </Field>
      ))}
      <fieldset className="min-w-0">
        <legend className="font-semibold">What it shows</legend>
        <p className="mt-1 text-muted text-sm">
          It is offered beside questions about these while you practise. Three or four are plenty.
        </p>
        {groups.map(({ title, competencies }) => (
          <div key={title} className="mt-4">
            <p className="text-muted text-sm">{title}</p>
            <div className="mt-1 grid gap-x-6 [grid-template-columns:repeat(auto-fill,minmax(min(100%,13rem),1fr))]">
              {competencies.map((name) => (
                <label key={name} className="flex min-h-11 items-center gap-3 [overflow-wrap:anywhere]">
                  <input
                    type="checkbox"
                    name="competencies"
                    value={name}
                    defaultChecked={shown.competencies.includes(name)}
                    className="size-5 shrink-0 accent-accent"
                  />
                  {name}
                </label>
              ))}
            </div>
          </div>
        ))}
        {problems.competencies && (
          <p role="alert" className="mt-2 text-flag text-sm">
            {problems.competencies[0]}
          </p>
        )}
      </fieldset>
      <div className="flex flex-wrap gap-3">
        <SubmitButton>{label}</SubmitButton>
        <ButtonLink look="bare" href={cancel}>
          Cancel
        </ButtonLink>
      </div>
    </form>
  );
}
