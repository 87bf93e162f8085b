"use client";

import { type ReactNode, useState } from "react";
import { z } from "zod";
import { Button } from "@/app/_ui/button";
import { JUDGE_FAILURE_WORDS } from "@/app/judge-failures";
import { readAdvice } from "@/lib/assessment/advice-text";
import { inventedNumbers } from "@/lib/assessment/invented-numbers";
import { judgeFailureSchema } from "@/lib/assessment/schema";

type State = { kind: "none" | "writing" | "written"; text: string } | { kind: "failed"; text: ""; why: string };

const reasonSchema = z.object({ reason: z.string() });
const BROKE_OFF = "The advice broke off, and none of it was kept. Ask again in a moment.";

/** A language model's advice on one answer: asked for by a button, shown as it is written, kept when it is whole. */
export function Advice({
  assessmentId,
  written,
  answer,
}: {
  assessmentId: string;
  written: string | null;
  answer: string;
}) {
  const [state, setState] = useState<State>(
    written === null ? { kind: "none", text: "" } : { kind: "written", text: written },
  );

  const ask = async () => {
    setState({ kind: "writing", text: "" });
    try {
      const response = await fetch(`/api/assessments/${assessmentId}/advice`, { method: "POST" });
      if (!response.ok || !response.body) {
        setState({ kind: "failed", text: "", why: whyNot(await response.json()) });
        return;
      }
      let text = "";
      const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
      for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
        text += piece.value;
        setState({ kind: "writing", text });
      }
      setState({ kind: "written", text });
    } catch {
      setState({ kind: "failed", text: "", why: BROKE_OFF });
    }
  };

  const isWriting = state.kind === "writing";
  return (
    <div className="mt-5">
      {(state.kind === "none" || state.kind === "failed") && (
        <Button look="quiet" className="text-sm" onClick={ask}>
          Ask for advice on this answer
        </Button>
      )}
      <p role="status" className="mt-2 text-muted text-sm empty:hidden">
        {isWriting && "Advice is being written…"}
        {state.kind === "failed" && state.why}
      </p>
      {state.text && <Parts text={state.text} answer={answer} isWhole={state.kind === "written"} />}
    </div>
  );
}

function whyNot(answer: unknown): string {
  const { reason } = reasonSchema.catch({ reason: "" }).parse(answer);
  if (reason === "no-model") return "No language model is connected any more. Settings is where to connect one.";
  const failure = judgeFailureSchema.safeParse(reason);
  return failure.success ? JUDGE_FAILURE_WORDS[failure.data] : BROKE_OFF;
}

function Parts({ text, answer, isWhole }: { text: string; answer: string; isWhole: boolean }) {
  const { whatToAdd, strongerVersion, followUpQuestion } = readAdvice(text);
  const invented = isWhole ? inventedNumbers(strongerVersion, answer) : [];
  return (
    <div className="mt-3 grid gap-4">
      <Part title="What to add">{whatToAdd}</Part>
      <Part title="A stronger version, from your own facts">{strongerVersion}</Part>
      {invented.length > 0 && (
        <p className="rounded-xl bg-flag-soft px-4 py-3 text-sm">
          Check this: {invented.join(", ")} {invented.length === 1 ? "is" : "are"} not in your answer. Use only what is
          true of you.
        </p>
      )}
      <Part title="They might ask next">{followUpQuestion}</Part>
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  if (!children) return null;
  return (
    <section>
      <h3 className="font-coach font-semibold text-base tracking-normal">{title}</h3>
      <p className="mt-1 whitespace-pre-wrap break-words">{children}</p>
    </section>
  );
}
