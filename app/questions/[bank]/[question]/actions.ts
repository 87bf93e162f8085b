"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { requireCandidate } from "@/lib/account/current";
import { wakeJudging } from "@/lib/assessment/queue";
import { judgeBothAgain } from "@/lib/review/question/mutations";

const idSchema = z.uuid();

export async function judgeBothAgainAction(one: string, other: string): Promise<void> {
  const ids = [idSchema.parse(one), idSchema.parse(other)] as const;
  const asked = await judgeBothAgain(await requireCandidate(), ids, new Date());
  if (asked.ok) wakeJudging();
  refresh();
}
