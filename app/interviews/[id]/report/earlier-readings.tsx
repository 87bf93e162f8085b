import { LevelDots } from "@/app/_ui/level";
import { type Band, isClearChange } from "@/lib/assessment/band";
import { type Difference, differenceBetween } from "@/lib/assessment/compare";
import type { FinishedAssessment } from "@/lib/assessment/record";
import { LEVEL_WORDS } from "@/lib/assessment/schema";
import type { Criterion } from "@/lib/bank/schema";

const WHY_NOT: Record<Difference, string> = {
  judge: "Another judge, so it is not compared with the reading above.",
  model: "Another model, so it is not compared with the reading above.",
  prompt: "Another version of the judge's instructions, so it is not compared with the reading above.",
  rubric: "Another version of the rubric, so it is not compared with the reading above.",
};

/** The readings that were made before "Judge again", which judge made each, and whether the change means anything. */
export function EarlierReadings({
  latest,
  earlier,
  band,
  criteria,
}: {
  latest: FinishedAssessment;
  earlier: FinishedAssessment[];
  /** Around the latest score. */
  band: Band | null;
  criteria: Criterion[];
}) {
  if (earlier.length === 0) return null;
  return (
    <details className="mt-3 text-[0.9375rem]">
      <summary className="py-2 text-muted underline">
        {earlier.length === 1 ? "One earlier reading" : `${earlier.length} earlier readings`}
      </summary>
      <p className="mt-1 text-muted text-sm">
        Above is the reading of <Moment of={latest} />.
      </p>
      <ul className="mt-3 grid gap-4">
        {earlier.map((reading) => (
          <li key={reading.id} className="border-line border-l-2 pl-4">
            <p className="font-semibold">
              <Moment of={reading} />
            </p>
            <p className="text-muted text-sm">
              {reading.judge === "offline" ? "The offline judge" : reading.model}
              {reading.score === null ? "" : ` · ${reading.score} of 100`}
            </p>
            <p className="mt-1">{change(reading, latest, band)}</p>
            <ul className="mt-2 flex flex-wrap gap-x-5 gap-y-1">
              {criteria.map(({ id }, place) => {
                const level = reading.findings.find(({ criterionId }) => criterionId === id)?.level ?? null;
                return (
                  <li key={id} className="flex items-baseline gap-1.5 text-sm">
                    {place + 1}
                    <LevelDots filled={level} word={level === null ? "not judged" : LEVEL_WORDS[level]} />
                  </li>
                );
              })}
            </ul>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Moment({ of: { finishedAt } }: { of: FinishedAssessment }) {
  return (
    <time dateTime={finishedAt.toISOString()}>
      {finishedAt.toLocaleString("en-GB", { dateStyle: "medium", timeStyle: "short" })}
    </time>
  );
}

function change(before: FinishedAssessment, after: FinishedAssessment, band: Band | null): string {
  const difference = differenceBetween(before, after);
  if (difference) return WHY_NOT[difference];
  if (before.score === null || after.score === null) return "There is no score to compare.";
  if (before.score === after.score) return "The same score.";
  return isClearChange(before.score, after.score, band) ? "A clear change." : "No clear change.";
}
