import type { Evidence } from "@/lib/assessment/schema";
import { segmentAnswer } from "@/lib/assessment/segments";

/**
 * The answer in the candidate's own words, its evidence marked and numbered by criterion.
 * @param from and `to`: the part of the answer that is shown
 */
export function MarkedAnswer({
  answer,
  from,
  to,
  evidence,
  anchor,
}: {
  answer: string;
  from: number;
  to: number;
  evidence: Evidence[][];
  anchor: string;
}) {
  const within = evidence.map((quotes) =>
    quotes
      .map(({ start, end }) => ({ start: Math.max(start, from) - from, end: Math.min(end, to) - from }))
      .filter(({ start, end }) => start < end),
  );
  return (
    <p className="mt-[18px] whitespace-pre-wrap break-words text-lg leading-[1.72]">
      {segmentAnswer(answer.slice(from, to), within).map(({ start, text, criteria, ending }) =>
        criteria.length === 0 ? (
          text
        ) : (
          <mark
            key={start}
            data-criterion={criteria.join(" ")}
            className="rounded-[3px] border-mark-line border-b-2 bg-mark px-0.5 py-px text-inherit [box-decoration-break:clone]"
          >
            {text}
            {ending.map((number) => (
              <a
                key={number}
                href={`#${anchor}-criterion-${number}`}
                aria-label={`Criterion ${number}`}
                className="ml-0.5 px-0.5 align-super font-semibold text-[0.6875rem] text-ink no-underline"
              >
                {number}
              </a>
            ))}
          </mark>
        ),
      )}
    </p>
  );
}
