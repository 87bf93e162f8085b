import type { z } from "zod";
import { currentCandidate } from "@/lib/account/current";
import { saveDraft } from "@/lib/interview/mutations";
import { draftSchema, MAX_ANSWER_CHARACTERS } from "@/lib/interview/schema";

/** A character takes at most 12 bytes in JSON (two escaped UTF-16 units), and a little stands around the text. */
const MAX_BODY_BYTES = MAX_ANSWER_CHARACTERS * 12 + 1000;

/** Saves the draft of an attempt. Each answer carries the server's time, so that the page's clock stays right. */
export async function PUT(request: Request, { params }: RouteContext<"/api/attempts/[id]/draft">): Promise<Response> {
  const owner = await currentCandidate();
  if (!owner) return answer(401, { reason: "no-session" });
  const { id } = await params;
  const draft = await readDraft(request);
  if (!draft.ok) return answer(draft.status, { reason: "invalid", message: draft.message });

  const saved = await saveDraft(owner, id, draft.value, new Date());
  if (saved.ok) return answer(200, { late: saved.late, revision: saved.revision });
  if (saved.reason === "not-found") return answer(404, { reason: saved.reason });
  return answer(409, saved);
}

type ReadDraft = { ok: true; value: z.infer<typeof draftSchema> } | { ok: false; status: 400 | 413; message: string };

async function readDraft(request: Request): Promise<ReadDraft> {
  if (Number(request.headers.get("content-length")) > MAX_BODY_BYTES) {
    return { ok: false, status: 413, message: `An answer has at most ${MAX_ANSWER_CHARACTERS} characters.` };
  }
  const body: unknown = await request.json().catch(() => undefined);
  const parsed = draftSchema.safeParse(body);
  if (parsed.success) return { ok: true, value: parsed.data };
  return { ok: false, status: 400, message: parsed.error.issues[0]?.message ?? "This draft cannot be read." };
}

function answer(status: number, body: Record<string, unknown>): Response {
  return Response.json({ ...body, now: Date.now() }, { status, headers: { "cache-control": "no-store" } });
}
