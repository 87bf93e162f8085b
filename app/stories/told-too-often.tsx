import { ButtonLink } from "@/app/_ui/button";
import { Card } from "@/app/_ui/card";
import type { CandidateId } from "@/lib/account/schema";
import { COMPARED_ANSWERS, findTellings, type Tellings, type Told } from "@/lib/story/told/data";
import { wakeReading } from "@/lib/story/told/queue";
import type { ToldCase } from "@/lib/story/told/told-again";
import { Comparing } from "./comparing";
import { ToldWhere } from "./story-card";

/** The cases that the candidate tells too often, for a page that is about something else. */
export async function StoriesWornOut({ owner }: { owner: CandidateId }) {
  const tellings = await findTellings(owner);
  if (tellings.unread > 0) wakeReading(owner);
  const again = tellings.again.filter(({ isTooOften }) => isTooOften);
  return again.length > 0 && <ToldTooOften tellings={{ ...tellings, again }} />;
}

/** The cases that the latest answers tell for several questions. Nothing where there is none. */
export function ToldTooOften({ tellings: { again, unread } }: { tellings: Tellings }) {
  if (again.length === 0) return unread > 0 ? <Comparing unread={unread} /> : null;
  return (
    <section aria-labelledby="told-again">
      <h2 id="told-again" className="text-[1.75rem]">
        The same case again
      </h2>
      <p className="mt-3 max-w-[60ch] text-muted">
        One good case may answer two questions, but not to the same interviewer. These are found by what your last{" "}
        {COMPARED_ANSWERS} answers are about and by the rarer words in them; some are missed.
      </p>
      {unread > 0 && <Comparing unread={unread} />}
      <ul className="mt-5 grid gap-4">
        {again.map((told) => (
          <li key={told.answers[0]?.attemptId}>
            <ToldCaseCard told={told} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function ToldCaseCard({ told: { answers, questions, isTooOften } }: { told: ToldCase<Told> }) {
  const [latest] = answers;
  if (!latest) return null;
  return (
    <Card tone={isTooOften ? "soft" : "plain"} className="px-6 py-5">
      <p className="font-semibold">
        Told for {questions} different questions{isTooOften && ": time for another one"}
      </p>
      <p className="mt-1 mb-3 text-muted [overflow-wrap:anywhere]">“{openingOf(latest.text)}”</p>
      <ToldWhere told={answers} />
      <ButtonLink look="quiet" className="mt-4 min-h-11 text-sm" href={`/stories/new?from=${latest.attemptId}`}>
        Keep as a story
      </ButtonLink>
    </Card>
  );
}

const OPENING_CHARACTERS = 140;

function openingOf(text: string): string {
  const words = text.trim().replace(/\s+/g, " ");
  return words.length <= OPENING_CHARACTERS ? words : `${words.slice(0, OPENING_CHARACTERS).replace(/\s\S*$/, "")}…`;
}
