import { currentCandidate } from "@/lib/account/current";
import { findSound } from "@/lib/interview/spoken/data";
import { wakeHearing } from "@/lib/interview/spoken/hearing/queue";
import { stopRecording } from "@/lib/interview/spoken/mutations";
import { recordingAddressSchema, stopSchema } from "@/lib/interview/spoken/schema";
import { readAudioPart } from "@/lib/speech/audio-files";
import { readByteRange } from "@/lib/speech/byte-range";
import { MIME_TYPES } from "@/lib/speech/schema";

type Context = RouteContext<"/api/attempts/[id]/audio/[recording]">;

/** The sound of a recording, for the one who spoke, in the parts that a player asks for. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const owner = await currentCandidate();
  if (!owner) return answer(401, { reason: "no-session" });
  const address = recordingAddressSchema.safeParse(await params);
  const sound = address.success && (await findSound(owner, address.data.id, address.data.recording));
  if (!sound) return answer(404, { reason: "not-found" });

  const headers = {
    "content-type": MIME_TYPES[sound.container],
    "accept-ranges": "bytes",
    "cache-control": "private, no-store",
    "x-content-type-options": "nosniff",
  };
  const range = readByteRange(request.headers.get("range"), sound.size);
  if (range.kind === "unsatisfiable") {
    return new Response(null, { status: 416, headers: { ...headers, "content-range": `bytes */${sound.size}` } });
  }
  const { start, end } = range.kind === "part" ? range : { start: 0, end: sound.size - 1 };
  const bytes = await readAudioPart(address.data.recording, start, end);
  if (!bytes) return answer(404, { reason: "not-found" });
  if (range.kind === "whole") return new Response(bytes, { headers });
  return new Response(bytes, {
    status: 206,
    headers: { ...headers, "content-range": `bytes ${start}-${end}/${sound.size}` },
  });
}

/** "Stop recording": all pieces are here, and it is turned into text. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const owner = await currentCandidate();
  if (!owner) return answer(401, { reason: "no-session" });
  const address = recordingAddressSchema.safeParse(await params);
  if (!address.success) return answer(404, { reason: "not-found" });
  const stop = stopSchema.safeParse(await request.json().catch(() => undefined));
  if (!stop.success) return answer(400, { reason: "invalid" });

  const { id, recording } = address.data;
  const stopped = await stopRecording(owner, id, recording, stop.data, new Date());
  wakeHearing();
  if (stopped.ok) return answer(200, {});
  return answer(stopped.reason === "missing" ? 409 : 404, stopped);
}

function answer(status: number, body: object): Response {
  return Response.json({ ...body, now: Date.now() }, { status, headers: { "cache-control": "no-store" } });
}
