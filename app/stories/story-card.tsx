import Link from "next/link";
import { ButtonLink } from "@/app/_ui/button";
import { Card } from "@/app/_ui/card";
import { DeleteForGood } from "@/app/_ui/delete-for-good";
import type { Story } from "@/lib/story/schema";
import type { Told } from "@/lib/story/told/data";
import { deleteStoryAction } from "./actions";
import { StoryParts } from "./story-parts";

/** One story with what it shows, and where it was told. */
export function StoryCard({ story, told }: { story: Story; told: Told[] }) {
  const headingId = `story-${story.id}`;
  return (
    <Card className="p-6">
      <h3 id={headingId} className="scroll-mt-10 text-2xl [overflow-wrap:anywhere]">
        {story.title}
      </h3>
      <p className="mt-1 mb-4 text-muted text-sm">
        {story.competencies.length > 0 ? story.competencies.join(" · ") : "Not said yet what it shows"}
      </p>
      <StoryParts story={story} />
      {told.length > 0 && (
        <div className="mt-4 border-line border-t pt-3">
          <p className="text-muted text-sm">{told.length === 1 ? "Told once" : `Told ${told.length} times`}</p>
          <ToldWhere told={told} />
        </div>
      )}
      <div className="mt-4 grid justify-items-start gap-y-2">
        <ButtonLink
          look="quiet"
          className="min-h-11 text-sm"
          href={`/stories/${story.id}/edit`}
          aria-describedby={headingId}
        >
          Edit
        </ButtonLink>
        <DeleteForGood
          label="Delete this story"
          describedBy={headingId}
          action={deleteStoryAction.bind(null, story.id)}
        >
          <p>The story goes for good. Answers in which you told it stay.</p>
        </DeleteForGood>
      </div>
    </Card>
  );
}

/** The questions in answer to which a case was told, each leading to its report. */
export function ToldWhere({ told }: { told: Told[] }) {
  return (
    <ul className="mt-1 grid gap-1 text-[0.9375rem]">
      {told.map(({ attemptId, interviewId, position, question, askedAt }) => (
        <li key={attemptId}>
          <Link href={`/interviews/${interviewId}/report#question-${position + 1}`} className="text-accent">
            {question}
          </Link>{" "}
          <time dateTime={askedAt.toISOString()} className="whitespace-nowrap text-muted text-sm">
            {askedAt.toLocaleDateString("en-GB", { day: "numeric", month: "long" })}
          </time>
        </li>
      ))}
    </ul>
  );
}
