"use client";

import { type ReactNode, useEffect, useState } from "react";
import { z } from "zod";
import { Button } from "@/app/_ui/button";
import { formatCountdown } from "@/app/_ui/timer";
import type { RoomView } from "@/lib/interview/spoken/schema";
import { keepSoundAction } from "./actions";
import { HeardNote } from "./heard-note";
import { LevelMeter } from "./level-meter";
import { type Means, NO_MEANS_WORDS, whatHappens } from "./means";
import { MICROPHONE_PROBLEM_WORDS } from "./microphone";
import { storedSetting } from "./stored-setting";
import { useLevel } from "./use-level";
import type { RecorderState, useRecorder } from "./use-recorder";

const keepSetting = storedSetting("greenroom-keep-recordings", z.boolean(), false);

/** Speaking an answer: the button, what happens to the sound, that it is heard, and what became of it. */
export function Recorder({
  attemptId,
  means,
  askForDevice,
  recorder,
  view,
  look,
  isOver,
}: {
  attemptId: string;
  means: Means | undefined;
  askForDevice: () => Promise<void>;
  recorder: ReturnType<typeof useRecorder>;
  view: RoomView;
  look: () => Promise<void>;
  isOver: boolean;
}) {
  const { state, start, stop, choose } = recorder;
  if (!means) return null;
  if (means.kind === "none") {
    return <p className="mb-3.5 max-w-[62ch] text-muted text-sm">{NO_MEANS_WORDS[means.why]}</p>;
  }
  const isIdle = state.kind === "idle" || state.kind === "problem";
  return (
    <section aria-label="Recorder" className="mb-3.5 rounded-card border border-line bg-surface px-5 py-4">
      <div className="flex min-h-12 flex-wrap items-center gap-x-5 gap-y-2">
        {state.kind === "recording" ? (
          <Button onClick={stop}>Stop recording</Button>
        ) : (
          !isOver && (
            <Button look="quiet" aria-disabled={!isIdle} onClick={start}>
              Record answer
            </Button>
          )
        )}
        {state.kind === "recording" && <Recording state={state} />}
        {state.kind === "asking" && <Note>Your browser asks for the microphone.</Note>}
        {state.kind === "sending" && (
          <Note>{state.isOffline ? OFFLINE : "The last of your recording is on its way."}</Note>
        )}
        {isIdle && <HeardNote attemptId={attemptId} view={view} look={look} isOver={isOver} />}
      </div>
      {state.kind === "problem" && (
        <p role="alert" className="mt-2 max-w-[62ch] text-flag text-sm">
          {PROBLEM_WORDS[state.problem]}
        </p>
      )}
      {!isOver && !view.isSpoken && <WhatHappens means={means} askForDevice={askForDevice} />}
      <Keeping attemptId={attemptId} choose={choose} hasRecordings={view.isSpoken} />
    </section>
  );
}

const TRY_AGAIN_MILLISECONDS = 3000;

const OFFLINE = "No connection. Your recording waits in this tab and is sent as soon as it is back: keep the tab open.";

const DEAF =
  "The browser's speech recognition has stopped. Your recording goes on; stop it, listen to it, and write down what is missing.";

const PROBLEM_WORDS: Record<Extract<RecorderState, { kind: "problem" }>["problem"], string> = {
  ...MICROPHONE_PROBLEM_WORDS,
  ended: "Another page took this recording up. What was said until then is kept; record again to add to it.",
  "too-large": "This recording is as long as one can be. What was said is kept; record again to add to it.",
  gone: "This recording could not be sent any more. What was sent is kept. Reload the page to go on.",
};

function Recording({ state }: { state: Extract<RecorderState, { kind: "recording" }> }) {
  const { level, hasHeard } = useLevel(state.stream);
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const counting = setInterval(() => setSeconds(Math.floor((performance.now() - state.startedAt) / 1000)), 250);
    return () => clearInterval(counting);
  }, [state.startedAt]);
  return (
    <>
      <span className="font-voice text-xl tabular-nums" aria-hidden="true">
        {formatCountdown(seconds * 1000)}
      </span>
      <LevelMeter level={level} />
      <Note>
        {state.isOffline && OFFLINE}
        {!state.isOffline && state.isDeaf && DEAF}
        {!state.isOffline &&
          !state.isDeaf &&
          (hasHeard ? "Recording. You are heard." : "Recording. Nothing is heard yet.")}
      </Note>
    </>
  );
}

function Note({ children }: { children: ReactNode }) {
  return (
    <p role="status" className="max-w-[48ch] text-muted text-sm">
      {children}
    </p>
  );
}

function WhatHappens({
  means,
  askForDevice,
}: {
  means: Exclude<Means, { kind: "none" }>;
  askForDevice: () => Promise<void>;
}) {
  return (
    <p className="mt-2 max-w-[68ch] text-muted text-sm">
      {whatHappens(means)} You read and correct the words before they are judged.{" "}
      {means.kind === "browser" && means.onDevice === "may-ask" && (
        <button type="button" className="text-accent underline" onClick={askForDevice}>
          Recognise on this device instead, if this browser can
        </button>
      )}
    </p>
  );
}

/** The choice what becomes of the sound once the words are confirmed; remembered in this browser for the next answer. */
function Keeping({
  attemptId,
  choose,
  hasRecordings,
}: {
  attemptId: string;
  choose: (keep: boolean) => void;
  hasRecordings: boolean;
}) {
  const [keep, setKeep] = useState<boolean | null>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    const remembered = keepSetting.read();
    setKeep(remembered);
    choose(remembered);
  }, [choose]);

  // Also for a recording whose page was lost before it could say so; again and again while the server is away.
  useEffect(() => {
    if (!hasRecordings || keep === null) return;
    let again: ReturnType<typeof setTimeout> | undefined;
    keepSoundAction(attemptId, keep).catch(() => {
      again = setTimeout(() => setTries(tries + 1), TRY_AGAIN_MILLISECONDS);
    });
    return () => clearTimeout(again);
  }, [attemptId, hasRecordings, keep, tries]);
  return (
    <label className="mt-1 flex min-h-11 items-center gap-3 text-muted text-sm">
      <input
        type="checkbox"
        checked={keep ?? false}
        onChange={(event) => {
          const next = event.target.checked;
          setKeep(next);
          choose(next);
          keepSetting.write(next);
        }}
        className="size-5 shrink-0 accent-accent"
      />
      Keep the sound, to listen to it on the report. Otherwise it is thrown away once you submit.
    </label>
  );
}
