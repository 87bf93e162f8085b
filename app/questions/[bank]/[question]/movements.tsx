import Link from "next/link";
import { Card } from "@/app/_ui/card";
import { LevelDots } from "@/app/_ui/level";
import { LEVEL_WORDS } from "@/lib/assessment/schema";
import type { Comparison, CriterionMovement, Side } from "@/lib/review/question/comparison";

/** How far each answer meets each criterion, with the words that show it, and which way it went. */
export function Movements({ comparison: { criteria, obstacle, readings } }: { comparison: Comparison }) {
  if (criteria.length === 0) return null;
  return (
    <>
      <h3 className="mt-10 mb-4 text-2xl">Point by point</h3>
      <ol className="grid gap-3">
        {criteria.map((movement, place) => (
          <li key={movement.criterion.id}>
            <Movement number={place + 1} movement={movement} isCompared={obstacle === null} />
          </li>
        ))}
      </ol>
      {obstacle === null && (
        <p className="mt-3 max-w-[68ch] text-muted text-sm">
          {readings.after?.judge === "offline" ? "The offline judge" : readings.after?.model} read both. One level more
          or less may be the judge's own doubt; two are more than that.{" "}
          <Link href="/settings/judge" className="text-accent underline">
            How good is this judge?
          </Link>
        </p>
      )}
    </>
  );
}

function Movement({
  number,
  movement: { criterion, before, after, step },
  isCompared,
}: {
  number: number;
  movement: CriterionMovement;
  isCompared: boolean;
}) {
  return (
    <Card className="px-5 py-[18px]">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h4 className="min-w-0 grow basis-72 font-coach font-semibold text-base leading-snug tracking-normal">
          {number} {criterion.text}
        </h4>
        {isCompared && <p className="font-semibold text-sm">{directionOf(step)}</p>}
      </div>
      <div className="mt-3 grid gap-x-8 gap-y-4 min-[860px]:grid-cols-2">
        <SideOf title="Before" side={before} />
        <SideOf title="After" side={after} />
      </div>
    </Card>
  );
}

function SideOf({ title, side: { level, quotes } }: { title: string; side: Side }) {
  return (
    <div>
      <p className="flex flex-wrap items-baseline gap-x-3 text-sm">
        <span className="w-12 text-muted">{title}</span>
        <LevelDots filled={level} word={level === null ? "not judged" : LEVEL_WORDS[level]} />
      </p>
      {quotes.map((quote) => (
        <q key={quote} className="mt-2 block border-mark-line border-l-2 pl-3 text-[0.9375rem] italic">
          {quote}
        </q>
      ))}
    </div>
  );
}

function directionOf(step: number | null): string {
  if (step === null) return "not judged in both";
  if (step === 0) return "= the same";
  const levels = Math.abs(step) === 1 ? "one level" : `${Math.abs(step)} levels`;
  return step > 0 ? `↑ up ${levels}` : `↓ down ${levels}`;
}
