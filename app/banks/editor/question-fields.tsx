import { Button } from "@/app/_ui/button";
import { Field } from "@/app/_ui/field";
import { type EditedCriterion, type EditedQuestion, emptyCriterion, type Problems } from "@/lib/bank/edited";
import { MAX_CRITERIA, QUESTION_KINDS } from "@/lib/bank/schema";
import { MARK_WORDS } from "../words";
import { CriterionFields } from "./criterion-fields";
import { ItemList } from "./item-list";
import { TextField } from "./text-field";

/** The boxes of one question. `place` is its path among the problems, e.g. "questions.2". */
export function QuestionFields({
  question,
  place,
  problems,
  newKey,
  onChange,
}: {
  question: EditedQuestion;
  place: string;
  problems: Problems;
  newKey: () => string;
  onChange: (question: EditedQuestion) => void;
}) {
  const field = (key: "question" | "competency" | "intent" | "redFlags" | "example") => ({
    value: question[key],
    problem: problems.get(`${place}.${key}`),
    onChange: (value: string) => onChange({ ...question, [key]: value }),
  });
  // Whoever changes the criteria has made them the question's own.
  const changeCriteria = (criteria: EditedCriterion[]) =>
    onChange({ ...question, criteria, mark: question.mark === "standard-criteria" ? undefined : question.mark });
  return (
    <div className="grid gap-5">
      {question.mark && (
        <div className="flex flex-wrap items-center gap-3 text-muted text-sm">
          <p className="italic">{MARK_WORDS[question.mark]}</p>
          <Button look="quiet" className="text-sm" onClick={() => onChange({ ...question, mark: undefined })}>
            I have checked it
          </Button>
        </div>
      )}
      <TextField label="Question" rows={2} {...field("question")} />
      <div className="grid gap-5 sm:grid-cols-2">
        <Field label="Kind">
          {(control) => (
            <select
              {...control}
              value={question.kind}
              onChange={({ target }) => {
                const kind = QUESTION_KINDS.find((known) => known === target.value);
                if (kind) onChange({ ...question, kind });
              }}
            >
              {QUESTION_KINDS.map((kind) => (
                <option key={kind}>{kind}</option>
              ))}
            </select>
          )}
        </Field>
        <TextField label="Competency" hint="In a word or two, e.g. Teamwork." {...field("competency")} />
      </div>
      <TextField label="Why it is asked" hint="May stay empty." rows={2} {...field("intent")} />
      <ItemList
        items={question.criteria}
        what="Criterion"
        most={MAX_CRITERIA}
        problem={problems.get(`${place}.criteria`)}
        make={() => emptyCriterion(newKey())}
        onChange={changeCriteria}
      >
        {(criterion, name, index, placeButtons) => (
          <CriterionFields
            criterion={criterion}
            name={name}
            place={`${place}.criteria.${index}`}
            problems={problems}
            placeButtons={placeButtons}
            onChange={(changed) =>
              changeCriteria(question.criteria.map((each) => (each === criterion ? changed : each)))
            }
          />
        )}
      </ItemList>
      <TextField
        label="Red flags"
        hint="What would end a real interview, one on each line. May stay empty."
        rows={2}
        {...field("redFlags")}
      />
      <TextField
        label="Example answer"
        hint="May stay empty. An empty line begins a new paragraph."
        rows={4}
        {...field("example")}
      />
    </div>
  );
}
