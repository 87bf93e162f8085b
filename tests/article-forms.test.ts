import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { importArticle } from "@/lib/bank/article/import";
import { linesOfText } from "@/lib/bank/article/text-lines";
import { loadBanks } from "@/lib/bank/library";
import type { Question } from "@/lib/bank/schema";
import {
  ADVICE_LABELS,
  articleOf,
  EXAMPLE_LABELS,
  type Form,
  INTENT_LABELS,
  LIST,
  PAGE_WORDS,
} from "./fixtures/article-forms";

const forms: fc.Arbitrary<Form> = fc.record({
  numbering: fc.constantFrom("1.", "1)", "Q1:", "Question 1:", "## ", "### 1. ", "**1. **", "plain"),
  order: fc.shuffledSubarray<Form["order"][number]>(["intent", "advice", "example"], { minLength: 3 }),
  labels: fc.record({
    intent: fc.constantFrom(...INTENT_LABELS),
    advice: fc.constantFrom(...ADVICE_LABELS),
    example: fc.constantFrom(...EXAMPLE_LABELS),
  }),
  labelMark: fc.constantFrom("plain", "bold", "own-line", "heading"),
  bullets: fc.constantFrom("•", "-", "*", "1.", "✓"),
  quotes: fc.constantFrom("curly", "straight", "none"),
  spaced: fc.boolean(),
  contents: fc.constantFrom("bullets", "numbers", null),
  listed: fc.constant(false),
  width: fc.constant(null),
  restart: fc.option(fc.integer({ min: 2, max: 4 }), { nil: null }),
  frame: fc.boolean(),
  windows: fc.boolean(),
});

/** Words and signs, without what the form decides: quotation marks and line breaks. */
const plain = (text: string | null) => (text ?? "").replace(/["“”]/g, "").replace(/\s+/g, " ").trim();
const essence = ({ question, intent, criteria, example }: Question) => ({
  question,
  intent: plain(intent),
  criteria: criteria.map(({ text }) => plain(text)),
  example: plain(example),
});

describe("an article that is set in any form", async () => {
  const pool = (await loadBanks()).flatMap(({ questions }) => questions);
  const articles = fc.shuffledSubarray(pool, { minLength: 5, maxLength: 8 });

  it("gives back its questions, whole, and nothing of the page", () => {
    fc.assert(
      fc.property(forms, articles, (form, questions) => {
        const { bank } = importArticle(linesOfText(articleOf(questions, form)), "article.txt");
        expect(bank.questions.map(essence)).toEqual(questions.map(essence));
        expect(JSON.stringify(bank)).not.toMatch(PAGE_WORDS);
      }),
      { numRuns: 250 },
    );
  });

  it("keeps a list of questions in the answer that it belongs to", () => {
    fc.assert(
      fc.property(forms, articles, (form, questions) => {
        const listed: Form = { ...form, listed: true, quotes: "none", numbering: "Question 1:" };
        const { bank } = importArticle(linesOfText(articleOf(questions, listed)), "article.txt");
        expect(bank.questions.map(({ question }) => question)).toEqual(questions.map(({ question }) => question));
        expect(bank.questions[1]?.example?.endsWith(LIST.join("\n\n"))).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});
