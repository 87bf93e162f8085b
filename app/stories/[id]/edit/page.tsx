import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { Page } from "@/app/_ui/page";
import { requireCandidate } from "@/lib/account/current";
import { findStory, listPractisedBanks } from "@/lib/story/data";
import { saveStoryAction } from "../../actions";
import { competencyGroups } from "../../competency-groups";
import { StoryForm } from "../../story-form";

export const metadata: Metadata = { title: "Edit a story" };

export default async function EditStoryPage({ params }: PageProps<"/stories/[id]/edit">) {
  const owner = await requireCandidate();
  const id = z.uuid().safeParse((await params).id);
  const story = id.success ? await findStory(owner, id.data) : null;
  if (!story) notFound();
  const banks = await listPractisedBanks(owner);
  return (
    <Page>
      <h1 className="text-[clamp(2.125rem,4.6vw,3.25rem)] [overflow-wrap:anywhere]">{story.title}</h1>
      <StoryForm
        action={saveStoryAction.bind(null, story.id)}
        story={story}
        groups={competencyGroups(banks, story.competencies)}
        label="Save"
        cancel="/stories"
      />
    </Page>
  );
}
