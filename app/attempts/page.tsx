import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ButtonLink } from "@/app/_ui/button";
import { Page } from "@/app/_ui/page";
import { requireCandidate } from "@/lib/account/current";
import { settleInterviews } from "@/lib/interview/settle";
import { type AttemptPage, findFilterChoices, listAttempts } from "@/lib/review/attempts/data";
import type { AttemptFilter } from "@/lib/review/attempts/schema";
import { addressOf, hasEmpties, readAddress } from "./address";
import { AttemptRow } from "./attempt-row";
import { FilterForm } from "./filter-form";
import { ResultsHeading } from "./results-heading";

export const metadata: Metadata = { title: "Attempts" };

export default async function AttemptsPage({ searchParams }: PageProps<"/attempts">) {
  const parameters = await searchParams;
  const { filter, wanted } = readAddress(parameters);
  if (hasEmpties(parameters)) redirect(addressOf(filter));
  const owner = await requireCandidate();
  await settleInterviews(owner, new Date());
  const [page, choices] = await Promise.all([
    listAttempts(owner, filter, wanted),
    findFilterChoices(owner, filter.bank),
  ]);
  return (
    <Page>
      <h1 className="text-[clamp(2.125rem,4.6vw,3.25rem)]">Your attempts</h1>
      {choices.banks.length === 0 ? (
        <NothingYet />
      ) : (
        <>
          <FilterForm filter={filter} choices={choices} />
          <ResultsHeading page={page} isFiltered={Object.values(filter).some(Boolean)} />
          <ul className="mt-4">
            {page.attempts.map((attempt) => (
              <AttemptRow key={attempt.id} attempt={attempt} />
            ))}
          </ul>
          <PagesBeside filter={filter} page={page} />
        </>
      )}
    </Page>
  );
}

function NothingYet() {
  return (
    <>
      <p className="mt-4 mb-8 max-w-[52ch] text-lg text-muted">
        Nothing here yet. Every answer you give is kept, so that the next one can be better.
      </p>
      <ButtonLink href="/interviews/new">Start interview</ButtonLink>
    </>
  );
}

function PagesBeside({ filter, page: { newer, older } }: { filter: AttemptFilter; page: AttemptPage }) {
  if (!newer && !older) return null;
  return (
    <nav aria-label="Pages" className="mt-8 flex flex-wrap gap-3">
      {newer && (
        <ButtonLink look="quiet" href={addressOf(filter, { after: newer })}>
          Newer attempts
        </ButtonLink>
      )}
      {older && (
        <ButtonLink look="quiet" href={addressOf(filter, { before: older })}>
          Older attempts
        </ButtonLink>
      )}
    </nav>
  );
}
