import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { embed } from "@/lib/embedding/embed";
import { learnedMatching } from "./learned";
import { type Matches, matchesOf, matchingSchema, writtenMatrix } from "./matching";
import writtenMatching from "./matching.json";
import { gatherMaterial } from "./material";

const QUIET = { phrases: [], neighbours: [], siblings: [], crowdingOf: () => 0 };

/** Of a question that nothing was learned from. */
const QUESTION = {
  id: "flat-tyre",
  question: "A customer's bicycle has come back twice with the same flat tyre. What do you do?",
  kind: "technical" as const,
  intent: "",
  example: "",
  redFlags: [],
  criteria: [
    {
      id: "cause",
      text: "Looks for the cause rather than changing the tube again",
      weight: 1,
      probe: "",
      lookFors: [],
    },
    { id: "customer", text: "Tells the customer honestly what happened", weight: 1, probe: "", lookFors: [] },
  ],
};
const CAUSE = "I run a finger round the inside of the casing for a thorn and have a look at the rim tape.";
const CUSTOMER = "I said sorry to her, explained that we had missed it the first time, and didn't charge for it.";
const OTHER = "Every quarter we reconcile the ledger with the bank statements and chase the invoices that are overdue.";

async function matches(answer: string, lookFors: string[][] = [[], []]): Promise<Matches> {
  const criteria = QUESTION.criteria.map((criterion, index) => ({ ...criterion, lookFors: lookFors[index] ?? [] }));
  const spans = [{ start: 0, end: answer.length }];
  return matchesOf(await gatherMaterial({ ...QUESTION, criteria }, answer, spans, QUIET, embed), learnedMatching);
}

describe("what was learned", () => {
  let [cause, customer, other]: Matches[] = [];
  beforeAll(async () => {
    [cause, customer, other] = await Promise.all([CAUSE, CUSTOMER, OTHER].map((answer) => matches(answer)));
  });

  it("tells an answer to the question from one to another", () => {
    expect(cause?.question[0]).toBeGreaterThan(other?.question[0] ?? 1);
    expect(customer?.question[0]).toBeGreaterThan(other?.question[0] ?? 1);
  });

  it("tells which criterion a sentence meets", () => {
    expect(cause?.criteria[0]?.[0]).toBeGreaterThan(cause?.criteria[1]?.[0] ?? 1);
    expect(customer?.criteria[1]?.[0]).toBeGreaterThan(customer?.criteria[0]?.[0] ?? 1);
  });

  it("goes by a criterion's look-fors where it has some", async () => {
    const { criteria } = await matches(CAUSE, [["checked the rim tape"], []]);
    expect(criteria[0]).not.toEqual(cause?.criteria[0]);
    expect(criteria[1]).toEqual(cause?.criteria[1]);
  });

  it("gives cosines", () => {
    const all = [...(cause?.question ?? []), ...(cause?.elsewhere.flat() ?? []), ...(cause?.criteria.flat() ?? [])];
    expect(all.every((value) => Math.abs(value) <= 1 + 1e-9)).toBe(true);
    expect(all.length).toBeGreaterThan(900);
  });
});

describe("a matrix that was written down", () => {
  it("is read back within half a step", () =>
    fc.assert(
      fc.property(fc.array(fc.double({ min: -9, max: 9, noNaN: true }), { minLength: 2, maxLength: 40 }), (values) => {
        const matrix = { columns: 1, values: Float64Array.from(values) };
        const written = writtenMatrix(matrix);
        const question = { sentence: written, sought: [written] };
        const { sentence } = matchingSchema.parse({ ...writtenMatching, question }).question;
        expect(sentence.columns).toBe(1);
        sentence.values.forEach((value, index) => {
          expect(Math.abs(value - (values[index] ?? 0))).toBeLessThanOrEqual(written.step / 2 + 1e-9);
        });
      }),
      { numRuns: 30 },
    ));

  it("is read the same, to the bit, where the last digit of its step was lost", () => {
    const readWith = (step: number) =>
      matchingSchema.parse({ ...writtenMatching, elsewhere: { ...writtenMatching.elsewhere, step } }).elsewhere;
    expect(0.0017752560773269227).not.toBe(0.0017752560773269229);
    expect(readWith(0.0017752560773269227)).toEqual(readWith(0.0017752560773269229));
  });

  it.each([
    ["no bytes", { columns: 2, step: 0.1 }],
    ["something other than base64", { columns: 2, step: 0.1, bytes: "not base64!" }],
    ["no columns", { columns: 0, step: 0.1, bytes: "AAAA" }],
  ])("with %s is refused", (_, elsewhere) =>
    expect(matchingSchema.safeParse({ ...writtenMatching, elsewhere }).success).toBe(false),
  );
});
