import type { ReactNode } from "react";
import type { Figures } from "@/lib/assessment/measure/measurement";

const outOfTen = (share: number) => `${Math.round(share * 10)} of 10`;
const percent = (share: number | null) => (share === null ? "not known" : `${Math.round(share * 100)}%`);

/** The figures of a measurement, each with what it means to somebody who never heard its name. */
export function AgreementFigures({ figures }: { figures: Figures }) {
  const { qwk, exact, adjacent, spearman, redFlag, quotesFound, notJudged, msPerAnswer, n } = figures;
  return (
    <>
      {exact !== null && adjacent !== null && (
        <p className="mb-6 max-w-[32ch] font-voice text-[1.6875rem] leading-snug">
          {outOfTen(exact)} levels are exactly what the raters gave, {outOfTen(adjacent)} that or the one next to it.
        </p>
      )}
      <dl className="grid gap-x-10 gap-y-5 sm:grid-cols-2">
        <Figure term="Agreement with raters" value={qwk.value.toFixed(2)}>
          1 is full agreement, 0 no better than chance (quadratic weighted kappa over single criteria, {n} answers; with
          95% confidence from {qwk.low.toFixed(2)} to {qwk.high.toFixed(2)}).
        </Figure>
        <Figure term="Exactly the raters' level" value={percent(exact)}>
          Of single criteria; {percent(adjacent)} are at most one level off.
        </Figure>
        <Figure term="The right order" value={spearman === null ? "not known" : spearman.toFixed(2)}>
          Whether better answers get higher scores: 1 is always (rank correlation).
        </Figure>
        <Figure term="Red flags found" value={percent(redFlag.recall)}>
          {redFlag.precision === null
            ? "It raised none."
            : `Of those that it raises, ${percent(redFlag.precision)} are right.`}{" "}
          Do not rely on it to find them.
        </Figure>
        <Figure term="Quotes found in the answer" value={percent(quotesFound)}>
          What is not found is not counted.
        </Figure>
        <Figure term="Left unjudged" value={percent(notJudged)}>
          Of single criteria. One answer takes {Math.round(msPerAnswer)} ms.
        </Figure>
      </dl>
    </>
  );
}

function Figure({ term, value, children }: { term: string; value: string; children: ReactNode }) {
  return (
    <div className="border-line border-t pt-3">
      <dt className="text-muted text-sm">{term}</dt>
      <dd>
        <span className="block font-voice text-3xl">{value}</span>
        <span className="text-[0.9375rem] text-muted">{children}</span>
      </dd>
    </div>
  );
}
