import type { z } from "zod";

type Issue = z.core.$ZodIssue;

const NAMES: Record<string, { one: string; many: string }> = {
  questions: { one: "question", many: "questions" },
  intent: { one: "explanation", many: "explanations" },
  criteria: { one: "criterion", many: "criteria" },
  text: { one: "criterion", many: "criteria" },
  lookFors: { one: "look-for", many: "look-fors" },
  redFlags: { one: "red flag", many: "red flags" },
  example: { one: "example answer", many: "example answers" },
};

/** What Zod found, as an instruction to the person who edits the file. */
export function explainIssue(issue: Issue): string {
  const key = String(issue.path.findLast((part) => typeof part === "string") ?? "bank");
  const { one, many } = NAMES[key] ?? { one: key, many: key };
  if (issue.code === "too_small") {
    return issue.origin === "array"
      ? `Add ${many}: at least ${issue.minimum}.`
      : `Write a longer ${one}: at least ${issue.minimum} characters.`;
  }
  if (issue.code === "too_big") {
    return issue.origin === "array"
      ? `Take some ${many} out: at most ${issue.maximum}.`
      : `Write a shorter ${one}: at most ${issue.maximum} characters.`;
  }
  if (issue.code === "invalid_value") return `Change the ${one}: write ${issue.values.join(" or ")}.`;
  return `Change the ${one}: ${issue.message}.`;
}
