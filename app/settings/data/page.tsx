import type { Metadata } from "next";
import { buttonLook } from "@/app/_ui/button";
import { Page } from "@/app/_ui/page";
import { requireCandidate } from "@/lib/account/current";
import { type Belongings, countBelongings } from "@/lib/belongings/data";
import { fitsWithSound } from "@/lib/belongings/schema";
import { DeleteEverything } from "./delete-everything";
import { ImportFile } from "./import-file";

export const metadata: Metadata = { title: "Your data" };

export default async function DataPage() {
  const belongings = await countBelongings(await requireCandidate());
  return (
    <Page>
      <h1 className="text-[clamp(2.125rem,4.6vw,3.25rem)]">Your data</h1>
      <p className="mt-4 max-w-[60ch] text-lg text-muted">
        {isEmpty(belongings)
          ? "Greenroom keeps nothing of yours yet. What you practise stays on the machine that it runs on, and is yours: take it with you, bring it somewhere else, or be rid of it."
          : `Greenroom keeps ${inWords(belongings)}, all on the machine that it runs on. It is yours: take it with you, bring it somewhere else, or be rid of it.`}
      </p>
      <section className="mt-10 max-w-[68ch]">
        <h2 className="text-[1.75rem]">Take it with you</h2>
        <TakeAlong belongings={belongings} />
      </section>
      <section className="mt-12 max-w-[68ch]">
        <h2 className="text-[1.75rem]">Bring it here</h2>
        <p className="mt-3 text-muted">
          From another machine, or from before. What is here already stays as it is, so importing a file twice adds
          nothing.
        </p>
        <ImportFile />
      </section>
      <section className="mt-12 max-w-[68ch]">
        <h2 className="text-[1.75rem]">Be rid of it</h2>
        {isEmpty(belongings) ? (
          <p className="mt-3 text-muted">There is nothing to delete yet.</p>
        ) : (
          <>
            <p className="mt-3 mb-2 text-muted">
              One answer or one interview is deleted at the end of its report. Here it is all of it at once.
            </p>
            <DeleteEverything inWords={inWords(belongings)} />
          </>
        )}
      </section>
    </Page>
  );
}

function TakeAlong({ belongings }: { belongings: Belongings }) {
  const { recordings, soundBytes } = belongings;
  const withSound = fitsWithSound(soundBytes);
  return (
    <>
      <p className="mt-3 text-muted">
        Everything in one JSON file: interviews with all answers, drafts, readings and recordings, your banks and your
        stories. Another Greenroom reads it and has the same. Whoever has the file can read your answers, so keep it
        somewhere private.
      </p>
      {!withSound && (
        <p className="mt-3">
          Your recordings take {megabytes(soundBytes)}, too much for one file. They stay here; save those that matter
          from their reports.
        </p>
      )}
      <div className="mt-5 flex flex-wrap gap-3">
        {withSound && (
          <a className={buttonLook({})} href="/api/belongings" download>
            Download everything
          </a>
        )}
        {recordings > 0 && (
          <a className={buttonLook({ look: withSound ? "quiet" : "main" })} href="/api/belongings?sound=no" download>
            Without recordings
          </a>
        )}
      </div>
    </>
  );
}

function isEmpty({ interviews, banks, stories }: Belongings): boolean {
  return interviews + banks + stories === 0;
}

function inWords({ interviews, answers, banks, stories, recordings, soundBytes }: Belongings): string {
  const all = [
    counted(interviews, "interview", "interviews"),
    counted(answers, "attempt", "attempts"),
    recordings > 0 && `${counted(recordings, "recording", "recordings")} (${megabytes(soundBytes)})`,
    banks > 0 && counted(banks, "bank of your own", "banks of your own"),
    stories > 0 && counted(stories, "story", "stories"),
  ].filter((each) => each !== false);
  return new Intl.ListFormat("en-GB").format(all);
}

function counted(count: number, one: string, many: string): string {
  return `${count === 0 ? "no" : count.toLocaleString("en-GB")} ${count === 1 ? one : many}`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toLocaleString("en-GB", { maximumFractionDigits: 1 })} MB`;
}
