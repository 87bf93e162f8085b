import { randomInt } from "node:crypto";
import type { Metadata } from "next";
import { Page } from "@/app/_ui/page";
import { requireCandidate } from "@/lib/account/current";
import { listBanks } from "@/lib/bank/data";
import { findLastChoices } from "@/lib/interview/data";
import { MicrophoneCheck } from "../[id]/voice/microphone-check";
import { namedTranscriber } from "../[id]/voice/named-transcriber";
import { NewInterviewForm } from "./new-interview-form";

export const metadata: Metadata = { title: "New interview" };

const LARGEST_SEED = 2 ** 31 - 1;

export default async function NewInterviewPage({ searchParams }: PageProps<"/interviews/new">) {
  const owner = await requireCandidate();
  const [banks, last] = await Promise.all([listBanks(owner), findLastChoices(owner)]);
  const { bank: wanted, rate } = await searchParams;
  const options = banks.map(({ bank: { id, title, questions } }) => ({
    id,
    title,
    questions: questions.map(({ id: questionId, competency, kind }) => ({ id: questionId, competency, kind })),
  }));
  return (
    <Page>
      <h1 className="text-[clamp(2.125rem,4.6vw,3.25rem)]">Set up your interview</h1>
      <p className="mt-4 mb-10 max-w-[52ch] text-lg text-muted">
        The first question is asked as soon as you start, and its clock runs. You can leave and come back: the other
        questions wait for you, but the clock of an open one runs on.
      </p>
      <NewInterviewForm
        banks={options}
        initialBank={options.find(({ id }) => id === wanted)?.id ?? options[0]?.id ?? ""}
        initialSeed={randomInt(LARGEST_SEED)}
        initialRateFirst={rate === "first" || (last?.manner.rateFirst ?? false)}
      >
        <MicrophoneCheck transcriber={namedTranscriber()} />
      </NewInterviewForm>
    </Page>
  );
}
