import { Card } from "@/app/_ui/card";
import { LevelDots } from "@/app/_ui/level";
import { nextStep } from "@/lib/assessment/advice";
import type { FinishedAssessment } from "@/lib/assessment/record";
import { LEVEL_WORDS, type Level } from "@/lib/assessment/schema";
import type { Criterion } from "@/lib/bank/schema";
import { Disagree } from "./disagree";

/** How the answer meets one criterion: the level in words, the quotes that carry it, the reason, and what to say next. */
export function CriterionReport({
  number,
  anchor,
  criterion,
  answer,
  assessment,
  ownLevel,
}: {
  number: number;
  anchor: string;
  criterion: Criterion;
  answer: string;
  assessment: FinishedAssessment | null;
  /** What the candidate gave before they saw the judge's; null where they gave none. */
  ownLevel: Level | null;
}) {
  const isThis = ({ criterionId }: { criterionId: string }) => criterionId === criterion.id;
  const finding = assessment?.findings.find(isThis) ?? null;
  const level = finding?.level ?? null;
  return (
    <Card id={anchor} data-criterion={number} tone={level === 0 ? "soft" : "plain"} className="px-5 py-[18px]">
      <div className="flex flex-wrap items-baseline justify-between gap-x-3 gap-y-1">
        <h3 className="min-w-0 grow basis-56 font-coach font-semibold text-base leading-snug tracking-normal">
          {number} {criterion.text}
        </h3>
        {finding && <LevelDots filled={level} word={level === null ? "not judged" : LEVEL_WORDS[level]} />}
      </div>
      {ownLevel !== null && (
        <p className="mt-1.5 flex flex-wrap items-baseline justify-between gap-x-3 text-muted text-sm">
          Your own level, before you saw this one <LevelDots filled={ownLevel} word={LEVEL_WORDS[ownLevel]} />
        </p>
      )}
      {finding?.evidence.map(({ start, end }) => (
        <q key={`${start}-${end}`} className="mt-2 block border-mark-line border-l-2 pl-3 text-[0.9375rem] italic">
          {answer.slice(start, end)}
        </q>
      ))}
      {finding && <p className="mt-2 text-[0.9375rem] text-muted">{finding.reasoning}</p>}
      {finding?.panel && (
        <p className="mt-2 text-muted text-sm">
          The panel said: {finding.panel.map((each) => (each === null ? "not judged" : LEVEL_WORDS[each])).join(", ")}.
        </p>
      )}
      <Next step={finding ? nextStep(criterion, level) : null} probe={criterion.probe} judged={level !== null} />
      {assessment && (
        <Disagree
          key={assessment.id}
          assessmentId={assessment.id}
          criterion={criterion}
          current={assessment.disagreements.find(isThis) ?? null}
        />
      )}
    </Card>
  );
}

function Next({ step, probe, judged }: { step: ReturnType<typeof nextStep>; probe: string; judged: boolean }) {
  if (judged && !step) return null;
  return (
    <div className="mt-2 text-[0.9375rem]">
      {step?.kind === "add" && <p>{step.text}</p>}
      <p className={step?.kind === "add" ? "mt-1" : ""}>
        An interviewer {step?.kind === "add" ? "might" : "would now"} ask:{" "}
        <span className="font-voice text-[1.0625rem]">“{probe}”</span>
      </p>
    </div>
  );
}
