import type { Metadata } from "next";
import { Page } from "@/app/_ui/page";
import { NewBank } from "../editor/new-bank";

export const metadata: Metadata = { title: "Write a bank" };

export default function NewBankPage() {
  return (
    <Page>
      <h1 className="mb-8 text-[clamp(2.125rem,4.6vw,3.25rem)]">Write a bank</h1>
      <NewBank initial={{ title: "", summary: "", questions: [] }} />
    </Page>
  );
}
