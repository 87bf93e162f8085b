"use server";

import { redirect } from "next/navigation";
import { forgetPages } from "@/app/forget-pages";
import { requireCandidate } from "@/lib/account/current";
import { endSession } from "@/lib/account/leave";
import { deleteEverything } from "@/lib/belongings/deleting/mutations";

export async function deleteEverythingAction(): Promise<void> {
  await deleteEverything(await requireCandidate());
  await endSession();
  forgetPages();
  redirect("/settings/data/deleted");
}
