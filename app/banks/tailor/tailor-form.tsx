"use client";

import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { CheckBox } from "@/app/_ui/check-box";
import { Field } from "@/app/_ui/field";
import { FocusOnChange } from "@/app/_ui/focus-on-change";
import { NumberField } from "@/app/_ui/number-field";
import { NewBank } from "../editor/new-bank";
import { TailorProgress } from "./tailor-progress";
import { type TailorTexts, useTailoring } from "./use-tailoring";
import { WhatWasTaken } from "./what-was-taken";

type Model = { name: string; server: string } | null;

/** Advertisement and CV in, a bank to look through and keep out. `model` is the language model that is connected. */
export function TailorForm({ model }: { model: Model }) {
  const tailoring = useTailoring();
  return (
    <FocusOnChange state={tailoring.state.at} className="outline-none">
      <TailorPart model={model} tailoring={tailoring} />
    </FocusOnChange>
  );
}

function TailorPart({
  model,
  tailoring: { state, begin, stop, back },
}: {
  model: Model;
  tailoring: ReturnType<typeof useTailoring>;
}) {
  const [texts, setTexts] = useState<TailorTexts>({ advertisement: "", cv: "", count: "8", write: false });
  if (state.at === "end") {
    const { result } = state;
    return (
      <NewBank
        initial={result.draft}
        aside={({ isChanged }) => <WhatWasTaken result={result} isChanged={isChanged} onBack={back} />}
      />
    );
  }
  if (state.at === "work") {
    return <TailorProgress picked={state.picked} points={state.points} model={model?.name ?? ""} onStop={stop} />;
  }
  const { problems, trouble } = state;
  const text = (name: "advertisement" | "cv", label: string, rows: number, hint?: string) => (
    <Field label={label} hint={hint} problems={problems[name]}>
      {({ className, ...control }) => (
        <textarea
          {...control}
          name={name}
          rows={rows}
          className={`${className} resize-y py-3 leading-normal`}
          value={texts[name]}
          onChange={({ target }) => setTexts({ ...texts, [name]: target.value })}
        />
      )}
    </Field>
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        begin({ ...texts, write: texts.write && model !== null });
      }}
      className="grid max-w-[68ch] gap-6"
    >
      {text("advertisement", "The job advertisement", 10)}
      {text(
        "cv",
        "Your CV",
        5,
        "If you like. What it does not show weighs more, since it is likelier to be asked about.",
      )}
      <NumberField
        label="Number of questions"
        problems={problems.count}
        name="count"
        min={1}
        max={24}
        value={texts.count}
        onChange={(count) => setTexts({ ...texts, count })}
      />
      {model && (
        <CheckBox
          name="write"
          label={`Let ${model.name} write questions on what the banks have none for`}
          hint={`Then both texts are sent to ${model.server}. Without that, neither leaves this machine.`}
          checked={texts.write}
          onChange={({ target }) => setTexts({ ...texts, write: target.checked })}
        />
      )}
      <p className="text-muted text-sm">
        {model ? "Neither text is kept." : "Neither text leaves this machine, and neither is kept."}
      </p>
      {trouble && (
        <p role="alert" className="text-flag">
          {trouble}
        </p>
      )}
      <div>
        <Button type="submit">Find my questions</Button>
      </div>
    </form>
  );
}
