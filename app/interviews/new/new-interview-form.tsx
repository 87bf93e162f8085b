"use client";

import { type ReactNode, startTransition, useActionState, useState } from "react";
import { Button } from "@/app/_ui/button";
import { CheckBox } from "@/app/_ui/check-box";
import { Field } from "@/app/_ui/field";
import { NumberField } from "@/app/_ui/number-field";
import type { PlannableQuestion } from "@/lib/interview/plan";
import {
  DEFAULT_QUESTION_COUNT,
  EXTRA_TIMES,
  LOW_PRESSURE_QUESTIONS,
  PRESETS,
  presetSchema,
  type Retakes,
  retakesSchema,
  USUAL_MANNER,
} from "@/lib/interview/schema";
import { startInterviewAction } from "../actions";
import { PlanPreview } from "./plan-preview";

export type BankOption = { id: string; title: string; questions: PlannableQuestion[] };

const CLOCK_LABELS = {
  "one-way": "One-way video: 30 s to think, 2 min to answer",
  live: "Live: no thinking time, 3 min to answer",
  untimed: "Untimed",
  custom: "Custom",
} as const;

const RETAKE_LABELS: Record<Retakes, string> = {
  none: "None, as in most interviews",
  one: "One for each question",
  free: "As many as you like",
};

/** Draws another plan; any number will do, and the server takes it as it is. */
const nextSeed = (seed: number) => (seed + 1) % 2 ** 31;

export function NewInterviewForm({
  banks,
  initialBank,
  initialSeed,
  initialRateFirst,
  children,
}: {
  banks: BankOption[];
  initialBank: string;
  initialSeed: number;
  initialRateFirst: boolean;
  children: ReactNode;
}) {
  const [problems, start, isStarting] = useActionState(startInterviewAction, {});
  const [bankId, setBankId] = useState(initialBank);
  const [count, setCount] = useState(String(DEFAULT_QUESTION_COUNT));
  const [clock, setClock] = useState<keyof typeof PRESETS>("one-way");
  const [extraTime, setExtraTime] = useState(1);
  const [thinkingSeconds, setThinkingSeconds] = useState<string>(String(PRESETS.custom.thinkingSeconds));
  const [answerSeconds, setAnswerSeconds] = useState<string>(String(PRESETS.custom.answerSeconds));
  const [retakes, setRetakes] = useState<Retakes>(USUAL_MANNER.retakes);
  const [followUps, setFollowUps] = useState(USUAL_MANNER.followUps);
  const [lowPressure, setLowPressure] = useState(USUAL_MANNER.lowPressure);
  const [rateFirst, setRateFirst] = useState(initialRateFirst);
  const [seed, setSeed] = useState(initialSeed);
  const bank = banks.find(({ id }) => id === bankId);
  const asked = lowPressure ? String(Math.min(LOW_PRESSURE_QUESTIONS, bank?.questions.length ?? 1)) : count;
  const seconds =
    clock === "custom"
      ? { thinkingSeconds: Number(thinkingSeconds), answerSeconds: Number(answerSeconds) }
      : PRESETS[clock];

  return (
    <form
      action={start}
      // React resets a form after its action, and with it what was ticked and chosen.
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        startTransition(() => start(form));
      }}
      className="grid items-start gap-10 min-[860px]:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]"
    >
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
        <NumberField
          label="Number of questions"
          hint={lowPressure ? "Low-pressure interviews are short." : bank && `From 1 to ${bank.questions.length}.`}
          problems={problems.count}
          name="count"
          min={1}
          max={bank?.questions.length}
          disabled={lowPressure}
          value={asked}
          onChange={setCount}
        />
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
            <NumberField
              label="Seconds to think"
              problems={problems.thinkingSeconds}
              name="thinkingSeconds"
              min={0}
              max={600}
              value={thinkingSeconds}
              onChange={setThinkingSeconds}
            />
            <NumberField
              label="Seconds to answer"
              problems={problems.answerSeconds}
              name="answerSeconds"
              min={10}
              max={3600}
              value={answerSeconds}
              onChange={setAnswerSeconds}
            />
          </div>
        )}
        <Field
          label="Extra time"
          hint={
            clock === "untimed"
              ? "Untimed has no limit to lengthen."
              : "Lengthens every time limit. For no limit at all, choose the untimed clock."
          }
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
        <Field label="Retakes" hint="Every take is kept, and the latest one counts." problems={problems.retakes}>
          {(control) => (
            <select
              {...control}
              name="retakes"
              value={retakes}
              onChange={(event) => setRetakes(retakesSchema.parse(event.target.value))}
            >
              {retakesSchema.options.map((each) => (
                <option key={each} value={each}>
                  {RETAKE_LABELS[each]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <CheckBox
          name="followUps"
          label="Follow-up questions"
          hint="After an answer the interviewer may ask one more question, about what was missing. It has a clock of its own."
          disabled={lowPressure}
          checked={followUps && !lowPressure}
          onChange={(event) => setFollowUps(event.target.checked)}
        />
        <CheckBox
          name="rateFirst"
          label="Rate my answers myself first"
          hint="Before the report shows its levels, you may give your own. Over time you see whether your eye gets better."
          checked={rateFirst}
          onChange={(event) => setRateFirst(event.target.checked)}
        />
        <CheckBox
          name="lowPressure"
          label="Low-pressure mode"
          hint="For when clocks make you freeze: three questions, no follow-ups, a quiet bar instead of a countdown, and a report in words, without numbers."
          checked={lowPressure}
          onChange={(event) => setLowPressure(event.target.checked)}
        />
      </div>
      <div className="grid gap-5">
        {bank && (
          <PlanPreview
            bank={bank}
            count={Number(asked)}
            manner={{ retakes, followUps: followUps && !lowPressure }}
            seed={seed}
            clock={{ ...seconds, extraTime }}
            drawAgain={() => setSeed(nextSeed)}
          />
        )}
        {children}
        <div>
          <Button type="submit" disabled={isStarting}>
            Start interview
          </Button>
        </div>
      </div>
    </form>
  );
}
