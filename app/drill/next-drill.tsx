import { Card } from "@/app/_ui/card";
import { SubmitButton } from "@/app/_ui/submit-button";
import type { Drill } from "@/lib/review/drill/choose";
import type { PlannedDrill } from "@/lib/review/drill/data";
import { startDrillAction } from "./actions";
import { reasonInWords } from "./reason-words";

/** With fewer judged answers the choice is more of a guess than a plan. */
const FEW_ANSWERS = 6;

/** One clear suggestion of what to practise next, and why these questions. */
export function NextDrill({ drill }: { drill: PlannedDrill }) {
  const { bank, questions, minutes } = drill;
  return (
    <Card tone="soft" className="p-6 sm:p-7">
      <p className="text-muted text-sm">Your next drill · {bank.title}</p>
      <h2 className="mt-1 text-[1.75rem]">
        {minutes} minutes: {questions.length === 1 ? "this question" : `these ${questions.length} questions`}
      </h2>
      <p className="mt-2 text-[0.9375rem] text-muted empty:hidden">{whyNow(drill)}</p>
      <ol className="mt-4 mb-6 grid gap-3.5">
        {questions.map(({ question, reason }) => (
          <li key={question.id} className="border-edge/40 border-t pt-3">
            <p className="font-voice text-xl leading-snug">{question.question}</p>
            <p className="mt-1 text-[0.9375rem] text-muted">{reasonInWords(reason, question.competency)}</p>
          </li>
        ))}
      </ol>
      <form
        action={startDrillAction.bind(
          null,
          bank.id,
          questions.map(({ question }) => question.id),
        )}
      >
        <SubmitButton>Start the drill</SubmitButton>
      </form>
    </Card>
  );
}

function whyNow({ isDue, answers }: Drill): string {
  if (answers < FEW_ANSWERS) {
    const known =
      answers === 0 ? "no judged answer" : answers === 1 ? "one judged answer" : `${answers} judged answers`;
    return `Chosen from ${known} so far, so more a guess than a plan. It gets better as you practise.`;
  }
  return isDue ? "" : "Nothing is due today. If you want to practise all the same, take these.";
}
