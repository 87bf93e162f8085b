import type { Bands } from "@/lib/assessment/band";

/** How wide the bands around scores are, and whether they hold what they promise. */
export function BandFigures({ bands: { aim, halfWidths, coverage } }: { bands: Bands }) {
  const promised = Math.round(aim * 100);
  return (
    <>
      <h2 className="mt-14 text-[1.75rem]">Give or take how much?</h2>
      <p className="mt-3 mb-5 max-w-[60ch] text-muted">
        The band around a score is as wide as it must be for {promised} of 100 scores to lie within it of what raters
        gave. One answer says little; an interview says more.
      </p>
      <table className="w-full max-w-[46rem] border-collapse text-left">
        <thead>
          <tr className="text-muted text-sm">
            <th scope="col" className="py-2 font-normal">
              Score of
            </th>
            <th scope="col" className="py-2 font-normal">
              Give or take
            </th>
            <th scope="col" className="py-2 font-normal">
              Within it, on questions held back
            </th>
          </tr>
        </thead>
        <tbody>
          {coverage.map(({ n, value, low, high }) => (
            <tr key={n} className="border-line border-t">
              <th scope="row" className="py-3 font-semibold">
                {n === 1 ? "one answer" : `${n} answers`}
              </th>
              <td className="py-3 font-voice text-2xl">{Math.round(halfWidths[n - 1] ?? 0)}</td>
              <td className="py-3">
                {Math.round(value * 100)}%{" "}
                <span className="text-muted text-sm">
                  ({Math.round(low * 100)} to {Math.round(high * 100)})
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
