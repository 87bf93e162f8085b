import { currentCandidate } from "@/lib/account/current";
import { writeAdvice } from "@/lib/assessment/advise";
import { findAdvisable } from "@/lib/assessment/data";
import { storeAdvice } from "@/lib/assessment/mutations";
import { currentConnection } from "@/lib/llm/connection";

/** Has a language model advise on a judged answer, and streams what it writes. It is kept only if it ended well. */
export async function POST(
  request: Request,
  { params }: RouteContext<"/api/assessments/[id]/advice">,
): Promise<Response> {
  const owner = await currentCandidate();
  if (!owner) return Response.json({ reason: "no-session" }, { status: 401 });
  const { id } = await params;
  const advisable = await findAdvisable(owner, id);
  if (!advisable) return Response.json({ reason: "not-found" }, { status: 404 });
  const connected = currentConnection();
  if (!connected) return Response.json({ reason: "no-model" }, { status: 409 });

  const { question, answer, assessment } = advisable;
  const { connection } = connected;
  const advice = writeAdvice({ connection, question, answer, findings: assessment.findings, signal: request.signal });
  const first = await advice.next();
  if (first.done && !first.value.ok) return Response.json({ reason: first.value.failure }, { status: 502 });

  const encoder = new TextEncoder();
  const body = new ReadableStream({
    async start(controller) {
      for (let next = first; ; next = await advice.next()) {
        if (!next.done) {
          controller.enqueue(encoder.encode(next.value));
          continue;
        }
        if (next.value.ok) {
          await storeAdvice(owner, id, next.value);
          controller.close();
        } else {
          controller.error(new Error(next.value.failure));
        }
        return;
      }
    },
  });
  return new Response(body, { headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" } });
}
