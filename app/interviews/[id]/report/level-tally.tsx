import { LevelDots } from "@/app/_ui/level";
import { LEVEL_WORDS, type Level } from "@/lib/assessment/schema";
import type { LevelCounts } from "@/lib/review/report";

const FROM_THE_TOP = [3, 2, 1, 0] as const satisfies Level[];

/** How many points of an interview came out at each level: what can be said where the band around a number is wide. */
export function LevelTally({ levels: { byLevel, notJudged } }: { levels: LevelCounts }) {
  return (
    <>
      <p className="mb-2 text-muted text-sm">Of all the points that the questions ask for</p>
      <dl className="grid gap-1">
        {FROM_THE_TOP.map((level) => (
          <Row key={level} count={byLevel[level]} filled={level} word={LEVEL_WORDS[level]} />
        ))}
        {notJudged > 0 && <Row count={notJudged} filled={null} word="not judged" />}
      </dl>
    </>
  );
}

function Row({ count, filled, word }: { count: number; filled: Level | null; word: string }) {
  return (
    <div className="flex flex-row-reverse items-center justify-end gap-3">
      <dt>
        <LevelDots filled={filled} word={word} />
      </dt>
      <dd className="w-9 text-right font-voice text-3xl leading-none">{count}</dd>
    </div>
  );
}

/** The levels of one answer in words, such as "2 demonstrated, 1 missing". */
export function tallyInWords({ byLevel, notJudged }: LevelCounts): string {
  return [
    ...FROM_THE_TOP.map((level) => ({ count: byLevel[level], word: LEVEL_WORDS[level] })),
    { count: notJudged, word: "not judged" },
  ]
    .filter(({ count }) => count > 0)
    .map(({ count, word }) => `${count} ${word}`)
    .join(", ");
}
