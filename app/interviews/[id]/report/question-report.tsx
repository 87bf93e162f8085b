import { ButtonLink } from "@/app/_ui/button";
import { Card } from "@/app/_ui/card";
import { FocusOnChange } from "@/app/_ui/focus-on-change";
import { SubmitButton } from "@/app/_ui/submit-button";
import { JUDGE_FAILURE_WORDS } from "@/app/judge-failures";
import { questionAddress } from "@/app/questions/address";
import { firstThingToAdd } from "@/lib/assessment/advice";
import { isWide } from "@/lib/assessment/band";
import { countLevels, type ReportedAttempt, type ReportedQuestion } from "@/lib/review/report";
import { judgeAgainAction } from "../../actions";
import { PractiseQuestion } from "../../practise-question";
import { Advice } from "./advice";
import { Answer } from "./answer";
import { CriterionReport } from "./criterion-report";
import { DeliverySection } from "./delivery/delivery";
import { EarlierReadings } from "./earlier-readings";
import { DeleteAttempt } from "./keep/delete";
import { KeepAsStory } from "./keep/keep-as-story";
import { tallyInWords } from "./level-tally";
import { BothEyes } from "./self-rating/both-eyes";
import { RateYourself } from "./self-rating/rate-yourself";
import { SmallPrint } from "./small-print";
import { AboutRetakes, EarlierTakes, Retake } from "./takes";

/**
 * One question of the report: what was said on the left, how it meets the rubric on the right.
 * @param wordsOnly whether scores and figures are left out
 */
export function QuestionReport({
  bankId,
  attempt,
  wordsOnly,
}: {
  bankId: string;
  attempt: ReportedQuestion;
  wordsOnly: boolean;
}) {
  const { question, assessment } = attempt;
  const anchor = `question-${attempt.position + 1}`;
  return (
    <section
      aria-labelledby={anchor}
      className="report-question grid items-start gap-5 min-[860px]:grid-cols-[minmax(0,1.25fr)_minmax(0,1fr)]"
    >
      <Card className="p-6 min-[860px]:sticky min-[860px]:top-6">
        <p className="mb-2 flex flex-wrap justify-between gap-x-4 text-muted text-sm">
          <span>
            Question {attempt.position + 1} · {question.competency}
            {attempt.take > 1 && ` · take ${attempt.take}`}
          </span>
          {!wordsOnly && <FirstWord attempt={attempt} />}
        </p>
        <h2 id={anchor} className="text-[1.6875rem]">
          {question.question}
        </h2>
        <RedFlags attempt={attempt} wordsOnly={wordsOnly} />
        <Answer attempt={attempt} wordsOnly={wordsOnly} />
        <OneThing attempt={attempt} />
        <div className="mt-5 flex flex-wrap gap-x-[34px] gap-y-2">
          <div className="flex flex-wrap gap-3">
            {attempt.mayRetake && <Retake attempt={attempt} />}
            <PractiseQuestion bankId={bankId} questionId={question.id} describedBy={anchor} />
          </div>
          {/* Their words, and not their edges, begin where the line begins. */}
          <div className="-ml-[22px] flex flex-wrap">
            <ButtonLink
              look="bare"
              className="text-sm"
              href={questionAddress(
                { bankId, questionId: question.id },
                attempt.answer.trim() ? attempt.id : undefined,
              )}
              prefetch={false}
              aria-describedby={anchor}
            >
              Compare answers
            </ButtonLink>
            <KeepAsStory attempt={attempt} describedBy={anchor} />
          </div>
        </div>
        {attempt.mayRetake && <AboutRetakes />}
        {assessment?.judge === "llm" && (
          <Advice
            key={assessment.id}
            assessmentId={assessment.id}
            written={assessment.advice}
            answer={attempt.answer}
          />
        )}
        <EarlierTakes takes={attempt.earlierTakes} wordsOnly={wordsOnly} />
        <Judging attempt={attempt} wordsOnly={wordsOnly} />
        {assessment && !wordsOnly && (
          <EarlierReadings
            latest={assessment}
            earlier={attempt.earlier}
            band={attempt.band}
            criteria={question.criteria}
          />
        )}
        <DeliverySection attempt={attempt} wordsOnly={wordsOnly} />
        {question.example !== null && (
          <details className="mt-6 border-line border-t pt-4">
            <summary className="py-2 font-semibold text-accent">An example answer</summary>
            <p className="mt-1 mb-3 text-muted text-sm">
              One good way to say it, not the only one. Yours needs your own cases.
            </p>
            {question.example.split("\n\n").map((paragraph) => (
              <p key={paragraph} className="mb-3 last:mb-0">
                {paragraph}
              </p>
            ))}
          </details>
        )}
        <div className="mt-4 border-line border-t pt-2 print:hidden">
          <DeleteAttempt attemptId={attempt.id} describedBy={anchor} />
        </div>
      </Card>
      <FocusOnChange
        state={attempt.isHeldBack ? "to rate" : "shown"}
        id={`${anchor}-levels`}
        className="grid scroll-mt-6 gap-3 outline-none"
      >
        {attempt.isHeldBack ? (
          <RateYourself attempt={attempt} anchor={anchor} />
        ) : (
          <Levels attempt={attempt} anchor={anchor} wordsOnly={wordsOnly} />
        )}
      </FocusOnChange>
    </section>
  );
}

/** How the answer meets the rubric, point by point, and how the candidate saw it before. */
function Levels({ attempt, anchor, wordsOnly }: { attempt: ReportedQuestion; anchor: string; wordsOnly: boolean }) {
  return (
    <>
      <BothEyes attempt={attempt} wordsOnly={wordsOnly} />
      <ol className="grid gap-3">
        {attempt.question.criteria.map((criterion, place) => (
          <li key={criterion.id}>
            <CriterionReport
              number={place + 1}
              anchor={`${anchor}-criterion-${place + 1}`}
              criterion={criterion}
              answer={attempt.answer}
              assessment={attempt.assessment}
              ownLevel={attempt.ownLevels?.[criterion.id] ?? null}
            />
          </li>
        ))}
      </ol>
    </>
  );
}

/** The score of one answer, or its levels where the band around the score is wide. */
function FirstWord({ attempt: { assessment, band } }: { attempt: ReportedAttempt }) {
  if (assessment?.score == null) return null;
  const levels = band !== null && isWide(band);
  return (
    <span className="font-semibold">
      {levels ? tallyInWords(countLevels([assessment])) : `${assessment.score} of 100`}
    </span>
  );
}

function RedFlags({ attempt: { assessment, answer }, wordsOnly }: { attempt: ReportedAttempt; wordsOnly: boolean }) {
  return assessment?.redFlags.map(({ text, evidence }) => (
    <Card key={`${text}${evidence.start}`} tone="flag" className="mt-4 px-5 py-4">
      <p className="font-semibold text-flag">This could end a real interview</p>
      <p className="mt-1">
        {text}: “{answer.slice(evidence.start, evidence.end)}”.
        {!wordsOnly && " It caps this answer's score at 33."}
      </p>
    </Card>
  ));
}

/** Of all that could be better, the one thing to begin with. */
function OneThing({ attempt: { question, assessment } }: { attempt: ReportedAttempt }) {
  const criterion = assessment && firstThingToAdd(question.criteria, assessment.findings);
  if (!criterion) return null;
  return (
    <div className="mt-6 rounded-xl bg-soft px-5 py-4">
      <p className="font-semibold text-sm">Next time, begin with this</p>
      <p className="mt-1 font-voice text-xl leading-snug">“{criterion.probe}”</p>
    </div>
  );
}

/** Who read the answer, and the way to have it read again. */
function Judging({ attempt, wordsOnly }: { attempt: ReportedAttempt; wordsOnly: boolean }) {
  if (attempt.answer.trim() === "" || attempt.isHeldBack) return null;
  const { failure, assessment, awaitsJudge } = attempt;
  return (
    <form action={judgeAgainAction.bind(null, attempt.judgedId)} className="mt-5">
      {failure && (
        <p className="mb-3">
          {assessment ? "It could not be judged again." : "Not judged yet."} {JUDGE_FAILURE_WORDS[failure.failure]} Your
          answer is safe.
        </p>
      )}
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        {assessment && <SmallPrint assessment={assessment} band={attempt.band} wordsOnly={wordsOnly} />}
        {awaitsJudge ? (
          <p className="text-muted">This answer is being judged.</p>
        ) : (
          <SubmitButton
            look={failure ? "quiet" : "bare"}
            className={failure ? "text-sm" : "-mx-[22px] text-sm"}
            aria-describedby={`question-${attempt.position + 1}`}
          >
            Judge again
          </SubmitButton>
        )}
      </div>
    </form>
  );
}
