"use server";

import { notFound, redirect } from "next/navigation";
import { listHistories } from "@/lib/account/data";
import { isRestoreToken, takeUpSession } from "@/lib/account/restore";

export async function restoreHistoryAction(token: string, candidateId: string): Promise<void> {
  if (!isRestoreToken(token)) notFound();
  const history = (await listHistories()).find((known) => known.candidateId === candidateId);
  if (!history) notFound();
  await takeUpSession(history.candidateId);
  redirect("/attempts");
}
