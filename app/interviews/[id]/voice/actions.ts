"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { requireCandidate } from "@/lib/account/current";
import { hearAgain } from "@/lib/interview/spoken/hearing/mutations";
import { wakeHearing } from "@/lib/interview/spoken/hearing/queue";
import { discardSound, keepSound } from "@/lib/interview/spoken/mutations";

const idSchema = z.uuid();

export async function keepSoundAction(attemptId: string, keep: boolean): Promise<void> {
  await keepSound(await requireCandidate(), idSchema.parse(attemptId), z.boolean().parse(keep));
}

export async function discardSoundAction(attemptId: string): Promise<void> {
  await discardSound(await requireCandidate(), idSchema.parse(attemptId), new Date());
  refresh();
}

export async function hearAgainAction(attemptId: string): Promise<void> {
  const asked = await hearAgain(await requireCandidate(), idSchema.parse(attemptId));
  if (asked.ok) wakeHearing();
  refresh();
}
