"use client";

import type { ReactNode, Ref } from "react";
import { MAX_ANSWER_CHARACTERS } from "@/lib/interview/schema";

/** How an answer may come in. Typing is always one of them. */
export type InputMode = "typed" | "spoken";

/** From this share of the limit on, the length is shown. */
const NEARLY_FULL = 0.9;

/**
 * Where the answer stands, however it comes in: typed here, or set from outside through `text`, as dictation does.
 * @param recorder stands above the box; it says itself where one cannot speak
 */
export function AnswerBox({
  text,
  change,
  modes,
  recorder,
  isOver,
  describedBy,
  ref,
}: {
  text: string;
  change: (text: string) => void;
  modes: readonly InputMode[];
  recorder?: ReactNode;
  isOver: boolean;
  describedBy: string;
  ref: Ref<HTMLTextAreaElement>;
}) {
  const isSpoken = modes.includes("spoken");
  return (
    <>
      {recorder}
      <textarea
        ref={ref}
        aria-label="Your answer"
        aria-describedby={describedBy}
        value={text}
        onChange={(event) => change(event.target.value)}
        readOnly={isOver}
        placeholder={isSpoken ? "Say your answer, or type it here." : "Type what you would say."}
        className="block min-h-[230px] w-full rounded-card border border-edge bg-surface p-5 text-lg leading-[1.6] placeholder:text-muted"
      />
      {text.length > MAX_ANSWER_CHARACTERS * NEARLY_FULL && (
        <p className="mt-2 text-muted text-sm">
          {text.length} of {MAX_ANSWER_CHARACTERS} characters. Past that, shorten it to submit it.
        </p>
      )}
    </>
  );
}
