"use client";

import { useActionState, useState } from "react";
import { Button } from "@/app/_ui/button";
import { Field } from "@/app/_ui/field";
import type { PlannableQuestion } from "@/lib/interview/plan";
import { DEFAULT_QUESTION_COUNT, EXTRA_TIMES, PRESETS, presetSchema } from "@/lib/interview/schema";
import { startInterviewAction } from "../actions";
import { PlanPreview } from "./plan-preview";

export type BankOption = { id: string; title: string; questions: PlannableQuestion[] };

const CLOCK_LABELS = {
  "one-way": "One-way video: 30 s to think, 2 min to answer",
  live: "Live: no thinking time, 3 min to answer",
  untimed: "Untimed",
  custom: "Custom",
} as const;

/** Draws another plan; any number will do, and the server takes it as it is. */
const nextSeed = (seed: number) => (seed + 1) % 2 ** 31;

export function NewInterviewForm({
  banks,
  initialBank,
  initialSeed,
}: {
  banks: BankOption[];
  initialBank: string;
  initialSeed: number;
}) {
  const [problems, start, isStarting] = useActionState(startInterviewAction, {});
  const [bankId, setBankId] = useState(initialBank);
  const [count, setCount] = useState(String(DEFAULT_QUESTION_COUNT));
  const [clock, setClock] = useState<keyof typeof PRESETS>("one-way");
  const [extraTime, setExtraTime] = useState(1);
  const [thinkingSeconds, setThinkingSeconds] = useState<string>(String(PRESETS.custom.thinkingSeconds));
  const [answerSeconds, setAnswerSeconds] = useState<string>(String(PRESETS.custom.answerSeconds));
  const [seed, setSeed] = useState(initialSeed);
  const bank = banks.find(({ id }) => id === bankId);
  const seconds =
    clock === "custom"
      ? { thinkingSeconds: Number(thinkingSeconds), answerSeconds: Number(answerSeconds) }
      : PRESETS[clock];

  return (
    <form action={start} className="grid items-start gap-10 min-[860px]:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
      <div className="grid gap-6">
        <input type="hidden" name="seed" value={seed} />
        <Field label="Question bank" problems={problems.bank}>
          {(control) => (
            <select {...control} name="bank" value={bankId} onChange={(event) => setBankId(event.target.value)}>
              {banks.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field
          label="Number of questions"
          hint={bank && `From 1 to ${bank.questions.length}.`}
          problems={problems.count}
        >
          {(control) => (
            <input
              {...control}
              name="count"
              type="number"
              inputMode="numeric"
              required
              min={1}
              max={bank?.questions.length}
              value={count}
              onChange={(event) => setCount(event.target.value)}
            />
          )}
        </Field>
        <Field label="Clock" problems={problems.clock}>
          {(control) => (
            <select
              {...control}
              name="clock"
              value={clock}
              onChange={(event) => setClock(presetSchema.parse(event.target.value))}
            >
              {presetSchema.options.map((preset) => (
                <option key={preset} value={preset}>
                  {CLOCK_LABELS[preset]}
                </option>
              ))}
            </select>
          )}
        </Field>
        {clock === "custom" && (
          <div className="grid gap-6 sm:grid-cols-2">
            <Field label="Seconds to think" problems={problems.thinkingSeconds}>
              {(control) => (
                <input
                  {...control}
                  name="thinkingSeconds"
                  type="number"
                  inputMode="numeric"
                  min={0}
                  max={600}
                  required
                  value={thinkingSeconds}
                  onChange={(event) => setThinkingSeconds(event.target.value)}
                />
              )}
            </Field>
            <Field label="Seconds to answer" problems={problems.answerSeconds}>
              {(control) => (
                <input
                  {...control}
                  name="answerSeconds"
                  type="number"
                  inputMode="numeric"
                  min={10}
                  max={3600}
                  required
                  value={answerSeconds}
                  onChange={(event) => setAnswerSeconds(event.target.value)}
                />
              )}
            </Field>
          </div>
        )}
        <Field
          label="Extra time"
          hint={clock === "untimed" ? "Untimed has no limit to lengthen." : "Lengthens every time limit."}
          problems={problems.extraTime}
        >
          {(control) => (
            <select
              {...control}
              name="extraTime"
              value={extraTime}
              onChange={(event) => setExtraTime(Number(event.target.value))}
            >
              {EXTRA_TIMES.map((factor) => (
                <option key={factor} value={factor}>
                  {factor === 1 ? "None" : `${factor}×`}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <div className="grid gap-5">
        {bank && (
          <PlanPreview
            bank={bank}
            count={Number(count)}
            seed={seed}
            clock={{ ...seconds, extraTime }}
            drawAgain={() => setSeed(nextSeed)}
          />
        )}
        <div>
          <Button type="submit" disabled={isStarting}>
            Start interview
          </Button>
        </div>
      </div>
    </form>
  );
}
