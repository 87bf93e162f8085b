import type { Metadata } from "next";
import { z } from "zod";
import { Page } from "@/app/_ui/page";
import { requireCandidate } from "@/lib/account/current";
import { findTellable, listPractisedBanks } from "@/lib/story/data";
import { partsOfAnswer } from "@/lib/story/from-answer";
import { createStoryAction } from "../actions";
import { competencyGroups } from "../competency-groups";
import { StoryForm } from "../story-form";

export const metadata: Metadata = { title: "A new story" };

const searchSchema = z.object({
  /** The answer that it is picked from. */
  from: z.uuid().optional().catch(undefined),
  competency: z.string().max(60).optional().catch(undefined),
});

export default async function NewStoryPage({ searchParams }: PageProps<"/stories/new">) {
  const owner = await requireCandidate();
  const { from, competency } = searchSchema.parse(await searchParams);
  const [banks, source] = await Promise.all([listPractisedBanks(owner), from ? findTellable(owner, from) : null]);
  const shown = source?.question.competency ?? competency;
  const story = {
    title: "",
    ...(source ? partsOfAnswer(source.answer) : { situation: "", action: "", result: "" }),
    competencies: shown ? [shown] : [],
  };
  return (
    <Page>
      <h1 className="text-[clamp(2.125rem,4.6vw,3.25rem)]">{source ? "Keep as a story" : "A new story"}</h1>
      <p className="mt-4 max-w-[60ch] text-lg text-muted">
        {source
          ? "Your answer, sorted into three parts by a guess at its sentences. Move what stands in the wrong place, and leave out what belongs to the question alone."
          : "One case of your own, told in three parts, ready for whatever question it answers."}
      </p>
      {source && <p className="mt-4 max-w-[60ch] font-voice text-xl leading-snug">“{source.question.question}”</p>}
      <StoryForm
        action={createStoryAction.bind(null, source && from ? from : null)}
        story={story}
        groups={competencyGroups(banks, story.competencies)}
        label="Keep this story"
        cancel={source ? `/interviews/${source.interviewId}/report#question-${source.position + 1}` : "/stories"}
      />
    </Page>
  );
}
