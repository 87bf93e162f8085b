"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { Draft } from "@/lib/interview/schema";
import { draftStorage } from "./draft-storage";
import { putDraft } from "./put-draft";

const SAVE_AFTER_MILLISECONDS = 700;
const RETRY_AFTER_MILLISECONDS = 2000;

export type SaveState =
  | { kind: "untouched" | "typing" | "saved" | "offline" }
  | { kind: "newer"; theirs: Draft }
  | { kind: "refused"; message: string };

/**
 * The answer as it is typed: kept in this browser at once, saved on the server a moment after the last key, again and
 * again while the server is away. A draft that another tab has overtaken is never sent over it.
 */
export function useDraft(attemptId: string, saved: Draft) {
  const [text, setText] = useState(saved.text);
  const [state, setState] = useState<SaveState>({ kind: "untouched" });
  const latest = useRef<Draft>(saved);
  const savedRevision = useRef(saved.revision);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isSending = useRef(false);

  const send = useCallback(async (): Promise<void> => {
    clearTimeout(timer.current);
    const draft = latest.current;
    if (isSending.current || draft.revision === savedRevision.current) return;
    isSending.current = true;
    const put = await putDraft(attemptId, draft);
    isSending.current = false;
    if (put.kind === "saved") savedRevision.current = draft.revision;
    setState(stateAfter(put, draft.revision === latest.current.revision));
    if (put.kind === "unreachable") timer.current = setTimeout(send, RETRY_AFTER_MILLISECONDS);
    else if (put.kind === "saved" && latest.current.revision !== draft.revision) await send();
  }, [attemptId]);

  const change = useCallback(
    (next: string, above = 0): void => {
      latest.current = { text: next, revision: Math.max(latest.current.revision, above) + 1 };
      setText(next);
      setState((before) => (before.kind === "offline" ? before : { kind: "typing" }));
      draftStorage.keep(attemptId, latest.current);
      clearTimeout(timer.current);
      timer.current = setTimeout(send, SAVE_AFTER_MILLISECONDS);
    },
    [attemptId, send],
  );

  const takeTheirs = useCallback(
    (theirs: Draft): void => {
      latest.current = theirs;
      savedRevision.current = theirs.revision;
      setText(theirs.text);
      setState({ kind: "saved" });
      draftStorage.drop(attemptId);
    },
    [attemptId],
  );

  // What an earlier visit could not bring to the server is taken up, as if typed now.
  useEffect(() => {
    const local = draftStorage.find(attemptId);
    if (local && local.revision > latest.current.revision && local.text !== latest.current.text) change(local.text);
  }, [attemptId, change]);

  useEffect(() => {
    const flush = () => {
      if (latest.current.revision !== savedRevision.current) void putDraft(attemptId, latest.current, true);
    };
    const leave = () => document.visibilityState === "hidden" && flush();
    const comeBack = () => void send();
    document.addEventListener("visibilitychange", leave);
    window.addEventListener("online", comeBack);
    return () => {
      document.removeEventListener("visibilitychange", leave);
      window.removeEventListener("online", comeBack);
      clearTimeout(timer.current);
      flush();
    };
  }, [attemptId, send]);

  /** The draft with a revision of its own, to go with "Submit answer". */
  const seal = useCallback((): Draft => {
    clearTimeout(timer.current);
    latest.current = { ...latest.current, revision: latest.current.revision + 1 };
    draftStorage.keep(attemptId, latest.current);
    return latest.current;
  }, [attemptId]);

  /** The server has the answer, or the question is over: nothing here needs keeping. */
  const finish = useCallback((): void => {
    savedRevision.current = latest.current.revision;
    draftStorage.drop(attemptId);
  }, [attemptId]);

  return { text, state, change, takeTheirs, seal, finish, saveNow: send };
}

function stateAfter(put: Awaited<ReturnType<typeof putDraft>>, isLatest: boolean): SaveState {
  switch (put.kind) {
    case "saved":
      return { kind: isLatest ? "saved" : "typing" };
    case "newer":
      return put;
    case "refused":
      return put;
    case "unreachable":
      return { kind: "offline" };
    case "gone":
      return { kind: "refused", message: "This question is not open in this browser any more. Reload the page." };
  }
}
