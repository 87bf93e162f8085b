"use client";

import { type FormEvent, useState } from "react";
import { z } from "zod";
import { Button } from "@/app/_ui/button";
import { Field } from "@/app/_ui/field";
import { useCarefulRefresh } from "@/app/use-careful-refresh";

const importedSchema = z.object({
  interviews: z.number(),
  banks: z.number(),
  stories: z.number(),
  known: z.number(),
});
const problemSchema = z.object({ message: z.string() });

type Outcome = { ok: boolean; message: string };

/** Brings in a file that was exported, here or on another machine. */
export function ImportFile() {
  const refresh = useCarefulRefresh();
  const [isBusy, setIsBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const file = new FormData(event.currentTarget).get("file");
    if (isBusy) return;
    if (!(file instanceof File) || file.size === 0) {
      setOutcome({ ok: false, message: "Choose a file first." });
      return;
    }
    setIsBusy(true);
    setOutcome(null);
    const sent = await send(file);
    setIsBusy(false);
    setOutcome(sent);
    if (sent.ok) await refresh();
  };

  return (
    <form onSubmit={submit} className="mt-5 grid gap-4">
      <Field
        label="The file"
        hint="A .json file that Greenroom saved: everything, or one interview."
        problems={outcome && !outcome.ok ? [outcome.message] : undefined}
      >
        {({ className, ...control }) => (
          <input
            {...control}
            type="file"
            name="file"
            accept=".json,application/json"
            className={`${className} py-2.5`}
            onChange={() => setOutcome(null)}
          />
        )}
      </Field>
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <Button type="submit" look="quiet" aria-disabled={isBusy}>
          {isBusy ? "Importing…" : "Import"}
        </Button>
        <p role="status">{outcome?.ok ? outcome.message : ""}</p>
      </div>
    </form>
  );
}

async function send(file: File): Promise<Outcome> {
  try {
    const response = await fetch("/api/belongings", { method: "POST", body: file });
    const answer: unknown = await response.json();
    if (response.ok) return { ok: true, message: inWords(importedSchema.parse(answer)) };
    return { ok: false, message: problemSchema.parse(answer).message };
  } catch {
    return { ok: false, message: "Greenroom could not take this file. Nothing was changed. Try again." };
  }
}

function inWords({ interviews, banks, stories, known }: z.infer<typeof importedSchema>): string {
  const added = [
    interviews > 0 && (interviews === 1 ? "one interview" : `${interviews} interviews`),
    banks > 0 && (banks === 1 ? "one bank" : `${banks} banks`),
    stories > 0 && (stories === 1 ? "one story" : `${stories} stories`),
  ].filter((each) => each !== false);
  const here =
    known === 1
      ? "One thing was here already and stays as it is."
      : `${known} things were here already and stay as they are.`;
  if (added.length === 0) return known > 0 ? `Nothing new. ${here}` : "There is nothing in this file to add.";
  const list = new Intl.ListFormat("en-GB").format(added);
  return `Added: ${list}.${known > 0 ? ` ${here}` : ""}`;
}
