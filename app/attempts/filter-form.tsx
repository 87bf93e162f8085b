import Form from "next/form";
import Link from "next/link";
import type { ReactNode } from "react";
import { Button } from "@/app/_ui/button";
import { Field } from "@/app/_ui/field";
import { SCORE_RANGES } from "@/lib/assessment/score-range";
import type { FilterChoices } from "@/lib/review/attempts/data";
import type { AttemptFilter } from "@/lib/review/attempts/schema";

/** Searches and filters the list by its address alone, so that it works without scripts and can be kept as a bookmark. */
export function FilterForm({ filter, choices }: { filter: AttemptFilter; choices: FilterChoices }) {
  const { search, ...others } = filter;
  const chosen = Object.values(others).filter(Boolean).length;
  return (
    <Form action="/attempts" key={JSON.stringify(filter)} className="mt-8" role="search" aria-label="Attempts">
      <Field label="Search in questions and answers">
        {(control) => (
          <div className="flex items-end gap-3">
            <input {...control} type="search" name="search" defaultValue={search} maxLength={200} autoComplete="off" />
            <Button type="submit">Show</Button>
          </div>
        )}
      </Field>
      <details className="mt-3" open={chosen > 0}>
        <summary className="w-fit py-2 font-semibold text-accent">Filters{chosen > 0 && ` (${chosen} chosen)`}</summary>
        <div className="mt-2 grid grid-cols-2 gap-x-4 gap-y-5 pb-2 lg:grid-cols-4">
          <Choice label="Bank" name="bank" value={filter.bank} all="All banks">
            {choices.banks.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </Choice>
          <Choice label="Competency" name="competency" value={filter.competency} all="All competencies">
            {choices.competencies.map((competency) => (
              <option key={competency}>{competency}</option>
            ))}
          </Choice>
          <Choice label="Score" name="score" value={filter.score} all="Any score">
            {SCORE_RANGES.map((range) => (
              <option key={range} value={range}>
                {range.replace("-", " to ")}
              </option>
            ))}
            <option value="none">Not judged</option>
          </Choice>
          <Choice label="Mode" name="mode" value={filter.mode} all="Mock and practice">
            <option value="mock">Mock interviews</option>
            <option value="practice">Practice</option>
          </Choice>
          <Day label="From" name="from" value={filter.from} />
          <Day label="To" name="to" value={filter.to} />
          <div className="col-span-2">
            <Choice
              label="Question"
              name="question"
              value={filter.question}
              all="All questions"
              hint={filter.bank ? undefined : "Choose a bank and use it: then its questions are here."}
            >
              {choices.questions.map(({ id, question }) => (
                <option key={id} value={id}>
                  {question}
                </option>
              ))}
            </Choice>
          </div>
          <div className="col-span-2 lg:col-span-4">
            <Button type="submit" look="quiet" className="text-sm">
              Use these filters
            </Button>
          </div>
        </div>
      </details>
      {(search || chosen > 0) && (
        <p className="mt-2">
          <Link href="/attempts" className="inline-flex min-h-11 items-center text-accent">
            Show all attempts
          </Link>
        </p>
      )}
    </Form>
  );
}

function Choice({
  label,
  name,
  value,
  all,
  hint,
  children,
}: {
  label: string;
  name: keyof AttemptFilter;
  value: string | undefined;
  all: string;
  hint?: string | undefined;
  children: ReactNode;
}) {
  return (
    <div className="col-span-2 sm:col-span-1">
      <Field label={label} hint={hint}>
        {(control) => (
          <select {...control} name={name} defaultValue={value ?? ""}>
            <option value="">{all}</option>
            {children}
          </select>
        )}
      </Field>
    </div>
  );
}

function Day({ label, name, value }: { label: string; name: keyof AttemptFilter; value: string | undefined }) {
  return (
    <Field label={label}>{(control) => <input {...control} type="date" name={name} defaultValue={value} />}</Field>
  );
}
