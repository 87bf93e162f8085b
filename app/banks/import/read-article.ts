import { z } from "zod";
import { REFUSAL_WORDS, REFUSALS } from "@/lib/bank/article/limits";
import { ROLES } from "@/lib/bank/article/reading";
import { bankSchema } from "@/lib/bank/schema";

const pieceSchema = z.object({
  line: z.number(),
  text: z.string(),
  role: z.enum(ROLES),
  question: z.number().nullable(),
});

const readSchema = z.union([
  z.object({
    ok: z.literal(true),
    bank: bankSchema.extend({ questions: z.array(bankSchema.shape.questions.element) }),
    pieces: z.array(pieceSchema),
  }),
  z.object({ ok: z.literal(false), reason: z.enum(REFUSALS) }),
  z.object({ ok: z.literal(false), reason: z.literal("broken-bank"), problems: z.array(z.string()) }),
]);

/** An article as a bank, and all of it piece by piece, each with what it was taken for. */
export type ReadArticle = Omit<Extract<z.infer<typeof readSchema>, { ok: true }>, "ok">;

const NOTHING_FOUND =
  "No question was found in it. Questions stand on lines of their own, with a number, as a heading or with a question mark.";
const LOST = "The connection was lost. Try once more.";

/** Has the server read an article. @returns a sentence for the candidate where it gives no bank */
export async function readArticle(
  source: File | string,
  signal: AbortSignal,
): Promise<{ ok: true; article: ReadArticle } | { ok: false; problem: string }> {
  const name = typeof source === "string" ? "" : source.name;
  try {
    const address = `/api/banks/read?name=${encodeURIComponent(name)}`;
    const response = await fetch(address, { method: "POST", body: source, signal });
    if (!response.ok) return { ok: false, problem: LOST };
    const read = readSchema.parse(await response.json());
    if (!read.ok) {
      const problem =
        read.reason === "broken-bank"
          ? `This bank file needs mending. ${read.problems.join(" ")}`
          : REFUSAL_WORDS[read.reason];
      return { ok: false, problem };
    }
    return read.bank.questions.length === 0 ? { ok: false, problem: NOTHING_FOUND } : { ok: true, article: read };
  } catch {
    return { ok: false, problem: LOST };
  }
}
