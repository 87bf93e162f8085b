import { requireCandidate } from "@/lib/account/current";
import { listBanks } from "@/lib/bank/data";
import { findUnfinishedInterview, type UnfinishedInterview } from "@/lib/interview/data";
import { settleOverdue } from "@/lib/interview/mutations";
import { ButtonLink } from "./_ui/button";
import { Card } from "./_ui/card";
import { Page } from "./_ui/page";
import { BankCard } from "./banks/bank-card";
import { SampleReading } from "./sample-reading";

export default async function HomePage() {
  const owner = await requireCandidate();
  await settleOverdue(owner, new Date());
  const [banks, unfinished] = await Promise.all([listBanks(owner), findUnfinishedInterview(owner)]);
  return (
    <Page>
      <h1 className="max-w-[15ch] text-[clamp(2.5rem,6.2vw,4.25rem)]">Practise the interview before the interview.</h1>
      <p className="mt-[22px] mb-8 max-w-[52ch] text-muted text-xl">
        Real questions under a real clock. Every point of your score quotes your own words, so you can see why, and what
        to say next time.
      </p>
      <ButtonLink href="/interviews/new">Start interview</ButtonLink>
      <div className="mt-16">
        {unfinished && <TakeUpAgain interview={unfinished} />}
        <h2 className="sr-only">Question banks</h2>
        <div className="grid items-start gap-5 min-[860px]:grid-cols-2">
          {banks.map(({ bank, revision }) => (
            <BankCard key={bank.id} bank={bank} isOwn={revision !== null} />
          ))}
          <SampleReading />
        </div>
      </div>
    </Page>
  );
}

function TakeUpAgain({ interview }: { interview: UnfinishedInterview }) {
  return (
    <Card tone="soft" className="mb-5 flex flex-wrap items-center justify-between gap-4 p-6">
      <p>
        <span className="block font-voice text-2xl">{interview.bankTitle}</span>
        {interview.done} of {interview.count} questions done
        {interview.isOpen && ". One is open, and its clock runs on."}
      </p>
      <ButtonLink look="quiet" href={`/interviews/${interview.id}`}>
        Take it up again
      </ButtonLink>
    </Card>
  );
}
