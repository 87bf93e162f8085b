import type { Figures } from "@/lib/assessment/measure/measurement";

/** What each kind of answer in the labelled data is, in plain words, from the best to the worst. */
const KINDS: Record<string, string> = {
  strong: "Strong",
  paraphrase: "Strong, in unusual words",
  solid: "Solid",
  nonnative: "Second-language English",
  spoken: "Spoken, with fillers",
  partial: "Half of it",
  redflag: "With a red flag",
  generic: "Only generalities",
  gaming: "Trying to fool the judge",
  offtopic: "Off topic",
};

const SCALE = [0, 50, 100];

/** For each kind of answer, the judge's mean score against the raters' mean, on one line from 0 to 100. */
export function KindsChart({ byProfile }: { byProfile: Figures["byProfile"] }) {
  const rows = Object.entries(KINDS).flatMap(([profile, name]) => {
    const figures = byProfile[profile];
    return figures ? [{ name, ...figures }] : [];
  });
  return (
    <table className="w-full border-collapse text-left">
      <caption className="mb-4 text-left text-muted text-sm">
        Mean scores, 0 to 100. A ring is what careful raters gave, a dot what the judge gave: the shorter the line
        between them, the better.
      </caption>
      <thead>
        <tr className="text-muted text-xs">
          <th scope="col" className="pb-2 font-normal">
            <span className="sr-only">Kind of answer</span>
          </th>
          <th scope="col" className="pb-2 font-normal">
            <span aria-hidden="true" className="relative block h-4 tabular-nums">
              {SCALE.map((mark) => (
                <span key={mark} className="absolute -translate-x-1/2" style={{ left: `${mark}%` }}>
                  {mark}
                </span>
              ))}
            </span>
            <span className="sr-only">Picture</span>
          </th>
          <th scope="col" className="pb-2 pl-4 text-right font-normal">
            Raters
          </th>
          <th scope="col" className="pb-2 pl-3 text-right font-normal">
            Judge
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, mean, labelled, n }) => (
          <tr key={name} className="border-line border-t">
            <th scope="row" className="w-[38%] py-2 pr-3 font-normal text-[0.9375rem] leading-tight">
              {name} <span className="whitespace-nowrap text-muted text-xs">({n})</span>
            </th>
            <td className="relative py-2">
              <span aria-hidden="true" className="relative block h-4">
                <span className="absolute inset-x-0 top-1/2 h-px bg-line" />
                <span
                  className="absolute top-1/2 h-1 -translate-y-1/2 bg-accent/40"
                  style={{ left: `${Math.min(mean, labelled)}%`, width: `${Math.abs(mean - labelled)}%` }}
                />
                <span
                  className="absolute top-1/2 size-3.5 -translate-x-1/2 -translate-y-1/2 rounded-full border-2 border-ink bg-paper"
                  style={{ left: `${labelled}%` }}
                />
                <span
                  className="absolute top-1/2 size-2.5 -translate-x-1/2 -translate-y-1/2 rounded-full bg-accent"
                  style={{ left: `${mean}%` }}
                />
              </span>
            </td>
            <td className="w-16 py-2 pl-4 text-right text-muted text-sm tabular-nums">{Math.round(labelled)}</td>
            <td className="w-14 py-2 pl-3 text-right text-sm tabular-nums">{Math.round(mean)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
