import { z } from "zod";
import { readJson } from "@/app/api/read-body";
import { currentCandidate } from "@/lib/account/current";
import { MAX_QUESTIONS, questionSchema } from "@/lib/bank/schema";
import { proposeForAll } from "@/lib/interview/criteria-proposals";
import { currentConnection } from "@/lib/llm/connection";
import { lineResponse } from "../../line-response";

const advised = z.object({
  key: z.string().min(1).max(100),
  question: questionSchema.shape.question,
  advice: z.array(z.string().trim().min(1).max(4000)).min(1).max(60),
  example: questionSchema.shape.example,
});

const bodySchema = z.object({ questions: z.array(advised).min(1).max(MAX_QUESTIONS) });

/** As much as an article may hold, with what JSON adds. */
const MAX_BODY_BYTES = 4_000_000;

/** Has the language model split the advice of imported questions, and tells each proposal as it comes. Stores nothing. */
export async function POST(request: Request): Promise<Response> {
  if (!(await currentCandidate())) return Response.json({ reason: "no-session" }, { status: 401 });
  const parsed = bodySchema.safeParse(await readJson(request, MAX_BODY_BYTES));
  if (!parsed.success) return Response.json({ reason: "not-valid" }, { status: 400 });
  const connected = currentConnection();
  if (!connected) return Response.json({ reason: "no-model" }, { status: 409 });
  return lineResponse(proposeForAll(connected.connection, parsed.data.questions, request.signal));
}
