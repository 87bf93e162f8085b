"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { Draft } from "@/lib/interview/schema";
import { draftStorage } from "./draft-storage";
import { type Put, putDraft } from "./put-draft";

const SAVE_AFTER_MILLISECONDS = 700;
const RETRY_AFTER_MILLISECONDS = 2000;

/**
 * The texts that this tab has sent, by attempt and revision: where the server has one of them, its answer was lost on the
 * way back, or the room was built anew meanwhile.
 */
const sent = new Map<string, string>();

export type SaveState =
  | { kind: "untouched" | "typing" | "saved" | "offline" }
  | { kind: "newer"; theirs: Draft }
  | { kind: "refused"; message: string };

/** What the room is told when the server answers: its time, and whether the text came after the end. */
export type OnAnswer = (answer: { now: number; late: boolean }) => void;

/**
 * The answer as it is typed: kept in this browser at once, saved on the server a moment after the last key, again and
 * again while the server is away. Each draft says which one it is based on, so that the server refuses it where another
 * tab wrote in between; then nothing is sent until the candidate has chosen.
 */
export function useDraft(attemptId: string, saved: Draft, onAnswer: OnAnswer) {
  const [text, setText] = useState(saved.text);
  const [state, setState] = useState<SaveState>({ kind: "untouched" });
  const latest = useRef<Draft>(saved);
  /** The revision that the server has, and that the next draft is based on. */
  const base = useRef(saved.revision);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isSending = useRef(false);
  const isOvertaken = useRef(false);

  const isSaved = useCallback(() => latest.current.revision === base.current, []);
  const withBase = useCallback(
    (draft: Draft): Draft => {
      sent.set(`${attemptId} ${draft.revision}`, draft.text);
      return { ...draft, base: base.current };
    },
    [attemptId],
  );

  /**
   * What to do where the server has a newer draft.
   * @returns whether it is one of this page's own; then the next is based on it, and else the candidate has to choose
   */
  const meet = useCallback(
    (theirs: Draft): boolean => {
      const isOwn = sent.get(`${attemptId} ${theirs.revision}`) === theirs.text;
      if (isOwn) base.current = theirs.revision;
      else setState({ kind: "newer", theirs });
      isOvertaken.current = !isOwn;
      return isOwn;
    },
    [attemptId],
  );

  const send = useCallback(async (): Promise<void> => {
    clearTimeout(timer.current);
    if (isSending.current || isOvertaken.current || isSaved()) return;
    const draft = latest.current;
    isSending.current = true;
    const put = await putDraft(attemptId, withBase(draft));
    isSending.current = false;
    if (put.kind === "saved" || put.kind === "newer")
      onAnswer({ now: put.now, late: put.kind === "saved" && put.late });
    if (put.kind === "saved") base.current = put.revision;
    const isLatest = draft.revision === latest.current.revision;
    const isOwn = put.kind === "newer" && meet(put.theirs);
    if (put.kind !== "newer") setState(stateAfter(put, isLatest));
    if (put.kind === "unreachable") timer.current = setTimeout(send, RETRY_AFTER_MILLISECONDS);
    else if (isOwn || !isLatest) await send();
  }, [attemptId, isSaved, meet, withBase, onAnswer]);

  const change = useCallback(
    (next: string): void => {
      latest.current = { text: next, revision: Math.max(latest.current.revision, base.current) + 1 };
      setText(next);
      draftStorage.keep(attemptId, { ...latest.current, base: base.current });
      if (isOvertaken.current) return;
      setState((before) => (before.kind === "offline" ? before : { kind: "typing" }));
      clearTimeout(timer.current);
      timer.current = setTimeout(send, SAVE_AFTER_MILLISECONDS);
    },
    [attemptId, send],
  );

  /** Adds what was heard while one speaks. */
  const add = useCallback(
    (words: string): void => change([latest.current.text.trimEnd(), words].filter(Boolean).join(" ")),
    [change],
  );

  /**
   * Takes in what the server has added at the end of the draft; what is typed meanwhile stays in it. Nothing happens
   * while the draft is not saved yet: then it is to be tried again.
   */
  const takeIn = useCallback(
    async (land: () => Promise<Draft | null>): Promise<void> => {
      await send();
      if (isSending.current || isOvertaken.current || !isSaved()) return;
      isSending.current = true;
      const before = latest.current.text;
      const theirs = await land();
      isSending.current = false;
      if (theirs && theirs.revision > base.current) {
        const typed = latest.current.text;
        base.current = theirs.revision;
        latest.current = theirs;
        setText(theirs.text);
        setState({ kind: "saved" });
        draftStorage.drop(attemptId);
        if (typed !== before) change(typed.trimEnd() + theirs.text.slice(before.trimEnd().length));
      } else {
        await send();
      }
    },
    [attemptId, change, isSaved, send],
  );

  /** The candidate's choice where two tabs wrote at once. */
  const choose = useCallback(
    (whose: "theirs" | "mine", theirs: Draft): void => {
      isOvertaken.current = false;
      base.current = theirs.revision;
      if (whose === "mine") {
        latest.current = { ...latest.current, revision: Math.max(latest.current.revision, theirs.revision) + 1 };
        draftStorage.keep(attemptId, { ...latest.current, base: base.current });
        void send();
        return;
      }
      latest.current = theirs;
      setText(theirs.text);
      setState({ kind: "saved" });
      draftStorage.drop(attemptId);
    },
    [attemptId, send],
  );

  // What an earlier visit could not bring to the server is taken up, as if typed now; but not over another tab's draft.
  useEffect(() => {
    const local = draftStorage.find(attemptId);
    const theirs = latest.current;
    if (!local || local.revision <= theirs.revision || local.text === theirs.text) return;
    if (local.base !== undefined && local.base !== base.current && !meet(theirs)) {
      latest.current = { text: local.text, revision: local.revision };
      setText(local.text);
    } else {
      change(local.text);
    }
  }, [attemptId, change, meet]);

  useEffect(() => {
    const flush = () => {
      if (!isSaved() && !isOvertaken.current) void putDraft(attemptId, withBase(latest.current), true);
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
  }, [attemptId, isSaved, send, withBase]);

  /** The draft with a revision of its own, to go with "Submit answer". */
  const seal = useCallback((): Draft => {
    clearTimeout(timer.current);
    latest.current = { ...latest.current, revision: latest.current.revision + 1 };
    draftStorage.keep(attemptId, { ...latest.current, base: base.current });
    return withBase(latest.current);
  }, [attemptId, withBase]);

  /** The server has the answer as it stands here: this browser's copy is not needed any more. */
  const finish = useCallback((): void => {
    base.current = latest.current.revision;
    draftStorage.drop(attemptId);
  }, [attemptId]);

  return { text, state, change, add, takeIn, choose, seal, meet, finish, isSaved, saveNow: send };
}

function stateAfter(put: Exclude<Put, { kind: "newer" }>, isLatest: boolean): SaveState {
  switch (put.kind) {
    case "saved":
      return { kind: isLatest ? "saved" : "typing" };
    case "refused":
      return put;
    case "unreachable":
      return { kind: "offline" };
    case "gone":
      return { kind: "refused", message: "This question is not open in this browser any more. Reload the page." };
  }
}
