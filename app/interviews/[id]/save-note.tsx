"use client";

import type { Draft } from "@/lib/interview/schema";
import type { SaveState } from "./use-draft";

const WORDS = {
  untouched: "",
  typing: "Saving…",
  saved: "Saved",
  offline: "No connection. Kept in this browser, and sent as soon as it is back.",
} as const;

/** Whether the answer is safe, in a few words; and the choice where two tabs wrote at once. */
export function SaveNote({
  state,
  choose,
}: {
  state: SaveState;
  choose: (whose: "theirs" | "mine", theirs: Draft) => void;
}) {
  if (state.kind === "newer") {
    const { theirs } = state;
    return (
      <div role="alert" className="max-w-[44ch] text-sm">
        Another tab has saved a newer version of this answer.{" "}
        <button type="button" className="font-semibold text-accent underline" onClick={() => choose("theirs", theirs)}>
          Use that one
        </button>{" "}
        or{" "}
        <button type="button" className="font-semibold text-accent underline" onClick={() => choose("mine", theirs)}>
          keep this one
        </button>
        .
      </div>
    );
  }
  if (state.kind === "refused") {
    return (
      <p role="alert" className="max-w-[44ch] text-flag text-sm">
        {state.message}
      </p>
    );
  }
  return (
    <p role={state.kind === "offline" ? "status" : undefined} className="max-w-[44ch] text-muted text-sm">
      {WORDS[state.kind]}
    </p>
  );
}
