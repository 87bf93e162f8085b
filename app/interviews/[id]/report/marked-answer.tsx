import type { Evidence } from "@/lib/assessment/schema";
import { segmentAnswer } from "@/lib/assessment/segments";

/** The answer in the candidate's own words, its evidence marked and numbered by criterion. */
export function MarkedAnswer({ answer, evidence, anchor }: { answer: string; evidence: Evidence[][]; anchor: string }) {
  return (
    <p className="mt-[18px] whitespace-pre-wrap break-words text-lg leading-[1.72]">
      {segmentAnswer(answer, evidence).map(({ start, text, criteria, ending }) =>
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
