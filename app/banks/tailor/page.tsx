import type { Metadata } from "next";
import { Page } from "@/app/_ui/page";
import { namedModel } from "../named-model";
import { TailorForm } from "./tailor-form";

export const metadata: Metadata = { title: "Tailor to a job" };

export default function TailorPage() {
  return (
    <Page>
      <h1 className="text-[clamp(2.125rem,4.6vw,3.25rem)]">Tailor to a job</h1>
      <p className="mt-4 mb-8 max-w-[56ch] text-lg text-muted">
        Paste a job advertisement. The questions that come nearest to what it asks for are picked from all your banks,
        and you see why.
      </p>
      <TailorForm model={namedModel()} />
    </Page>
  );
}
