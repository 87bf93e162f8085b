import Link from "next/link";
import { Card } from "@/app/_ui/card";
import { DayOf } from "@/app/day-of";
import { tallyInWords } from "@/app/interviews/[id]/report/level-tally";
import { isWide } from "@/lib/assessment/band";
import type { FinishedAssessment } from "@/lib/assessment/record";
import type { ComparedAttempt } from "@/lib/review/question/comparison";
import type { Stretch } from "@/lib/review/question/word-difference";
import { countLevels } from "@/lib/review/report";

/**
 * One answer of two, with the words marked that the other does not have.
 * @param cut the answer in stretches; null where nothing is to be marked
 */
export function AnswerCard({
  attempt,
  reading,
  title,
  cut,
  isNewer,
}: {
  attempt: ComparedAttempt;
  reading: FinishedAssessment | null;
  title: string;
  cut: Stretch[] | null;
  isNewer: boolean;
}) {
  return (
    <Card className="p-6">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h3 className="text-2xl">{title}</h3>
        <p className="font-semibold text-sm">{outcome(attempt, reading)}</p>
      </div>
      <p className="mt-1 text-muted text-sm">
        <DayOf moment={attempt.askedAt} withTime /> · {attempt.purpose === "mock" ? "mock interview" : "practice"}
        {attempt.take > 1 && ` · take ${attempt.take}`}
      </p>
      <p className="mt-4 whitespace-pre-wrap break-words text-lg leading-[1.72]">
        {cut
          ? cut.map((stretch) => <Marked key={stretch.start} stretch={stretch} isNewer={isNewer} />)
          : attempt.answer}
      </p>
      {attempt.followUp && attempt.followUp.begin !== null && (
        <p className="mt-3 text-muted text-sm">
          The last part answers a follow-up: <q className="font-voice">{attempt.followUp.words}</q>
        </p>
      )}
      <Link
        href={`/interviews/${attempt.interviewId}/report#question-${attempt.position + 1}`}
        aria-label={`Its report: ${title}`}
        className="mt-3 inline-flex min-h-11 items-center text-accent text-sm"
      >
        Its report
      </Link>
    </Card>
  );
}

function Marked({ stretch: { text, isOwn }, isNewer }: { stretch: Stretch; isNewer: boolean }) {
  if (!isOwn) return text;
  return isNewer ? (
    <ins className="rounded-[3px] bg-soft px-0.5 py-px decoration-2 decoration-accent underline-offset-4 [box-decoration-break:clone]">
      {text}
    </ins>
  ) : (
    <del className="text-muted decoration-1 decoration-edge">{text}</del>
  );
}

// As on the report: where the band is wide, the levels are said instead of the number.
function outcome(
  { wordsOnly, awaitsJudge, isHeldBack, band }: ComparedAttempt,
  reading: FinishedAssessment | null,
): string {
  if (isHeldBack) return "levels not shown yet";
  if (!reading) return awaitsJudge ? "being judged" : "not judged";
  if (wordsOnly || reading.score === null || (band && isWide(band))) return tallyInWords(countLevels([reading]));
  return `${reading.score} of 100`;
}
