import type { Metadata } from "next";
import { ButtonLink } from "@/app/_ui/button";
import { Page } from "@/app/_ui/page";
import { requireCandidate } from "@/lib/account/current";
import { settleInterviews } from "@/lib/interview/settle";
import { findDrill } from "@/lib/review/drill/data";
import { findProgress } from "@/lib/review/progress/data";
import { NextDrill } from "../drill/next-drill";
import { StoriesWornOut } from "../stories/told-too-often";
import { Competencies } from "./competencies";
import { HeldBack } from "./held-back";
import { OwnEyeSection } from "./own-eye";
import { StrengthsAndGaps } from "./standings";
import { TimePractised } from "./time-practised";

export const metadata: Metadata = { title: "Progress" };

export default async function ProgressPage({ searchParams }: PageProps<"/progress">) {
  const owner = await requireCandidate();
  const now = new Date();
  await settleInterviews(owner, now);
  const [progress, drill] = await Promise.all([findProgress(owner, now), findDrill(owner, now)]);
  if (!progress) return <NothingYet />;
  const { timeline } = progress;
  return (
    <Page>
      <div className="grid items-start gap-x-14 gap-y-8 min-[1000px]:grid-cols-[minmax(0,1fr)_minmax(0,1.1fr)]">
        <h1 className="max-w-[17ch] text-[clamp(2.125rem,4.6vw,3.25rem)]">{progress.headline}</h1>
        {drill && <NextDrill drill={drill} />}
      </div>
      <HeldBack readings={progress.heldBack} />
      <div className="mt-14 grid gap-16">
        <StrengthsAndGaps standings={progress.standings} />
        <Competencies
          competencies={progress.competencies}
          timeline={timeline}
          showsAll={(await searchParams).competencies === "all"}
        />
        <TimePractised time={progress.time} timeline={timeline} />
        <StoriesWornOut owner={owner} />
        <OwnEyeSection eye={progress.eye} timeline={timeline} />
      </div>
    </Page>
  );
}

function NothingYet() {
  return (
    <Page>
      <h1 className="text-[clamp(2.125rem,4.6vw,3.25rem)]">Your progress will show here.</h1>
      <p className="mt-4 mb-8 max-w-[52ch] text-lg text-muted">
        After a few judged answers you see where you are strong, where most is to be gained, and what to practise next.
      </p>
      <ButtonLink href="/interviews/new">Start interview</ButtonLink>
    </Page>
  );
}
