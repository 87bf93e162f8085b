import { type Bands, bandAround, isClearChange } from "@/lib/assessment/band";
import { type Difference, differenceBetween } from "@/lib/assessment/compare";
import type { FinishedAssessment } from "@/lib/assessment/record";

const WHY_NOT: Record<Difference, string> = {
  judge: "another judge, so not to be compared",
  model: "another model, so not to be compared",
  prompt: "another version of the judge's instructions, so not to be compared",
  rubric: "another version of the rubric, so not to be compared",
};

/** The readings that were made before "Judge again", and whether the change means anything. */
export function EarlierReadings({
  latest,
  earlier,
  bands,
}: {
  latest: FinishedAssessment;
  earlier: FinishedAssessment[];
  bands: readonly Bands[];
}) {
  if (earlier.length === 0) return null;
  return (
    <details className="mt-3 text-[0.9375rem]">
      <summary className="py-2 text-muted underline">
        {earlier.length === 1 ? "One earlier reading" : `${earlier.length} earlier readings`}
      </summary>
      <ul className="mt-1 grid gap-1">
        {earlier.map((reading) => (
          <li key={reading.id}>
            {reading.finishedAt.toLocaleString("en-GB", { dateStyle: "medium", timeStyle: "short" })}:{" "}
            {reading.score ?? "not judged"}, {change(reading, latest, bands)}
          </li>
        ))}
      </ul>
    </details>
  );
}

function change(before: FinishedAssessment, after: FinishedAssessment, bands: readonly Bands[]): string {
  const difference = differenceBetween(before, after);
  if (difference) return WHY_NOT[difference];
  if (before.score === null || after.score === null) return "nothing to compare";
  if (before.score === after.score) return "the same";
  const band = bandAround(after.score, 1, after, bands);
  return isClearChange(before.score, after.score, band) ? "a clear change" : "no clear change";
}
