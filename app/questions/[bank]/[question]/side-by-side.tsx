import Link from "next/link";
import { Card } from "@/app/_ui/card";
import { FocusOnChange } from "@/app/_ui/focus-on-change";
import { SubmitButton } from "@/app/_ui/submit-button";
import { JudgingProgress } from "@/app/interviews/[id]/report/judging-progress";
import { JUDGE_FAILURE_WORDS } from "@/app/judge-failures";
import { questionAddress } from "@/app/questions/address";
import type { Band } from "@/lib/assessment/band";
import type { Comparison } from "@/lib/review/question/comparison";
import type { AskedQuestion } from "@/lib/review/question/data";
import { judgeBothAgainAction } from "./actions";
import { AnswerCard } from "./answer-card";
import { Movements } from "./movements";
import { ToldBefore } from "./told-before";

/** Two answers to the question, what changed between them, and whether it helped. */
export function SideBySide({
  comparison,
  ends,
  asked,
}: {
  comparison: Comparison;
  ends: { first: string; latest: string } | null;
  asked: AskedQuestion;
}) {
  const { before, after, words, readings } = comparison;
  const wordsOnly = before.wordsOnly || after.wordsOnly;
  const awaiting = [before, after].filter(({ awaitsJudge }) => awaitsJudge).length;
  return (
    <section aria-labelledby="side-by-side" className="mt-12">
      <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h2 id="side-by-side" className="text-[1.75rem]">
          Side by side
        </h2>
        {ends && (before.id !== ends.first || after.id !== ends.latest) && (
          <Link
            href={questionAddress(asked, ends.latest, ends.first)}
            prefetch={false}
            className="inline-flex min-h-11 items-center text-accent"
          >
            Your first and your latest answer
          </Link>
        )}
      </div>
      <FocusOnChange state={`${awaiting} ${comparison.obstacle}`} className="scroll-mt-6 outline-none">
        <JudgingProgress awaiting={awaiting} answered={2} wordsOnly={wordsOnly} />
        {awaiting === 0 && <Obstacle comparison={comparison} />}
        <ToldBefore told={comparison.told} />
        <ScoreMovement comparison={comparison} wordsOnly={wordsOnly} />
      </FocusOnChange>
      <div className="mt-6 grid items-start gap-5 min-[860px]:grid-cols-2">
        <AnswerCard
          attempt={before}
          reading={readings.before}
          title="Before"
          cut={words?.before ?? null}
          isNewer={false}
        />
        <AnswerCard attempt={after} reading={readings.after} title="After" cut={words?.after ?? null} isNewer />
      </div>
      <p className="mt-3 text-muted text-sm">{aboutTheWords(comparison)}</p>
      {before.question.question !== after.question.question && (
        <p className="mt-2 max-w-[68ch] text-muted text-sm">
          The question was worded differently then: <q className="font-voice">{before.question.question}</q>
        </p>
      )}
      <Movements comparison={comparison} />
    </section>
  );
}

function aboutTheWords({ words }: Comparison): string {
  if (!words) return "The two answers have little wording in common, so no words are marked.";
  const { kept, gone, come } = words;
  if (gone + come === 0) return "The two answers have the same words.";
  return [
    gone > 0 && `Struck through: ${countOf(gone)} only in the earlier answer.`,
    come > 0 && `Underlined: ${countOf(come)} only in the later one.`,
    `${countOf(kept)} in both.`,
  ]
    .filter(Boolean)
    .join(" ");
}

function countOf(words: number): string {
  return words === 1 ? "1 word" : `${words} words`;
}

const OBSTACLES: Record<Exclude<Comparison["obstacle"], "held-back" | null>, string> = {
  judge: "Different judges read these two answers, and another judge may see more or less in the same words.",
  model: "Different models read these two answers, and another model may see more or less in the same words.",
  prompt: "These two answers were read under different versions of the judge's instructions.",
  rubric: "These two answers were read by different versions of the rubric. They would be judged by the later one.",
  "not-judged": "Not both of these answers have been judged.",
};

/** Why the readings are not compared, and the way to make them comparable. */
function Obstacle({ comparison: { before, after, obstacle } }: { comparison: Comparison }) {
  if (!obstacle) return null;
  if (obstacle === "held-back") {
    return (
      <Card tone="soft" className="mb-5 px-6 py-5">
        <p className="max-w-[60ch]">
          You wanted to rate your answers before you see their levels. Open the report of what is yours to rate; then
          the two are compared here.
        </p>
      </Card>
    );
  }
  const failure = after.failure ?? before.failure;
  return (
    <Card tone="soft" className="mb-5 flex flex-wrap items-center justify-between gap-x-8 gap-y-4 px-6 py-5">
      <div className="max-w-[60ch]">
        <p className="font-semibold">Not comparable yet</p>
        <p className="mt-1">{OBSTACLES[obstacle]} Have both judged by the same; the earlier readings are kept.</p>
        {failure && <p className="mt-1 text-muted">{JUDGE_FAILURE_WORDS[failure.failure]}</p>}
      </div>
      <form action={judgeBothAgainAction.bind(null, before.id, after.id)}>
        <SubmitButton look="quiet">Judge both again</SubmitButton>
      </form>
    </Card>
  );
}

function ScoreMovement({ comparison: { score }, wordsOnly }: { comparison: Comparison; wordsOnly: boolean }) {
  if (!score || wordsOnly) return null;
  const { before, after, band, isClear } = score;
  return (
    <p className="mt-4 max-w-[68ch]">
      <strong>
        {before === after ? `${after} of 100 both times` : `From ${before} to ${after} of 100`}:{" "}
        {isClear ? "a clear change" : "no clear change"}.
      </strong>{" "}
      <span className="text-muted">{aboutTheBand(band, isClear)}</span>
    </p>
  );
}

function aboutTheBand(band: Band | null, isClear: boolean): string {
  if (!band) return "How far this judge's scores may be off has not been measured here, so go by the points below.";
  const giveOrTake = `give or take ${band.halfWidth}`;
  return isClear
    ? `Each of the two scores is ${giveOrTake}, and they are further apart than that.`
    : `Each of the two scores is ${giveOrTake}, so go by the points below first.`;
}
