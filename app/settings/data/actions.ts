"use server";

import { redirect } from "next/navigation";
import { requireCandidate } from "@/lib/account/current";
import { endSession } from "@/lib/account/leave";
import { deleteEverything } from "@/lib/belongings/deleting/mutations";

export async function deleteEverythingAction(): Promise<void> {
  await deleteEverything(await requireCandidate());
  await endSession();
  redirect("/settings/data/deleted");
}
