import type { Metadata } from "next";
import { ButtonLink } from "@/app/_ui/button";
import { Page } from "@/app/_ui/page";

export const metadata: Metadata = { title: "Deleted" };

export default function DeletedPage() {
  return (
    <Page>
      <h1 className="text-[clamp(2.125rem,4.6vw,3.25rem)]">Everything is deleted.</h1>
      <p className="mt-4 mb-8 max-w-[52ch] text-lg text-muted">
        Your answers, readings, recordings, banks and stories are gone from the database and from the disk. If you
        practise again, you begin afresh.
      </p>
      <ButtonLink href="/">To the start</ButtonLink>
    </Page>
  );
}
