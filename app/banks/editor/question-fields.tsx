import { Button } from "@/app/_ui/button";
import { Field } from "@/app/_ui/field";
import { type EditedCriterion, type EditedQuestion, emptyCriterion, moved, type Problems } from "@/lib/bank/edited";
import { MAX_CRITERIA, QUESTION_KINDS } from "@/lib/bank/schema";
import { MARK_WORDS } from "../words";
import { CriterionFields } from "./criterion-fields";
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
  const criteriaProblem = problems.get(`${place}.criteria`);
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
      {question.criteria.map((criterion, index) => (
        <CriterionFields
          key={criterion.key}
          criterion={criterion}
          name={`Criterion ${index + 1}`}
          place={`${place}.criteria.${index}`}
          problems={problems}
          onChange={(changed) => changeCriteria(question.criteria.map((each) => (each === criterion ? changed : each)))}
          onMove={(by) => changeCriteria(moved(question.criteria, index, by))}
          onRemove={() => changeCriteria(question.criteria.filter((each) => each !== criterion))}
        />
      ))}
      {criteriaProblem && (
        <p role="alert" className="text-flag text-sm">
          {criteriaProblem}
        </p>
      )}
      {question.criteria.length < MAX_CRITERIA && (
        <div>
          <Button
            look="quiet"
            className="text-sm"
            onClick={() => changeCriteria([...question.criteria, emptyCriterion(newKey())])}
          >
            Add a criterion
          </Button>
        </div>
      )}
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
