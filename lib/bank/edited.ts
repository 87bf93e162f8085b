import { slugFor } from "./article/slug";
import { explainIssue } from "./markdown-issues";
import { type BankDraft, bankDraftSchema, type Criterion, type Question, type QuestionKind } from "./schema";

/** A criterion while somebody types: every field is the text of its box. `id` is empty until it is first stored. */
export type EditedCriterion = {
  key: string;
  id: string;
  text: string;
  weight: string;
  probe: string;
  lookFors: string;
};

/** A question while somebody types. Lists have one item on each line. */
export type EditedQuestion = Pick<Question, "mark"> & {
  key: string;
  id: string;
  question: string;
  kind: QuestionKind;
  competency: string;
  intent: string;
  criteria: EditedCriterion[];
  redFlags: string;
  example: string;
};

export type EditedBank = { title: string; summary: string; questions: EditedQuestion[] };

/** What is wrong, by the place of its box: "title", "questions.2.criteria.0.probe". */
export type Problems = ReadonlyMap<string, string>;

export function editBank({ title, summary, questions }: BankDraft): EditedBank {
  return { title, summary, questions: questions.map(editQuestion) };
}

export function editQuestion(question: Question): EditedQuestion {
  const { id, kind, competency, intent, criteria, redFlags, example, mark } = question;
  return {
    key: id,
    id,
    question: question.question,
    kind,
    competency,
    intent: intent ?? "",
    criteria: criteria.map(editCriterion),
    redFlags: redFlags.join("\n"),
    example: example ?? "",
    mark,
  };
}

export function editCriterion({ id, text, weight, probe, lookFors }: Criterion): EditedCriterion {
  return { key: id, id, text, weight: String(weight), probe, lookFors: lookFors.join("\n") };
}

/** @param key unlike any other in the bank */
export function emptyQuestion(key: string): EditedQuestion {
  return {
    key,
    id: "",
    question: "",
    kind: "behavioural",
    competency: "",
    intent: "",
    criteria: [emptyCriterion(`${key}-criterion`)],
    redFlags: "",
    example: "",
    mark: undefined,
  };
}

export function emptyCriterion(key: string): EditedCriterion {
  return { key, id: "", text: "", weight: "1", probe: "", lookFors: "" };
}

/** The bank in the boxes, or what is wrong with it, all at once. Ids stay; what has none gets one from its text. */
export function readEdited(edited: EditedBank): { ok: true; draft: BankDraft } | { ok: false; problems: Problems } {
  const taken = new Set(edited.questions.map(({ id }) => id).filter((id) => id !== ""));
  const parsed = bankDraftSchema.safeParse({
    title: edited.title,
    summary: edited.summary,
    questions: edited.questions.map((question) => readQuestion(question, taken)),
  });
  if (parsed.success) return { ok: true, draft: parsed.data };
  const problems = new Map<string, string>();
  for (const issue of parsed.error.issues) {
    const place = placeOf(issue.path);
    if (!problems.has(place)) problems.set(place, explainIssue(issue));
  }
  return { ok: false, problems };
}

function readQuestion({ key: _, mark, ...question }: EditedQuestion, taken: Set<string>) {
  const ids = new Set(question.criteria.map(({ id }) => id).filter((id) => id !== ""));
  return {
    ...question,
    id: question.id || slugFor(question.question, taken, "question"),
    intent: question.intent.trim() === "" ? null : question.intent,
    criteria: question.criteria.map(({ key: __, ...criterion }) => ({
      ...criterion,
      id: criterion.id || slugFor(criterion.text, ids, "criterion"),
      weight: criterion.weight.trim() === "" ? Number.NaN : Number(criterion.weight.replace(",", ".")),
      lookFors: linesOf(criterion.lookFors),
    })),
    redFlags: linesOf(question.redFlags),
    example: question.example.trim() === "" ? null : question.example,
    ...(mark === undefined ? {} : { mark }),
  };
}

function linesOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** Items of a list share one box. */
function placeOf(path: readonly PropertyKey[]): string {
  const lists = path.findIndex((part) => part === "lookFors" || part === "redFlags");
  return path.slice(0, lists < 0 ? undefined : lists + 1).join(".");
}

/** The list with the item at `index` one place up (-1) or down (1); as it is at either end. */
export function moved<Item>(items: readonly Item[], index: number, by: -1 | 1): Item[] {
  const item = items[index];
  const other = items[index + by];
  if (item === undefined || other === undefined) return [...items];
  return items.map((each, at) => (at === index ? other : at === index + by ? item : each));
}
