import Link from "next/link";
import { StoryParts } from "@/app/stories/story-parts";
import type { CandidateId } from "@/lib/account/schema";
import { listStoriesFor } from "@/lib/story/data";

/** The candidate's own cases that fit the question, folded away, while they practise. In a mock interview there is nothing. */
export async function YourStories({
  owner,
  attemptId,
  competency,
}: {
  owner: CandidateId;
  attemptId: string;
  competency: string;
}) {
  const stories = await listStoriesFor(owner, attemptId);
  if (!stories) return null;
  if (stories.length === 0) {
    return (
      <p className="mt-6 border-line border-t pt-4 text-muted text-sm">
        You have no story for {competency} yet.{" "}
        <Link href="/stories" className="text-accent" target="_blank" rel="noreferrer">
          Your stories, in a new tab
        </Link>
      </p>
    );
  }
  return (
    <details className="mt-6 border-line border-t pt-3">
      <summary className="py-2 font-semibold text-accent">
        Your stories for this {stories.length > 1 && `(${stories.length})`}
      </summary>
      <ul className="mt-2 grid gap-5">
        {stories.map((story) => (
          <li key={story.id} className="border-line border-l-2 pl-4">
            <h2 className="mb-2 text-xl [overflow-wrap:anywhere]">{story.title}</h2>
            <StoryParts story={story} />
          </li>
        ))}
      </ul>
    </details>
  );
}
