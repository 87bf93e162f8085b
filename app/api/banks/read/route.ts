import { readBody } from "@/app/api/read-body";
import { currentCandidate } from "@/lib/account/current";
import { MAX_FILE_BYTES } from "@/lib/bank/article/limits";
import { importFile } from "@/lib/bank/import-file";

const MAX_NAME_CHARACTERS = 300;

/** Reads an article, or a bank file, out of the bytes that were sent. Its name, if it has one, is `?name=`. Stores nothing. */
export async function POST(request: Request): Promise<Response> {
  if (!(await currentCandidate())) return Response.json({ reason: "no-session" }, { status: 401 });
  const bytes = await readBody(request, MAX_FILE_BYTES);
  const name = new URL(request.url).searchParams.get("name") ?? "";
  const read = bytes ? await importFile(bytes, name.slice(0, MAX_NAME_CHARACTERS)) : { ok: false, reason: "too-large" };
  return Response.json(read, { headers: { "cache-control": "no-store" } });
}
