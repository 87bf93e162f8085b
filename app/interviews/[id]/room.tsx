"use client";

import { type TransitionStartFunction, useCallback, useEffect, useId, useRef, useState, useTransition } from "react";
import { Button } from "@/app/_ui/button";
import { useCarefulRefresh } from "@/app/use-careful-refresh";
import { MORE_TIME_SECONDS } from "@/lib/interview/schema";
import type { RoomView } from "@/lib/interview/spoken/schema";
import { moreTimeAction, skipQuestionAction, startAnsweringAction, submitAnswerAction } from "../actions";
import { Announcer } from "./announcer";
import { AnswerBox } from "./answer-box";
import { Leaving } from "./leaving";
import { NO_CORRECTION } from "./put-draft";
import { QuestionClock } from "./question-clock";
import { SaveNote } from "./save-note";
import type { TimeLeft } from "./time-left";
import { useClosing } from "./use-closing";
import { type OnAnswer, useDraft } from "./use-draft";
import { useServerNow } from "./use-server-now";
import { CorrectionAnnouncer, CorrectionClock } from "./voice/correction-clock";
import type { Transcriber } from "./voice/means";
import { ReadingAloud } from "./voice/reading-aloud";
import { Recorder } from "./voice/recorder";
import { useReadingAloud } from "./voice/use-reading-aloud";
import { useVoice } from "./voice/use-voice";

/** All moments in milliseconds since 1970, by the server's clock. */
export type OpenQuestion = {
  attemptId: string;
  question: string;
  draft: { text: string; revision: number };
  askedAt: number;
  thinkingEndsAt: number;
  answerEndsAt: number | null;
  extensions: number;
  allowsMoreTime: boolean;
  /** Whether time is shown and told without numbers. */
  isQuiet: boolean;
  /** What turns speech into text, and what was spoken so far. */
  transcriber: Transcriber | null;
  spoken: RoomView;
  now: number;
};

const UNREACHABLE = "Greenroom cannot be reached. Your answer is safe in this browser; try again in a moment.";

export function Room({ open }: { open: OpenQuestion }) {
  const refresh = useCarefulRefresh();
  const questionId = useId();
  const [now, hearTime] = useServerNow(open.now);
  const hearAnswer = useCallback<OnAnswer>(
    (answer) => {
      hearTime(answer.now);
      if (answer.late) void refresh();
    },
    [hearTime, refresh],
  );
  const draft = useDraft(open.attemptId, open.draft, hearAnswer);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, startTransition] = useTransition();
  const [isExtending, startExtending] = useTransition();

  const time = timeLeft(open, now);
  const isThinking = time.thinking > 0;
  const isTimeUp = time.left !== null && time.left <= 0;
  const aloud = useReadingAloud(open.question);
  const voice = useVoice({ open, draft, isTimeUp, now, hearTime, quiet: aloud.quiet });
  const { isCorrecting, isUnheard } = voice;
  const isOver = isTimeUp && !isCorrecting;

  const heading = useRef<HTMLHeadingElement>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (isThinking) heading.current?.focus({ preventScroll: true });
    else box.current?.focus({ preventScroll: true });
  }, [isThinking]);

  // The button that was pressed last may be gone with the time.
  useEffect(() => {
    if (isCorrecting) box.current?.focus({ preventScroll: true });
  }, [isCorrecting]);

  // That words were still to come is no news once they are here.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the change that counts
  useEffect(() => setProblem(null), [isUnheard]);

  const { saveNow } = draft;
  useClosing(isOver, saveNow);

  const act = (begin: TransitionStartFunction, action: () => Promise<string | null | undefined>) =>
    begin(async () => {
      try {
        setProblem((await action()) ?? null);
      } catch {
        setProblem(UNREACHABLE);
        void saveNow();
      }
    });

  // A busy button is not disabled, which would take the focus from under somebody's fingers.
  const goOn = (action: () => Promise<string | null | undefined>) => {
    if (!isBusy) act(startTransition, action);
  };

  const change = (text: string) => {
    setProblem(null);
    draft.change(text);
  };

  const submit = () =>
    goOn(async () => {
      if (isUnheard) return voice.hurry();
      let submitted = await submitAnswerAction(open.attemptId, draft.seal());
      if (!submitted.ok && submitted.reason === "newer-draft" && draft.meet(submitted)) {
        submitted = await submitAnswerAction(open.attemptId, draft.seal());
      }
      if (submitted.ok) {
        if (!submitted.late) draft.finish();
        return null;
      }
      if (submitted.reason === "newer-draft") {
        return "Another tab has a newer version of this answer. Choose above which one to keep, then submit it.";
      }
      if (submitted.reason === "empty") return "There is nothing to submit yet. Write an answer, or skip the question.";
      if (submitted.reason === "invalid") return submitted.message;
      if (submitted.reason === "unheard") return voice.hurry();
      if (submitted.reason === "no-correction") return NO_CORRECTION;
      return "This question is not open any more. Reload the page to go on.";
    });

  const skip = () =>
    goOn(async () => {
      await saveNow();
      await skipQuestionAction(open.attemptId);
      if (draft.isSaved()) draft.finish();
      return null;
    });

  return (
    <>
      <h1 ref={heading} id={questionId} tabIndex={-1} className="text-[clamp(2rem,4.6vw,3.125rem)] outline-none">
        {open.question}
      </h1>
      <ReadingAloud {...aloud} />
      <div className="mt-8 mb-3.5 flex min-h-14 flex-wrap items-baseline gap-x-4 gap-y-2">
        <div className="min-w-0 grow basis-52">
          {isCorrecting ? (
            <CorrectionClock {...voice.correction} isQuiet={open.isQuiet} />
          ) : (
            <QuestionClock time={time} isQuiet={open.isQuiet} />
          )}
        </div>
        {!isThinking && (
          <div className="ml-auto">
            <SaveNote state={draft.state} choose={draft.choose} />
          </div>
        )}
      </div>
      {isCorrecting ? (
        <CorrectionAnnouncer left={voice.correction.left} />
      ) : (
        <Announcer time={time} isQuiet={open.isQuiet} />
      )}

      {isThinking ? (
        <div className="mt-6 flex flex-wrap items-center gap-3">
          <Button
            aria-disabled={isBusy}
            onClick={() => goOn(async () => startAnsweringAction(open.attemptId).then(() => null))}
          >
            Start answering
          </Button>
          <Leaving isBusy={isBusy} isOver={false} skip={skip} />
        </div>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          <AnswerBox
            ref={box}
            text={draft.text}
            change={change}
            modes={voice.canSpeak && !isTimeUp ? ["typed", "spoken"] : ["typed"]}
            recorder={
              <Recorder
                attemptId={open.attemptId}
                means={voice.means}
                askForDevice={voice.askForDevice}
                recorder={voice.recorder}
                view={voice.view}
                look={voice.look}
                isOver={isTimeUp}
              />
            }
            isOver={isOver}
            describedBy={questionId}
          />
          <div className="mt-[18px] flex flex-wrap items-center gap-3">
            <Button type="submit" disabled={isOver} aria-disabled={isBusy}>
              Submit answer
            </Button>
            {open.allowsMoreTime && !isTimeUp && (
              <Button
                look="quiet"
                aria-disabled={isExtending}
                title={open.isQuiet ? undefined : `Adds ${MORE_TIME_SECONDS} seconds`}
                onClick={() =>
                  act(startExtending, async () => moreTimeAction(open.attemptId, open.extensions).then(() => null))
                }
              >
                More time
              </Button>
            )}
            <Leaving isBusy={isBusy} isOver={isOver} skip={skip} />
          </div>
        </form>
      )}
      <p role="alert" className="mt-4 text-flag empty:mt-0">
        {problem}
      </p>
      {time.left !== null && !isTimeUp && (
        <p className="mt-4 text-right text-muted text-xs">If you leave, the clock of this question runs on.</p>
      )}
    </>
  );
}

function timeLeft({ askedAt, thinkingEndsAt, answerEndsAt, extensions }: OpenQuestion, now: number): TimeLeft {
  return {
    thinking: thinkingEndsAt - now,
    thinkingInAll: thinkingEndsAt - askedAt,
    left: answerEndsAt === null ? null : answerEndsAt - now,
    answeringInAll: (answerEndsAt ?? thinkingEndsAt) - thinkingEndsAt,
    extensions,
  };
}
