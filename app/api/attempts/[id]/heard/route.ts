import { z } from "zod";
import { currentCandidate } from "@/lib/account/current";
import { findSpokenAnswer } from "@/lib/interview/spoken/data";
import { landTranscripts } from "@/lib/interview/spoken/hearing/mutations";
import { wakeHearing } from "@/lib/interview/spoken/hearing/queue";
import { endAbandoned } from "@/lib/interview/spoken/mutations";
import { roomView } from "@/lib/interview/spoken/room-view";

type Context = RouteContext<"/api/attempts/[id]/heard">;

const idSchema = z.uuid();

/** How far the recordings of an answer are. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const owner = await currentCandidate();
  if (!owner) return answer(401, { reason: "no-session" });
  const id = idSchema.safeParse((await params).id);
  const now = new Date();
  if ((await endAbandoned(owner, now)).ended > 0) wakeHearing();
  const spoken = id.success ? await findSpokenAnswer(owner, id.data) : null;
  return spoken ? answer(200, roomView(spoken, now)) : answer(404, { reason: "not-found" });
}

/** Brings what was heard into the draft, and answers with the draft as it stands then. */
export async function POST(_: Request, { params }: Context): Promise<Response> {
  const owner = await currentCandidate();
  if (!owner) return answer(401, { reason: "no-session" });
  const id = idSchema.safeParse((await params).id);
  const draft = id.success ? await landTranscripts(owner, id.data, new Date()) : null;
  return draft ? answer(200, draft) : answer(404, { reason: "not-found" });
}

function answer(status: number, body: object): Response {
  return Response.json({ ...body, now: Date.now() }, { status, headers: { "cache-control": "no-store" } });
}
