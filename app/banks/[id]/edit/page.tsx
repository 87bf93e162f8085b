import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Page } from "@/app/_ui/page";
import { requireCandidate } from "@/lib/account/current";
import { findListedBank } from "@/lib/bank/data";
import { EditBank } from "./edit-bank";

export const metadata: Metadata = { title: "Edit a bank" };

export default async function EditBankPage({ params }: PageProps<"/banks/[id]/edit">) {
  const listed = await findListedBank(await requireCandidate(), (await params).id);
  if (listed?.revision == null) notFound();
  return (
    <Page>
      <h1 className="mb-8 text-[clamp(2.125rem,4.6vw,3.25rem)]">Edit your bank</h1>
      <EditBank initial={listed.bank} initialRevision={listed.revision} />
    </Page>
  );
}
