"use client";

import { useId, useState, useTransition } from "react";
import { Button } from "@/app/_ui/button";
import { Field } from "@/app/_ui/field";
import { NewBank } from "../editor/new-bank";
import { type TailorProblems, type TailorResult, tailorAction } from "./actions";
import { WhatWasTaken } from "./what-was-taken";

/** Advertisement and CV in, a bank to look through and keep out. `model` is the language model that is connected. */
export function TailorForm({ model }: { model: { name: string; server: string } | null }) {
  const [result, setResult] = useState<Extract<TailorResult, { ok: true }> | null>(null);
  const [problems, setProblems] = useState<TailorProblems>({});
  const [texts, setTexts] = useState({ advertisement: "", cv: "", count: "8" });
  const [isWorking, startWork] = useTransition();
  const writeId = useId();

  const submit = (form: FormData) =>
    startWork(async () => {
      const answer = await tailorAction(form);
      if (answer.ok) setResult(answer);
      setProblems(answer.ok ? {} : answer.problems);
    });

  if (result) {
    return (
      <NewBank initial={result.draft} aside={() => <WhatWasTaken result={result} onBack={() => setResult(null)} />} />
    );
  }
  return (
    <form action={submit} className="grid max-w-[68ch] gap-6">
      <Field label="The job advertisement" problems={problems.advertisement}>
        {({ className, ...control }) => (
          <textarea
            {...control}
            name="advertisement"
            rows={10}
            className={`${className} resize-y py-3 leading-normal`}
            value={texts.advertisement}
            onChange={({ target }) => setTexts({ ...texts, advertisement: target.value })}
          />
        )}
      </Field>
      <Field
        label="Your CV"
        hint="If you like. What it does not show weighs more, since it is likelier to be asked about."
        problems={problems.cv}
      >
        {({ className, ...control }) => (
          <textarea
            {...control}
            name="cv"
            rows={5}
            className={`${className} resize-y py-3 leading-normal`}
            value={texts.cv}
            onChange={({ target }) => setTexts({ ...texts, cv: target.value })}
          />
        )}
      </Field>
      <Field label="Number of questions" problems={problems.count}>
        {(control) => (
          <input
            {...control}
            name="count"
            type="number"
            inputMode="numeric"
            min={1}
            max={24}
            required
            value={texts.count}
            onChange={({ target }) => setTexts({ ...texts, count: target.value })}
          />
        )}
      </Field>
      {model && (
        <div className="flex items-start gap-3">
          <input id={writeId} name="write" type="checkbox" className="mt-1 size-5 accent-(--accent)" />
          <label htmlFor={writeId}>
            Let {model.name} write questions on what the banks have none for. Then both texts are sent to {model.server}
            .
          </label>
        </div>
      )}
      <p className="text-muted text-sm">
        {model
          ? "Without that, neither text leaves this machine. Neither is kept."
          : "Neither text leaves this machine, and neither is kept."}
      </p>
      <div>
        <Button type="submit" disabled={isWorking}>
          {isWorking ? "Reading…" : "Find my questions"}
        </Button>
      </div>
    </form>
  );
}
