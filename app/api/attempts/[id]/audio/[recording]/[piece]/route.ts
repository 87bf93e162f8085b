import { readBody } from "@/app/api/read-body";
import { currentCandidate } from "@/lib/account/current";
import { receivePiece } from "@/lib/interview/spoken/mutations";
import { pieceAddressSchema } from "@/lib/interview/spoken/schema";
import { MAX_PIECE_BYTES } from "@/lib/speech/schema";

/** Keeps one piece of a recording while it is being made. The same piece again changes nothing. */
export async function PUT(
  request: Request,
  { params }: RouteContext<"/api/attempts/[id]/audio/[recording]/[piece]">,
): Promise<Response> {
  const owner = await currentCandidate();
  if (!owner) return answer(401, { reason: "no-session" });
  const address = pieceAddressSchema.safeParse(await params);
  if (!address.success) return answer(404, { reason: "not-found" });
  const bytes = await readBody(request, MAX_PIECE_BYTES);
  if (!bytes) return answer(413, { reason: "too-large" });
  if (bytes.length === 0) return answer(400, { reason: "not-sound" });

  const { id, recording: recordingId, piece: number } = address.data;
  const received = await receivePiece(owner, id, { recordingId, number, bytes }, new Date());
  if (received.ok) return answer(200, { next: received.next, late: received.late });
  return answer(STATUS[received.reason], received);
}

const STATUS = {
  "not-found": 404,
  "not-started": 409,
  "out-of-order": 409,
  ended: 409,
  "not-sound": 415,
  "too-large": 413,
  "too-many": 429,
} as const;

function answer(status: number, body: object): Response {
  return Response.json({ ...body, now: Date.now() }, { status, headers: { "cache-control": "no-store" } });
}
