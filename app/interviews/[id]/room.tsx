"use client";

import { useCallback, useEffect, useId, useRef, useState, useTransition } from "react";
import { Button, ButtonLink } from "@/app/_ui/button";
import { TimerFace } from "@/app/_ui/timer";
import { useCarefulRefresh } from "@/app/use-careful-refresh";
import { GRACE_MILLISECONDS } from "@/lib/interview/clock";
import { MAX_ANSWER_CHARACTERS, MORE_TIME_SECONDS, WARNING_SECONDS } from "@/lib/interview/schema";
import { moreTimeAction, skipQuestionAction, startAnsweringAction, submitAnswerAction } from "../actions";
import { SaveNote } from "./save-note";
import { type OnAnswer, useDraft } from "./use-draft";
import { useServerNow } from "./use-server-now";

/** All moments in milliseconds since 1970, by the server's clock. */
export type OpenQuestion = {
  attemptId: string;
  question: string;
  draft: { text: string; revision: number };
  thinkingEndsAt: number;
  answerEndsAt: number | null;
  extensions: number;
  allowsMoreTime: boolean;
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

  const isThinking = now < open.thinkingEndsAt;
  const left = open.answerEndsAt === null ? null : open.answerEndsAt - now;
  const isOver = left !== null && left <= 0;

  const heading = useRef<HTMLHeadingElement>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (isThinking) heading.current?.focus({ preventScroll: true });
    else box.current?.focus({ preventScroll: true });
  }, [isThinking]);

  // What was typed up to the last second is sent; then the server closes the question by its own clock.
  const { saveNow } = draft;
  useEffect(() => {
    if (!isOver) return;
    void saveNow();
    const closing = setInterval(refresh, GRACE_MILLISECONDS + 500);
    return () => clearInterval(closing);
  }, [isOver, saveNow, refresh]);

  // A laptop that slept has a clock that stood still: ask the server anew.
  useEffect(() => {
    const wake = () => document.visibilityState === "visible" && void refresh();
    document.addEventListener("visibilitychange", wake);
    return () => document.removeEventListener("visibilitychange", wake);
  }, [refresh]);

  const act = (action: () => Promise<string | null | undefined>) =>
    startTransition(async () => {
      try {
        setProblem((await action()) ?? null);
      } catch {
        setProblem(UNREACHABLE);
        void saveNow();
      }
    });

  const submit = () =>
    act(async () => {
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
      return "This question is not open any more. Reload the page to go on.";
    });

  const skip = () =>
    act(async () => {
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
      <div className="mt-8 mb-3.5 flex min-h-12 flex-wrap items-baseline gap-x-4 gap-y-2">
        {isThinking && (
          <TimerFace milliseconds={open.thinkingEndsAt - now} note="to think before you answer" urgent={false} />
        )}
        {!isThinking && left !== null && (
          <TimerFace milliseconds={left} note="left to answer" urgent={left <= WARNING_SECONDS[0] * 1000} />
        )}
        {!isThinking && left === null && <p className="text-muted">No time limit. Take the time you need.</p>}
        {!isThinking && (
          <div className="ml-auto">
            <SaveNote state={draft.state} choose={draft.choose} />
          </div>
        )}
      </div>
      <Announcer isThinking={isThinking} left={left} extensions={open.extensions} />

      {isThinking ? (
        <div className="mt-6 flex flex-wrap items-center gap-3">
          <Button
            disabled={isBusy}
            onClick={() => act(async () => startAnsweringAction(open.attemptId).then(() => null))}
          >
            Start answering
          </Button>
          <Leaving isBusy={isBusy} skip={skip} />
        </div>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          <textarea
            ref={box}
            aria-label="Your answer"
            aria-describedby={questionId}
            value={draft.text}
            onChange={(event) => {
              setProblem(null);
              draft.change(event.target.value);
            }}
            readOnly={isOver}
            placeholder="Type what you would say."
            className="block min-h-[230px] w-full rounded-card border border-edge bg-surface p-5 text-lg leading-[1.6] placeholder:text-muted"
          />
          {draft.text.length > MAX_ANSWER_CHARACTERS * 0.9 && (
            <p className="mt-2 text-muted text-sm">
              {draft.text.length} of {MAX_ANSWER_CHARACTERS} characters. Past that, shorten it to submit it.
            </p>
          )}
          <div className="mt-[18px] flex flex-wrap items-center gap-3">
            <Button type="submit" disabled={isBusy || isOver}>
              Submit answer
            </Button>
            {open.allowsMoreTime && !isOver && (
              <Button
                look="quiet"
                disabled={isBusy}
                title={`Adds ${MORE_TIME_SECONDS} seconds`}
                onClick={() => act(async () => moreTimeAction(open.attemptId, open.extensions).then(() => null))}
              >
                More time
              </Button>
            )}
            <Leaving isBusy={isBusy || isOver} skip={skip} />
          </div>
        </form>
      )}
      <p role="alert" className="mt-4 text-flag empty:mt-0">
        {problem}
      </p>
      {left !== null && (
        <p className="mt-4 text-right text-muted text-xs">If you leave, the clock of this question runs on.</p>
      )}
    </>
  );
}

function Leaving({ isBusy, skip }: { isBusy: boolean; skip: () => void }) {
  return (
    <div className="-mr-[22px] ml-auto flex flex-wrap">
      <Button look="bare" disabled={isBusy} onClick={skip}>
        Skip question
      </Button>
      <ButtonLink look="bare" href="/">
        Leave for now
      </ButtonLink>
    </div>
  );
}

/** Says in words, once and politely, what the clock shows to the eye. */
function Announcer({ isThinking, left, extensions }: { isThinking: boolean; left: number | null; extensions: number }) {
  const [words, setWords] = useState("");
  const warning = left === null || left <= 0 ? undefined : WARNING_SECONDS.findLast((each) => left <= each * 1000);
  const event = isThinking ? "thinking" : left !== null && left <= 0 ? "over" : (warning ?? "answering");
  const seconds = useRef(0);
  seconds.current = Math.ceil((left ?? 0) / 1000);
  const extensionsSaid = useRef(extensions);
  useEffect(() => {
    const wasExtended = extensions > extensionsSaid.current;
    extensionsSaid.current = extensions;
    if (wasExtended) setWords(`${MORE_TIME_SECONDS} seconds added.`);
    else if (event === "thinking") setWords("Time to think.");
    else if (event === "answering") setWords("You can answer now.");
    else if (event === "over") setWords("Time is up. Your answer is being saved as it stands.");
    else setWords(`${seconds.current} seconds left.`);
  }, [event, extensions]);
  return (
    <p role="status" className="sr-only">
      {words}
    </p>
  );
}
