import { Card } from "@/app/_ui/card";
import { FocusedHeading } from "@/app/_ui/focused-heading";
import { StepBack } from "../editor/step-back";
import type { TailorResult } from "./events";

/** What the advertisement was found to ask for, and why each question was picked. */
export function WhatWasTaken({
  result: { competencies, wants, picks, note },
  isChanged,
  onBack,
}: {
  result: TailorResult;
  /** Whether the bank that came of it was changed since. */
  isChanged: boolean;
  onBack: () => void;
}) {
  const missing = wants.filter(({ asked }) => !asked);
  return (
    <Card className="mb-10 grid gap-6 p-6 [overflow-wrap:anywhere]">
      <div className="flex flex-wrap items-start justify-between gap-4">
        <FocusedHeading level="h2" className="text-2xl">
          What was taken from the advertisement
        </FocusedHeading>
        <StepBack label="Change the texts" isChanged={isChanged} onBack={onBack} />
      </div>
      {note && <p role="status">{note}</p>}
      <div>
        <h3 className="font-semibold">What it weighs</h3>
        <ul className="mt-2 grid gap-2">
          {competencies.slice(0, 6).map(({ name, share, because }) => (
            <li key={name} className="grid gap-x-4 sm:grid-cols-[11rem_minmax(0,1fr)]">
              <span>
                {name} <span className="text-muted">{Math.round(share * 100)} %</span>
              </span>
              <q className="text-muted">{because}</q>
            </li>
          ))}
        </ul>
      </div>
      <div>
        <h3 className="font-semibold">Why these questions</h3>
        <ol className="mt-2 grid gap-3">
          {picks.map(({ question, bank, because }) => (
            <li key={`${bank} ${question}`}>
              <span className="font-voice text-lg">{question}</span>
              <span className="block text-muted text-sm">
                {bank}, for <q>{because}</q>
              </span>
            </li>
          ))}
        </ol>
      </div>
      {missing.length > 0 && (
        <div>
          <h3 className="font-semibold">What no question in the banks comes near</h3>
          <ul className="mt-2 list-disc pl-5">
            {missing.map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </div>
      )}
      {wants.some(({ shown }) => shown !== null) && (
        <div>
          <h3 className="font-semibold">What your CV speaks for</h3>
          <ul className="mt-2 list-disc pl-5">
            {wants.map(
              ({ text, shown }) =>
                shown !== null && (
                  <li key={text}>
                    {text}: <q className="text-muted">{shown}</q>
                  </li>
                ),
            )}
          </ul>
        </div>
      )}
    </Card>
  );
}
