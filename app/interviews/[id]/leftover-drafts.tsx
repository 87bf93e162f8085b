"use client";

import { useEffect } from "react";
import { useCarefulRefresh } from "@/app/use-careful-refresh";
import { draftStorage } from "./draft-storage";
import { putDraft } from "./put-draft";

/**
 * Brings to the server what this browser kept of answers that are over, where the connection was lost before the end.
 * The server keeps it as late. What it does not take stays in the browser.
 */
export function LeftoverDrafts() {
  const refresh = useCarefulRefresh();
  useEffect(() => {
    void (async () => {
      for (const attemptId of draftStorage.attemptIds()) {
        const draft = draftStorage.find(attemptId);
        const put = draft && (await putDraft(attemptId, draft));
        if (put?.kind !== "saved") continue;
        draftStorage.drop(attemptId);
        if (put.late) await refresh();
      }
    })();
  }, [refresh]);
  return null;
}
