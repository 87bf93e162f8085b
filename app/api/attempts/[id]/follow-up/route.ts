import { currentCandidate } from "@/lib/account/current";
import { considerFollowUp } from "@/lib/interview/asking/consider";

/** Waits while the interviewer thinks of a follow-up, some seconds at most. The page then goes on, whatever comes of it. */
export async function POST(
  request: Request,
  { params }: RouteContext<"/api/attempts/[id]/follow-up">,
): Promise<Response> {
  const owner = await currentCandidate();
  if (!owner) return Response.json({ reason: "no-session" }, { status: 401 });
  const considered = await considerFollowUp(owner, (await params).id, request.signal, () => new Date());
  return Response.json({ considered }, { status: considered === "not-found" ? 404 : 200 });
}
