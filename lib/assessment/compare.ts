/** What two readings must have in common before their scores may be compared (the score contract, rule 7). */
export type Reader = { judge: string; model: string; promptVersion: string; rubricVersion: string };

export type Difference = "judge" | "model" | "prompt" | "rubric";

/** @returns the first thing in which two readings differ, or null where they may be compared */
export function differenceBetween(one: Reader, other: Reader): Difference | null {
  if (one.judge !== other.judge) return "judge";
  if (one.model !== other.model) return "model";
  if (one.promptVersion !== other.promptVersion) return "prompt";
  return one.rubricVersion === other.rubricVersion ? null : "rubric";
}

/** Who read, in one word to group by; the rubric is the question's own. */
export function readerName({ judge, model, promptVersion }: Omit<Reader, "rubricVersion">): string {
  return `${judge} ${model} ${promptVersion}`;
}

/** Model and prompt version of a reader, out of its name: neither the judge's nor the version's has a space in it. */
export function readerNamed(name: string): { model: string; promptVersion: string } {
  return {
    model: name.slice(name.indexOf(" ") + 1, name.lastIndexOf(" ")),
    promptVersion: name.slice(name.lastIndexOf(" ") + 1),
  };
}
