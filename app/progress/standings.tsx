import Link from "next/link";
import { Card } from "@/app/_ui/card";
import type { Standing, Standings } from "@/lib/review/progress/standings";

/** Strengths and gaps in words, and how far to trust their order. */
export function StrengthsAndGaps({ standings }: { standings: Standings }) {
  const { strengths, gaps } = standings;
  if (strengths.length + gaps.length === 0) return null;
  return (
    <section aria-labelledby="standings">
      <h2 id="standings" className="text-3xl">
        Strengths and gaps
      </h2>
      <p className="mt-2 max-w-[62ch] text-muted">{howClear(standings)}</p>
      <div className="mt-5 grid items-start gap-5 min-[860px]:grid-cols-2">
        <List
          title="What carries you"
          standings={strengths}
          none="No subject is mostly explained yet. One case of your own in each answer is the quickest way there."
        />
        <List
          title="Where most is to be gained"
          standings={gaps}
          none="Nothing stands out: every subject is mostly explained."
        />
      </div>
    </section>
  );
}

function List({ title, standings, none }: { title: string; standings: Standing[]; none: string }) {
  return (
    <Card className="p-6">
      <h3 className="font-coach font-semibold text-base tracking-normal">{title}</h3>
      {standings.length === 0 && <p className="mt-2 text-muted">{none}</p>}
      <ul className="mt-1 grid">
        {standings.map(({ competency, mean, answers, band, missing }) => (
          <li key={competency} className="border-line border-t py-3.5 first:border-t-0 last:pb-0">
            <p className="font-voice text-[1.375rem] leading-snug">{competency}</p>
            <p className="text-muted text-sm">
              {mean} of 100{band && `, give or take ${band.halfWidth}`}, over{" "}
              {answers === 1 ? "the last answer" : `the last ${answers} answers`}
            </p>
            {missing.length > 0 && (
              <ul className="mt-2 grid gap-2 text-[0.9375rem]">
                {missing.map(({ criterion, question, bankId }) => (
                  <li key={`${question.id}${criterion.id}`}>
                    “{criterion.text}” was missing last time, in{" "}
                    <Link href={`/questions/${bankId}/${question.id}`} className="text-accent underline">
                      {question.question}
                    </Link>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function howClear({ strengths, gaps, isClear }: Standings): string {
  const all = [...strengths, ...gaps];
  if (all.some(({ band }) => band === null)) {
    return "How far off this judge usually is has not been measured, so take the order of these lightly.";
  }
  if (all.length < 2) return "From your latest answers.";
  return isClear
    ? "From your latest answers. The first and the last of these are further apart than the judge is usually off."
    : "From your latest answers. They are no further apart than the judge is usually off, so take their order lightly.";
}
