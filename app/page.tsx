import { requireCandidate } from "@/lib/account/current";
import { listBanks } from "@/lib/bank/data";
import { findUnfinishedInterview, type UnfinishedInterview } from "@/lib/interview/data";
import { settleInterviews } from "@/lib/interview/settle";
import { findDrill } from "@/lib/review/drill/data";
import { ButtonLink } from "./_ui/button";
import { Card } from "./_ui/card";
import { Page } from "./_ui/page";
import { BankCard } from "./banks/bank-card";
import { NextDrill } from "./drill/next-drill";
import { SampleReading } from "./sample-reading";

export default async function HomePage() {
  const owner = await requireCandidate();
  const now = new Date();
  await settleInterviews(owner, now);
  const [banks, unfinished, drill] = await Promise.all([
    listBanks(owner),
    findUnfinishedInterview(owner),
    findDrill(owner, now),
  ]);
  return (
    <Page>
      <div className="grid items-center gap-x-14 gap-y-12 min-[1000px]:grid-cols-[minmax(0,1.2fr)_minmax(0,1fr)]">
        <div>
          <h1 className="text-[clamp(2.5rem,5.4vw,4rem)]">Practise the interview before the interview.</h1>
          <p className="mt-[22px] mb-8 max-w-[46ch] text-muted text-xl">
            Real questions under a real clock. Every point of your score quotes your own words, so you can see why, and
            what to say next time.
          </p>
          <ButtonLink href="/interviews/new">Start interview</ButtonLink>
        </div>
        {drill ? <NextDrill drill={drill} /> : <SampleReading />}
      </div>
      <div className="mt-16">
        {unfinished && <TakeUpAgain interview={unfinished} />}
        <h2 className="sr-only">Question banks</h2>
        <div className="grid gap-5 min-[860px]:grid-cols-2">
          {banks.map(({ bank, revision }) => (
            <BankCard key={bank.id} bank={bank} isOwn={revision !== null} />
          ))}
        </div>
      </div>
    </Page>
  );
}

function TakeUpAgain({ interview }: { interview: UnfinishedInterview }) {
  return (
    <Card tone="soft" className="mb-5 flex flex-wrap items-center justify-between gap-4 p-6">
      <div>
        <p className="text-muted text-sm">An interview waits for you</p>
        <h2 className="mt-1 mb-1.5 text-2xl">{interview.bankTitle}</h2>
        <p>
          {interview.done} of {interview.count} questions done
          {interview.isOpen && (interview.isTimed ? ". One is open, and its clock runs on." : ". One is open.")}
        </p>
      </div>
      <ButtonLink look="quiet" href={`/interviews/${interview.id}`}>
        Take it up again
      </ButtonLink>
    </Card>
  );
}
