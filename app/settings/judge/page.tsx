import type { Metadata } from "next";
import { Page } from "@/app/_ui/page";
import { currentJudge } from "@/lib/assessment/judges/current";
import { findMeasurement } from "@/lib/assessment/measure/kept";
import type { Figures } from "@/lib/assessment/measure/measurement";
import { publishedBands, publishedMeasurements } from "@/lib/assessment/published";
import { currentConnection } from "@/lib/llm/connection";
import { AgreementFigures } from "./agreement-figures";
import { BandFigures } from "./band-figures";
import { KindsChart } from "./kinds-chart";

export const metadata: Metadata = { title: "How good is this judge?" };

function Connected({ model }: { model: string }) {
  const kept = findMeasurement(currentJudge());
  if (!kept) {
    return (
      <p className="mt-6 max-w-[60ch] rounded-card bg-soft px-5 py-4">
        The judge at work now is {model}. <strong>It has not been measured here.</strong> Run{" "}
        <code>npm run eval -- --judge llm</code> to measure it; it then has figures here, and bands on the reports. The
        figures below are the offline judge's.
      </p>
    );
  }
  return (
    <>
      <h2 className="mt-12 mb-5 text-[1.75rem]">{model}, measured on this machine</h2>
      <AgreementFigures figures={kept.measurement} />
      <ByKind figures={kept.measurement} />
      <BandFigures bands={kept.bands} />
    </>
  );
}

function ByKind({ figures: { byProfile } }: { figures: Figures }) {
  return (
    <>
      <h2 className="mt-14 mb-2 text-[1.75rem]">By kind of answer</h2>
      <div className="max-w-[46rem]">
        <KindsChart byProfile={byProfile} />
      </div>
    </>
  );
}

export default function JudgePage() {
  const { withLookFors, withoutLookFors } = publishedMeasurements;
  const connected = currentConnection();
  return (
    <Page>
      <h1 className="text-[clamp(2.125rem,4.6vw,3.25rem)]">How good is this judge?</h1>
      <p className="mt-4 max-w-[60ch] text-lg text-muted">
        A score is worth as much as its agreement with careful people. So the judge was tried on {withLookFors.n}{" "}
        answers whose right levels were known, each time without having seen that question before.
      </p>
      {connected && <Connected model={connected.connection.model} />}
      <h2 className="mt-12 mb-5 text-[1.75rem]">The offline judge, on questions of a shipped bank</h2>
      <AgreementFigures figures={withLookFors} />
      <ByKind figures={withLookFors} />
      <BandFigures bands={publishedBands} />
      <h2 className="mt-14 text-[1.75rem]">Where nothing is known of the question</h2>
      <p className="mt-3 mb-5 max-w-[60ch] text-muted">
        The shipped banks tell the judge what people say when they meet a criterion. An imported question may not, and
        then it is much less sure.
      </p>
      <AgreementFigures figures={withoutLookFors} />
      <section className="mt-14 max-w-[60ch]">
        <h2 className="text-[1.75rem]">Before you believe this</h2>
        <p className="mt-3 text-muted">
          Answers and labels are synthetic: no candidate gave these answers and no interviewer rated them. They were
          written and rated for this purpose under one guide, which stands in the project. The figures say how well the
          judge follows that guide, and anyone can repeat them with <code>npm run eval</code>.
        </p>
      </section>
    </Page>
  );
}
