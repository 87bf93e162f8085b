"use client";

import { type ReactNode, useId, useRef, useState } from "react";
import { Card } from "@/app/_ui/card";
import { type EditedBank, type EditedQuestion, emptyQuestion, type Problems } from "@/lib/bank/edited";
import { MAX_QUESTIONS } from "@/lib/bank/schema";
import { MARK_TAGS } from "../words";
import { ItemList } from "./item-list";
import { QuestionFields } from "./question-fields";
import { TextField } from "./text-field";

/** The boxes of a bank, a question at a time unfolded; what is wrong stands beside its box. */
export function BankFields({
  bank,
  problems,
  onChange,
}: {
  bank: EditedBank;
  problems: Problems;
  onChange: (bank: EditedBank) => void;
}) {
  const prefix = useId();
  const made = useRef(0);
  const newKey = () => `${prefix}-${++made.current}`;
  return (
    <div className="grid gap-6">
      <TextField
        label="Title"
        hint="The job, e.g. Florist."
        value={bank.title}
        problem={problems.get("title")}
        onChange={(title) => onChange({ ...bank, title })}
      />
      <TextField
        label="Summary"
        rows={2}
        value={bank.summary}
        problem={problems.get("summary")}
        onChange={(summary) => onChange({ ...bank, summary })}
      />
      <h2 className="text-2xl">Questions</h2>
      <ItemList
        items={bank.questions}
        what="Question"
        most={MAX_QUESTIONS}
        problem={problems.get("questions")}
        make={() => emptyQuestion(newKey())}
        onChange={(questions) => onChange({ ...bank, questions })}
      >
        {(question, _, index, placeButtons) => (
          <FoldedQuestion
            question={question}
            index={index}
            problems={problems}
            newKey={newKey}
            placeButtons={placeButtons}
            onChange={(changed) =>
              onChange({ ...bank, questions: bank.questions.map((each) => (each === question ? changed : each)) })
            }
          />
        )}
      </ItemList>
    </div>
  );
}

/** The boxes are drawn only while they are unfolded: a bank can have thousands. */
function FoldedQuestion({
  question,
  index,
  problems,
  newKey,
  placeButtons,
  onChange,
}: {
  question: EditedQuestion;
  index: number;
  problems: Problems;
  newKey: () => string;
  placeButtons: ReactNode;
  onChange: (question: EditedQuestion) => void;
}) {
  const [isOpen, setIsOpen] = useState(question.id === "");
  const place = `questions.${index}`;
  const faults = [...problems.keys()].filter((key) => key.startsWith(`${place}.`)).length;
  return (
    <Card className="p-4 sm:p-5">
      <details open={isOpen} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
        <summary className="py-1 [overflow-wrap:anywhere]">
          <span className="text-muted tabular-nums">{index + 1}. </span>
          <span className="font-voice text-xl leading-snug">{question.question || "A new question"}</span>
          {question.mark && (
            <span className="ml-2 rounded-full bg-soft px-2.5 py-0.5 text-sm">{MARK_TAGS[question.mark]}</span>
          )}
          {faults > 0 && (
            <span className="ml-2 text-flag text-sm">
              {faults === 1 ? "1 thing to mend" : `${faults} things to mend`}
            </span>
          )}
        </summary>
        {isOpen && (
          <div className="mt-4 grid gap-5">
            <QuestionFields question={question} place={place} problems={problems} newKey={newKey} onChange={onChange} />
            {placeButtons}
          </div>
        )}
      </details>
    </Card>
  );
}
