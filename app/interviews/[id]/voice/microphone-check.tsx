"use client";

import { useEffect, useState } from "react";
import { Button } from "@/app/_ui/button";
import { LevelMeter } from "./level-meter";
import { NO_MEANS_WORDS, type Transcriber, useMeans, whatHappens } from "./means";
import { closeMicrophone, MICROPHONE_PROBLEM_WORDS, type MicrophoneProblem, openMicrophone } from "./microphone";
import { useLevel } from "./use-level";

/** Before an interview: does the microphone hear, and what will happen to the sound. Nothing is recorded. */
export function MicrophoneCheck({ transcriber }: { transcriber: Transcriber | null }) {
  const [means] = useMeans(transcriber);
  const [stream, setStream] = useState<MediaStream | null>(null);
  const [problem, setProblem] = useState<MicrophoneProblem | null>(null);
  const { level, hasHeard } = useLevel(stream);
  useEffect(() => () => void (stream && closeMicrophone(stream)), [stream]);

  const check = async () => {
    const opened = await openMicrophone();
    setProblem(opened.ok ? null : opened.problem);
    setStream(opened.ok ? opened.stream : null);
  };
  return (
    <section aria-labelledby="your-voice" className="min-h-32">
      <h2 id="your-voice" className="text-2xl">
        Your voice
      </h2>
      {means?.kind === "none" && <p className="mt-2 text-muted">{NO_MEANS_WORDS[means.why]}</p>}
      {means && means.kind !== "none" && (
        <>
          <p className="mt-2 text-muted">
            You can speak each answer or type it, and change at any moment. {whatHappens(means)}
          </p>
          <div className="mt-4 flex min-h-12 flex-wrap items-center gap-x-5 gap-y-2">
            {stream ? (
              <Button look="quiet" onClick={() => setStream(null)}>
                Stop the check
              </Button>
            ) : (
              <Button look="quiet" onClick={check}>
                Check microphone
              </Button>
            )}
            {stream && <LevelMeter level={level} />}
            <p role="status" className="text-muted text-sm">
              {stream &&
                (hasHeard ? "You are heard. Nothing is recorded here." : "Say something. Nothing is heard yet.")}
            </p>
          </div>
          {problem && (
            <p role="alert" className="mt-2 text-flag text-sm">
              {MICROPHONE_PROBLEM_WORDS[problem]}
            </p>
          )}
        </>
      )}
    </section>
  );
}
