import { z } from "zod";
import { readJson } from "@/app/api/read-body";
import type { TailorEvent } from "@/app/banks/tailor/events";
import { currentCandidate } from "@/lib/account/current";
import { listBanks } from "@/lib/bank/data";
import { MAX_ADVERTISEMENT_CHARACTERS } from "@/lib/interview/advertisement";
import type { Tailored } from "@/lib/interview/tailor";
import { tailoredBank } from "@/lib/interview/tailored-bank";
import { tailorInSteps } from "@/lib/interview/tailoring";
import { currentConnection } from "@/lib/llm/connection";
import { lineResponse } from "../line-response";

const text = z
  .string()
  .trim()
  .max(MAX_ADVERTISEMENT_CHARACTERS, `At most ${MAX_ADVERTISEMENT_CHARACTERS.toLocaleString("en")} characters.`);

const bodySchema = z.object({
  advertisement: text.min(40, "Paste the advertisement: what the job is, and what it asks for."),
  cv: text,
  count: z.coerce.number().int("Say how many, as a whole number.").min(1, "At least one.").max(24, "At most 24."),
  /** The candidate lets the language model have both texts. */
  write: z.boolean(),
});

/** Both texts at their longest, in letters of up to six bytes each as JSON. */
const MAX_BODY_BYTES = 2 * MAX_ADVERTISEMENT_CHARACTERS * 6 + 1000;

/** Tailors to a job advertisement, and tells each step as it is done. Neither text is kept. */
export async function POST(request: Request): Promise<Response> {
  const owner = await currentCandidate();
  if (!owner) return Response.json({ reason: "no-session" }, { status: 401 });
  const parsed = bodySchema.safeParse(await readJson(request, MAX_BODY_BYTES));
  if (!parsed.success) return Response.json({ problems: z.flattenError(parsed.error).fieldErrors }, { status: 422 });
  const { count, write, ...texts } = parsed.data;
  const connection = write ? currentConnection() : null;
  if (write && !connection) return Response.json({ reason: "no-model" }, { status: 409 });
  const banks = (await listBanks(owner)).map(({ bank }) => bank);
  const steps = tailorInSteps(texts, banks, count, connection?.connection ?? null, request.signal);
  return lineResponse(eventsOf(steps));
}

async function* eventsOf(steps: ReturnType<typeof tailorInSteps>): AsyncGenerator<TailorEvent, void> {
  let tailored: Tailored | null = null;
  for await (const step of steps) {
    if (step.step === "not-written") yield step;
    else if (step.step === "picked") {
      tailored = step.tailored;
      const { competencies, wants } = tailored;
      const picks = tailored.picks.map(({ bank, question, because }) => ({
        question: question.question,
        bank: bank.title,
        because,
      }));
      yield { step: "picked", draft: tailoredBank(tailored, []), picks, competencies, wants, points: step.points };
    } else if (tailored) {
      yield { step: "written", draft: tailoredBank(tailored, step.questions), unfit: step.unfit };
    }
  }
}
