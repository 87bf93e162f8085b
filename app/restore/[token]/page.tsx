import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Button } from "@/app/_ui/button";
import { Page } from "@/app/_ui/page";
import { listHistories } from "@/lib/account/data";
import { isRestoreToken } from "@/lib/account/restore";
import { restoreHistoryAction } from "./actions";

export const metadata: Metadata = { title: "Find your interviews again" };

export default async function RestorePage({ params }: PageProps<"/restore/[token]">) {
  const { token } = await params;
  if (!isRestoreToken(token)) notFound();
  const histories = await listHistories();
  return (
    <Page>
      <h1 className="text-[clamp(2.125rem,4.6vw,3.25rem)]">Find your interviews again</h1>
      <p className="mt-4 mb-8 max-w-[52ch] text-lg text-muted">
        {histories.length === 0
          ? "Nobody has practised on this machine yet."
          : "These are the histories on this machine. Opening one lets this browser see it from now on."}
      </p>
      <ul>
        {histories.map(({ candidateId, interviews, lastInterview }) => (
          <li key={candidateId} className="flex flex-wrap items-center gap-4 border-line border-t py-4">
            <p className="grow">
              {interviews === 1 ? "1 interview" : `${interviews} interviews`}, the last on{" "}
              {lastInterview.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" })}
            </p>
            <form action={restoreHistoryAction.bind(null, token, candidateId)}>
              <Button type="submit" look="quiet">
                Open this history
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </Page>
  );
}
