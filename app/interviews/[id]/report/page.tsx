import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ButtonLink } from "@/app/_ui/button";
import { FocusOnChange } from "@/app/_ui/focus-on-change";
import { Meter } from "@/app/_ui/meter";
import { Page } from "@/app/_ui/page";
import { SubmitButton } from "@/app/_ui/submit-button";
import { requireCandidate } from "@/lib/account/current";
import { isWide } from "@/lib/assessment/band";
import { PRESETS } from "@/lib/interview/schema";
import { settleInterviews } from "@/lib/interview/settle";
import { findReport } from "@/lib/review/data";
import { headline } from "@/lib/review/headline";
import type { Report } from "@/lib/review/report";
import { continueInterviewAction } from "../../actions";
import { LeftoverDrafts } from "../leftover-drafts";
import { AboutTheJudge } from "./about-the-judge";
import { JudgingProgress } from "./judging-progress";
import { Keep } from "./keep/keep";
import { LevelTally } from "./level-tally";
import { QuestionReport } from "./question-report";
import { BeforeYouLook } from "./self-rating/before-you-look";
import { TrainYourEye } from "./self-rating/train-your-eye";

export const metadata: Metadata = { title: "Report" };

export default async function ReportPage({ params }: PageProps<"/interviews/[id]/report">) {
  const owner = await requireCandidate();
  const now = new Date();
  await settleInterviews(owner, now);
  const report = await findReport(owner, (await params).id, now);
  if (!report) notFound();
  const asked = report.attempts.filter((attempt) => attempt.phase === "closed");
  const wordsOnly = report.manner.lowPressure;
  return (
    <Page>
      <LeftoverDrafts />
      <p className="mb-2.5 text-muted text-sm">
        {report.bankTitle} · <DayOf moment={report.createdAt} /> · {PRESETS[report.clock.preset].title} clock
      </p>
      <div className={`flex flex-wrap justify-between gap-8 ${comesSecond(report) ? "items-start" : "items-end"}`}>
        <h1 className="max-w-[17ch] text-[clamp(2.125rem,4.6vw,3.25rem)]">{headline(report)}</h1>
        {!wordsOnly && <Overall report={report} />}
      </div>
      <JudgingProgress awaiting={report.awaiting} answered={report.answered} wordsOnly={wordsOnly} />
      {report.heldBack > 0 && <BeforeYouLook report={report} />}
      {report.unfinished && <Unfinished report={report} />}
      <FocusOnChange state={everyTake(asked)} className="mt-11 grid gap-14 outline-none">
        {asked.map((attempt) => (
          <QuestionReport key={attempt.position} bankId={report.bankId} attempt={attempt} wordsOnly={wordsOnly} />
        ))}
      </FocusOnChange>
      <TrainYourEye report={report} />
      <AboutTheJudge attempts={asked} />
      <Keep report={report} />
    </Page>
  );
}

/** Changes when one of them is deleted. */
function everyTake(attempts: Report["attempts"]): string {
  return attempts.flatMap(({ id, earlierTakes }) => [id, ...earlierTakes.map((take) => take.id)]).join();
}

/** The score with its band; where the band is wide, how many points came out at each level stands before it. */
function Overall({ report }: { report: Report }) {
  const { score, band, levels } = report;
  if (score === null) return null;
  const isSecond = comesSecond(report);
  return (
    <div className="w-full max-w-[22rem]">
      {isSecond && <LevelTally levels={levels} />}
      <div className={isSecond ? "mt-5" : ""}>
        <Meter
          label="Overall score"
          value={score}
          note={`of 100${band ? `, give or take ${band.halfWidth}` : ""}`}
          band={band ?? undefined}
          quiet={isSecond}
        />
      </div>
      <p className="mt-3 text-muted text-sm empty:hidden">
        {[
          restsOn(report),
          isSecond && "That is a wide band, so go by the levels and their quotes first, and by the number second.",
        ]
          .filter(Boolean)
          .join(" ")}
      </p>
    </div>
  );
}

/** Whether the band around the score is so wide that the levels tell more than the number. */
function comesSecond({ band }: Report): boolean {
  return band !== null && isWide(band);
}

/** What the number rests on, where that is not all of the interview. */
function restsOn({ attempts, answered }: Report): string {
  const scored = attempts.filter((attempt) => attempt.assessment?.score != null).length;
  if (scored === attempts.length) return "";
  return `From ${scored} of ${attempts.length} questions${answered > scored ? " so far" : ""}.`;
}

function DayOf({ moment }: { moment: Date }) {
  return (
    <time dateTime={moment.toISOString()}>
      {moment.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" })}
    </time>
  );
}

function Unfinished({ report }: { report: Report }) {
  const left = report.attempts.filter((attempt) => attempt.phase === "planned").length;
  if (report.isOpen) {
    return (
      <div className="mt-8 flex flex-wrap items-center gap-4">
        <ButtonLink href={`/interviews/${report.interviewId}`}>Back to the open question</ButtonLink>
        {report.clock.answerSeconds !== null && <p className="text-muted">Its clock runs on.</p>}
      </div>
    );
  }
  return (
    <form
      action={continueInterviewAction.bind(null, report.interviewId)}
      className="mt-8 flex flex-wrap items-center gap-4"
    >
      <SubmitButton>Continue interview</SubmitButton>
      <p className="text-muted">{whatIsLeft(left)} still to come. A clock starts when you continue.</p>
    </form>
  );
}

function whatIsLeft(questions: number): string {
  if (questions === 0) return "A follow-up is";
  return questions === 1 ? "One question is" : `${questions} questions are`;
}
