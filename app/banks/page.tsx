import type { Metadata } from "next";
import { Page } from "@/app/_ui/page";
import { loadBanks } from "@/lib/bank/library";
import { BankCard } from "./bank-card";

export const metadata: Metadata = { title: "Banks" };

export default async function BanksPage() {
  const banks = await loadBanks();
  return (
    <Page>
      <h1 className="text-[clamp(2.125rem,4.6vw,3.25rem)]">Question banks</h1>
      <p className="mt-4 mb-10 max-w-[52ch] text-lg text-muted">
        Each question comes with what a strong answer does, and that is what yours is read for.
      </p>
      <h2 className="sr-only">All banks</h2>
      <div className="grid gap-5">
        {banks.map((bank) => (
          <BankCard key={bank.id} bank={bank} />
        ))}
      </div>
    </Page>
  );
}
