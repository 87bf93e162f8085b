import type { Metadata } from "next";
import Link from "next/link";
import { ButtonLink } from "@/app/_ui/button";
import { FocusOnChange } from "@/app/_ui/focus-on-change";
import { Page } from "@/app/_ui/page";
import { requireCandidate } from "@/lib/account/current";
import type { Bank } from "@/lib/bank/schema";
import { settleInterviews } from "@/lib/interview/settle";
import { listPractisedBanks, listStories } from "@/lib/story/data";
import { gapsIn } from "@/lib/story/gaps";
import type { Story } from "@/lib/story/schema";
import { findTellings } from "@/lib/story/told/data";
import { wakeReading } from "@/lib/story/told/queue";
import { StoryCard } from "./story-card";
import { ToldTooOften } from "./told-too-often";

export const metadata: Metadata = { title: "Stories" };

export default async function StoriesPage() {
  const owner = await requireCandidate();
  await settleInterviews(owner, new Date());
  const [stories, banks, tellings] = await Promise.all([
    listStories(owner),
    listPractisedBanks(owner),
    findTellings(owner),
  ]);
  if (tellings.unread > 0) wakeReading(owner);
  return (
    <Page>
      <h1 className="text-[clamp(2.125rem,4.6vw,3.25rem)]">Your stories</h1>
      <p className="mt-4 mb-8 max-w-[56ch] text-lg text-muted">
        Most questions ask for a case of your own. A handful, well told, answers nearly all of them. They stand beside
        the question while you practise, and never in a mock interview.
      </p>
      <ButtonLink href="/stories/new">Write a story</ButtonLink>
      <FocusOnChange state={stories.map(({ id }) => id).join()} className="outline-none">
        {stories.length === 0 ? (
          <p className="mt-8 max-w-[56ch]">
            None yet. Write one down, or look for “Keep as a story” beside an answer on a report.
          </p>
        ) : (
          <>
            <h2 className="sr-only">All stories</h2>
            <ul className="mt-10 grid items-start gap-4 min-[860px]:grid-cols-2">
              {stories.map((story) => (
                <li key={story.id} className="min-w-0">
                  <StoryCard story={story} told={tellings.byStory.get(story.id) ?? []} />
                </li>
              ))}
            </ul>
          </>
        )}
      </FocusOnChange>
      <Gaps banks={banks} stories={stories} />
      <div className="mt-14">
        <ToldTooOften tellings={tellings} />
      </div>
    </Page>
  );
}

/** What the candidate's banks ask for, and no story shows yet. */
function Gaps({ banks, stories }: { banks: Bank[]; stories: Story[] }) {
  const open = banks.map((bank) => ({ bank, gaps: gapsIn(bank, stories) })).filter(({ gaps }) => gaps.length > 0);
  if (open.length === 0) return null;
  return (
    <section aria-labelledby="gaps" className="mt-14">
      <h2 id="gaps" className="text-[1.75rem]">
        Still without a story
      </h2>
      <p className="mt-3 max-w-[60ch] text-muted">
        What your banks ask for a case of. One story often shows two or three of these.
      </p>
      <dl className="mt-5 grid gap-5">
        {open.map(({ bank, gaps }) => (
          <div key={bank.id}>
            <dt className="font-semibold [overflow-wrap:anywhere]">{bank.title}</dt>
            <dd>
              <ul className="mt-1.5 flex flex-wrap gap-2">
                {gaps.map((competency) => (
                  <li key={competency}>
                    <Link
                      href={`/stories/new?competency=${encodeURIComponent(competency)}`}
                      className="inline-flex min-h-11 items-center rounded-full border border-edge px-4 text-[0.9375rem] text-ink no-underline hover:bg-soft"
                    >
                      {competency}
                    </Link>
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
