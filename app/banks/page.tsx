import type { Metadata } from "next";
import { ButtonLink } from "@/app/_ui/button";
import { Page } from "@/app/_ui/page";
import { requireCandidate } from "@/lib/account/current";
import { listBanks } from "@/lib/bank/data";
import { BankCard } from "./bank-card";

export const metadata: Metadata = { title: "Banks" };

export default async function BanksPage() {
  const banks = await listBanks(await requireCandidate());
  return (
    <Page>
      <h1 className="text-[clamp(2.125rem,4.6vw,3.25rem)]">Question banks</h1>
      <p className="mt-4 mb-8 max-w-[52ch] text-lg text-muted">
        Each question comes with what a strong answer does, and that is what yours is read for. Your job is not here?
        Bring an article of interview questions, and it becomes a bank.
      </p>
      <div className="mb-10 flex flex-wrap gap-3">
        <ButtonLink href="/banks/import">Import an article</ButtonLink>
        <ButtonLink href="/banks/tailor" look="quiet">
          Tailor to a job advertisement
        </ButtonLink>
        <ButtonLink href="/banks/new" look="bare">
          Write a bank
        </ButtonLink>
      </div>
      <h2 className="sr-only">All banks</h2>
      <div className="grid gap-5">
        {banks.map(({ bank, revision }) => (
          <BankCard key={bank.id} bank={bank} isOwn={revision !== null} />
        ))}
      </div>
    </Page>
  );
}
