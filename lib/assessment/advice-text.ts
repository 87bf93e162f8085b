/** The three parts of a text of advice, in their order. */
export type AdviceParts = { whatToAdd: string; strongerVersion: string; followUpQuestion: string };

// Small models set a heading in bold, number it or end it with a colon, whatever they were told.
const heading = (words: string) => new RegExp(`^[ \\t]*(?:#+|\\d\\.)?[ \\t*]*${words}[ \\t*:]*$`, "im");
const WHAT_TO_ADD = heading("what to add");
const STRONGER_VERSION = heading("(?:a |the )?stronger version");
const FOLLOW_UP_QUESTION = heading("(?:a |the )?follow[- ]?up question");

/** Cuts a text of advice, whole or still being written, into its parts; a part that has not come is empty. */
export function readAdvice(text: string): AdviceParts {
  const [, advice = ""] = cut(text, WHAT_TO_ADD);
  const [whatToAdd, afterwards] = cut(advice, STRONGER_VERSION);
  const [strongerVersion, followUpQuestion] = cut(afterwards, FOLLOW_UP_QUESTION);
  return {
    whatToAdd: whatToAdd.trim(),
    strongerVersion: strongerVersion.trim(),
    followUpQuestion: followUpQuestion.trim(),
  };
}

function cut(text: string, at: RegExp): [before: string, after: string] {
  const match = at.exec(text);
  return match ? [text.slice(0, match.index), text.slice(match.index + match[0].length)] : [text, ""];
}
