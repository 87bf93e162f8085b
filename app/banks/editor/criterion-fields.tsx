import type { ReactNode } from "react";
import type { EditedCriterion, Problems } from "@/lib/bank/edited";
import { TextField } from "./text-field";

/** The boxes of one criterion. `place` is its path among the problems, e.g. "questions.2.criteria.0". */
export function CriterionFields({
  criterion,
  name,
  place,
  problems,
  placeButtons,
  onChange,
}: {
  criterion: EditedCriterion;
  name: string;
  place: string;
  problems: Problems;
  placeButtons: ReactNode;
  onChange: (criterion: EditedCriterion) => void;
}) {
  const field = (key: "text" | "weight" | "probe" | "lookFors") => ({
    value: criterion[key],
    problem: problems.get(`${place}.${key}`),
    onChange: (value: string) => onChange({ ...criterion, [key]: value }),
  });
  return (
    <fieldset className="grid gap-4 rounded-xl border border-line p-4">
      <legend className="px-2 font-semibold">{name}</legend>
      <TextField label="What a strong answer does" rows={2} {...field("text")} />
      <TextField label="What you are asked if it is missing" rows={2} {...field("probe")} />
      <div className="grid gap-4 sm:grid-cols-[8rem_minmax(0,1fr)]">
        <TextField label="Weight" {...field("weight")} />
        <TextField
          label="What people say when they meet it"
          hint="One phrase on each line. The offline judge reads better with six to twelve."
          rows={3}
          {...field("lookFors")}
        />
      </div>
      {placeButtons}
    </fieldset>
  );
}
