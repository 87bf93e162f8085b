import { Card } from "@/app/_ui/card";
import { SubmitButton } from "@/app/_ui/submit-button";
import { JUDGE_FAILURE_WORDS } from "@/app/judge-failures";
import { firstThingToAdd } from "@/lib/assessment/advice";
import { isWide } from "@/lib/assessment/band";
import { countLevels, type ReportedAttempt } from "@/lib/review/report";
import { judgeAgainAction, practiseQuestionAction } from "../../actions";
import { Advice } from "./advice";
import { CriterionReport } from "./criterion-report";
import { EarlierReadings } from "./earlier-readings";
import { tallyInWords } from "./level-tally";
import { MarkedAnswer } from "./marked-answer";
import { SmallPrint } from "./small-print";

/** One question of the report: what was said on the left, how it meets the rubric on the right. */
export function QuestionReport({ bankId, attempt }: { bankId: string; attempt: ReportedAttempt }) {
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
          </span>
          <FirstWord attempt={attempt} />
        </p>
        <h2 id={anchor} className="text-[1.6875rem]">
          {question.question}
        </h2>
        <RedFlags attempt={attempt} />
        <Answer attempt={attempt} />
        <OneThing attempt={attempt} />
        <form action={practiseQuestionAction.bind(null, bankId, question.id)} className="mt-5">
          <SubmitButton look="quiet" className="text-sm" aria-describedby={anchor}>
            Practise this question
          </SubmitButton>
        </form>
        {assessment?.judge === "llm" && (
          <Advice
            key={assessment.id}
            assessmentId={assessment.id}
            written={assessment.advice}
            answer={attempt.answer}
          />
        )}
        <Judging attempt={attempt} />
        {assessment && (
          <EarlierReadings
            latest={assessment}
            earlier={attempt.earlier}
            band={attempt.band}
            criteria={question.criteria}
          />
        )}
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
      </Card>
      <ol className="grid gap-3">
        {question.criteria.map((criterion, place) => (
          <li key={criterion.id}>
            <CriterionReport
              number={place + 1}
              anchor={`${anchor}-criterion-${place + 1}`}
              criterion={criterion}
              answer={attempt.answer}
              assessment={assessment}
            />
          </li>
        ))}
      </ol>
    </section>
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

function RedFlags({ attempt: { assessment, answer } }: { attempt: ReportedAttempt }) {
  return assessment?.redFlags.map(({ text, evidence }) => (
    <Card key={`${text}${evidence.start}`} tone="flag" className="mt-4 px-5 py-4">
      <p className="font-semibold text-flag">This could end a real interview</p>
      <p className="mt-1">
        {text}: “{answer.slice(evidence.start, evidence.end)}”. It caps this answer's score at 33.
      </p>
    </Card>
  ));
}

function Answer({ attempt }: { attempt: ReportedAttempt }) {
  const { answer, ending, draft, lateText, assessment, question } = attempt;
  const isEmpty = answer.trim() === "";
  return (
    <>
      {ending === "timed-out" && !isEmpty && (
        <p className="mt-4 text-muted text-sm">Time ran out; this is what was saved.</p>
      )}
      {!isEmpty && (
        <MarkedAnswer
          answer={answer}
          anchor={`question-${attempt.position + 1}`}
          evidence={question.criteria.map(
            ({ id }) => assessment?.findings.find(({ criterionId }) => criterionId === id)?.evidence ?? [],
          )}
        />
      )}
      {isEmpty && (
        <p className="mt-4 text-muted">
          {ending === "skipped"
            ? "You skipped this one. It counts neither for nor against you."
            : "Nothing was written before time ran out."}
        </p>
      )}
      {ending === "skipped" && draft.trim() && <Aside title="What you had begun, kept but not judged">{draft}</Aside>}
      {lateText && <Aside title="Arrived after the end: kept, but not judged">{lateText}</Aside>}
    </>
  );
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

function Aside({ title, children }: { title: string; children: string }) {
  return (
    <div className="mt-4 border-line border-l-2 pl-4">
      <p className="text-muted text-sm">{title}</p>
      <p className="mt-1 whitespace-pre-wrap break-words">{children}</p>
    </div>
  );
}

/** Who read the answer, and the way to have it read again. */
function Judging({ attempt }: { attempt: ReportedAttempt }) {
  if (attempt.answer.trim() === "") return null;
  const { failure, assessment, awaitsJudge } = attempt;
  return (
    <form action={judgeAgainAction.bind(null, attempt.id)} className="mt-5">
      {failure && (
        <p className="mb-3">
          {assessment ? "It could not be judged again." : "Not judged yet."} {JUDGE_FAILURE_WORDS[failure.failure]} Your
          answer is safe.
        </p>
      )}
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        {assessment && <SmallPrint assessment={assessment} band={attempt.band} />}
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
