import { useEffect, useRef, useState } from "react";
import { readLines } from "@/app/line-stream";
import { modelTrouble } from "../model-trouble";
import {
  type TailorEvent,
  type TailorProblems,
  type TailorResult,
  tailorEventSchema,
  tailorProblemsSchema,
} from "./events";

export type TailorTexts = { advertisement: string; cv: string; count: string; write: boolean };

/** `picked` is there while the language model still writes, on so many `points`. */
type Tailoring =
  | { at: "form"; problems: TailorProblems; trouble: string | null }
  | { at: "work"; picked: TailorResult | null; points: number }
  | { at: "end"; result: TailorResult };

const LOST = "The connection was lost. Nothing of yours is gone: try once more.";
const NOTHING_NEAR = "Nothing in the banks comes near this. Paste more of what the job asks for.";

const form = (problems: TailorProblems = {}, trouble: string | null = null): Tailoring => ({
  at: "form",
  problems,
  trouble,
});

/** Tailoring as it goes on: asked for, told step by step, and given up at any time. */
export function useTailoring() {
  const [state, setState] = useState<Tailoring>(form());
  const asking = useRef<AbortController | null>(null);
  useEffect(() => () => asking.current?.abort(), []);

  async function begin(texts: TailorTexts): Promise<void> {
    const asked = new AbortController();
    asking.current = asked;
    setState({ at: "work", picked: null, points: 0 });
    try {
      const ended = await follow(texts, asked.signal, (picked, points) => setState({ at: "work", picked, points }));
      if (!asked.signal.aborted) setState(ended);
    } catch {
      if (!asked.signal.aborted) setState(form({}, LOST));
    }
  }

  /** Ends the work; what has been picked so far is kept. */
  function stop(): void {
    asking.current?.abort();
    const picked = state.at === "work" ? state.picked : null;
    setState(picked ? endOf({ ...picked, note: "You went on without the language model's questions." }) : form());
  }

  return { state, begin, stop, back: () => setState(form()) };
}

async function follow(
  texts: TailorTexts,
  signal: AbortSignal,
  onPicked: (picked: TailorResult, points: number) => void,
): Promise<Tailoring> {
  const response = await fetch("/api/tailor", { method: "POST", body: JSON.stringify(texts), signal });
  if (response.status === 422) return form(tailorProblemsSchema.parse(await response.json()).problems);
  if (response.status === 409) return form({}, "No language model is connected any more.");
  if (!response.ok || !response.body) return form({}, LOST);
  let result: TailorResult | null = null;
  for await (const line of readLines(response.body)) {
    const event = tailorEventSchema.parse(line);
    result = resultAfter(event, result, texts.write);
    if (result && event.step === "picked") onPicked(result, event.points);
  }
  return result ? endOf(result) : form({}, LOST);
}

function resultAfter(event: TailorEvent, before: TailorResult | null, asked: boolean): TailorResult | null {
  if (event.step === "picked") {
    const { step: _, points, ...picked } = event;
    return { ...picked, note: asked && points === 0 ? ALL_COVERED : null };
  }
  if (!before) return null;
  return event.step === "written"
    ? { ...before, draft: event.draft, note: event.unfit === 0 ? null : leftOut(event.unfit) }
    : { ...before, note: `${modelTrouble(event.failure)} So no questions were written.` };
}

const ALL_COVERED = "The banks have a question on every point, so none was written.";

const leftOut = (count: number) =>
  count === 1
    ? "One question that the language model wrote could not be used and was left out."
    : `${count} questions that the language model wrote could not be used and were left out.`;

function endOf(result: TailorResult): Tailoring {
  return result.draft.questions.length > 0
    ? { at: "end", result }
    : form({ advertisement: [NOTHING_NEAR] }, result.note);
}
