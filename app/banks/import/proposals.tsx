import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { Card } from "@/app/_ui/card";
import { FocusOnChange } from "@/app/_ui/focus-on-change";
import { ProgressBar } from "@/app/_ui/progress-bar";
import type { PlacedPiece } from "@/lib/bank/article/reassign";
import { type EditedBank, type EditedQuestion, editCriterion } from "@/lib/bank/edited";
import type { AdvisedQuestion } from "@/lib/interview/advised-question";
import { countOf } from "../words";
import { Proposal, type Standing } from "./proposal";
import { type Proposals as State, useProposals } from "./use-proposals";

/** A language model's proposals for splitting the advice into criteria, which the candidate takes or leaves one by one. */
export function Proposals({
  pieces,
  bank,
  model,
  onChange,
}: {
  pieces: PlacedPiece[];
  bank: EditedBank;
  model: { name: string; server: string };
  onChange: (bank: EditedBank) => void;
}) {
  const { state, begin, stop } = useProposals();
  /** The criteria as they were before a proposal was taken, by question. */
  const [earlier, setEarlier] = useState<ReadonlyMap<string, EditedQuestion>>(new Map());
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const advised = advisedQuestions(bank, pieces);
  if (advised.length === 0) return null;

  const put = (question: EditedQuestion) =>
    onChange({ ...bank, questions: bank.questions.map((each) => (each.key === question.key ? question : each)) });
  const open = bank.questions.flatMap((question, index) => {
    const proposal = state.proposed.get(question.key);
    const standing: Standing = earlier.has(question.key) ? "taken" : left.has(question.key) ? "left" : "open";
    return proposal ? [{ question, proposal, standing, place: index + 1 }] : [];
  });
  return (
    <Card className="mb-6 p-5">
      <FocusOnChange state={state.at} className="outline-none">
        <h2 className="text-2xl">A second reading of “how to answer”</h2>
        {state.at === "start" && (
          <>
            <p className="mt-2 max-w-[60ch] text-muted">
              {model.name} can propose how to split what the article says into criteria. You decide on each. For this,{" "}
              {countOf(advised.length, "question", "questions")}, what the article says about how to answer and the
              example answers are sent to {model.server}.
            </p>
            <Button look="quiet" className="mt-4" onClick={() => begin(advised)}>
              Ask {model.name}
            </Button>
          </>
        )}
        {state.at === "work" && (
          <div className="mt-3 max-w-[44ch]">
            <ProgressBar label="Questions read" value={readSoFar(state)} max={state.asked} />
            <Button look="quiet" className="mt-4" onClick={stop}>
              Stop
            </Button>
          </div>
        )}
        <p role="status" className="mt-3 max-w-[60ch] empty:hidden">
          {statusOf(state)}
        </p>
        <ul className="mt-4 grid gap-4 empty:hidden">
          {open.map(({ question, proposal, standing, place }) => (
            <li key={question.key}>
              <Proposal
                place={place}
                question={question}
                proposal={proposal}
                standing={standing}
                onTake={() => {
                  setEarlier(new Map(earlier).set(question.key, question));
                  put({ ...question, criteria: proposal.criteria.map(editCriterion), mark: undefined });
                }}
                onLeave={() => setLeft(new Set(left).add(question.key))}
                onUndo={() => {
                  const before = earlier.get(question.key);
                  if (before) put({ ...question, criteria: before.criteria, mark: before.mark });
                  setEarlier(without(earlier, question.key));
                  setLeft(new Set([...left].filter((key) => key !== question.key)));
                }}
              />
            </li>
          ))}
        </ul>
      </FocusOnChange>
    </Card>
  );
}

function without<Value>(map: ReadonlyMap<string, Value>, key: string): ReadonlyMap<string, Value> {
  return new Map([...map].filter(([each]) => each !== key));
}

/** The questions that the article gives advice on, with its words. */
function advisedQuestions(bank: EditedBank, pieces: PlacedPiece[]): AdvisedQuestion[] {
  return bank.questions.flatMap(({ key, question, example }) => {
    const advice = pieces.filter(({ role, of }) => role === "advice" && of === key).map(({ text }) => text);
    const isReady = advice.length > 0 && question.trim().length >= 5;
    return isReady ? [{ key, question, advice, example: example.trim().length >= 20 ? example : null }] : [];
  });
}

function readSoFar({ proposed, failed }: State): number {
  return proposed.size + failed;
}

function statusOf(state: State): string {
  const { at, asked, proposed, failed, trouble } = state;
  if (at === "start") return "";
  if (at === "work") return `${readSoFar(state)} of ${countOf(asked, "question", "questions")} read.`;
  const made = `${countOf(proposed.size, "proposal", "proposals")} for ${countOf(asked, "question", "questions")}.`;
  const none = failed === 1 ? "One question got none: " : `${failed} questions got none: `;
  return trouble === null ? made : `${made} ${failed > 0 ? none : ""}${trouble}`;
}
