/** A page with its scripts and styles is seldom larger; an article is a hundredth of it. */
export const MAX_FILE_BYTES = 5_000_000;
/** A book of four hundred pages. */
export const MAX_TEXT_CHARACTERS = 1_000_000;
export const MAX_LINES = 20_000;

export const REFUSALS = [
  "empty",
  "too-large",
  "too-long",
  "not-text",
  "other-format",
  "too-deep",
  "broken-document",
  "bomb",
] as const;
export type Refusal = (typeof REFUSALS)[number];

/** What to tell the person whose file is refused. */
export const REFUSAL_WORDS: Record<Refusal, string> = {
  empty: "There is no text in it.",
  "too-large": `It is larger than ${MAX_FILE_BYTES / 1_000_000} MB. Paste the part with the questions instead.`,
  "too-long": `It has more than ${MAX_TEXT_CHARACTERS.toLocaleString("en")} characters or ${MAX_LINES.toLocaleString("en")} lines. Paste the part with the questions instead.`,
  "not-text": "It holds no text that can be read.",
  "other-format": "Greenroom reads .txt, .md, .html and .docx files. Save it as one of these, or paste its text.",
  "too-deep": "This page is built in a way that cannot be read. Paste its text instead.",
  "broken-document": "This Word document cannot be opened. Save it again as .docx, or paste its text.",
  bomb: "This Word document unpacks to far more than a document holds, so it was not opened. Paste its text instead.",
};
