import { download, noSession } from "@/app/api/download";
import { readBody } from "@/app/api/read-body";
import { currentCandidate } from "@/lib/account/current";
import { wakeJudging } from "@/lib/assessment/queue";
import { exportEverything } from "@/lib/belongings/export";
import { importArchive } from "@/lib/belongings/importing/mutations";
import { readArchive } from "@/lib/belongings/read-archive";
import { MAX_FILE_BYTES } from "@/lib/belongings/schema";
import { settleInterviews } from "@/lib/interview/settle";
import { wakeHearing } from "@/lib/interview/spoken/hearing/queue";
import { everythingFileName } from "@/lib/review/file-names";

/** Everything that the candidate has as one JSON file; with `?sound=no` without recordings. */
export async function GET(request: Request): Promise<Response> {
  const owner = await currentCandidate();
  if (!owner) return noSession();
  const now = new Date();
  await settleInterviews(owner, now);
  const withSound = new URL(request.url).searchParams.get("sound") !== "no";
  return download(streamed(exportEverything(owner, withSound, now)), everythingFileName(now), "application/json");
}

function streamed(pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}

// On globalThis, since the bundler may give each route a copy of this module.
const shared: typeof globalThis & { greenroomImporting?: boolean } = globalThis;

/** Adds what stands in a file that was exported. One at a time, since a file may fill much of the memory. */
export async function POST(request: Request): Promise<Response> {
  const owner = await currentCandidate();
  if (!owner) return answer(401, "There is no session. Open Greenroom first.");
  if (shared.greenroomImporting) return answer(429, "Another file is being imported. Try again in a minute.");
  shared.greenroomImporting = true;
  try {
    const body = await readBody(request, MAX_FILE_BYTES);
    if (!body)
      return answer(413, `This file is larger than ${MAX_FILE_BYTES / 1_000_000} MB. Export it without recordings.`);
    const read = readArchive(body.toString("utf8"));
    if (!read.ok) return answer(400, read.message);
    const result = await importArchive(owner, read.archive, new Date());
    if (!result.ok) return answer(409, result.message);
    wakeHearing();
    wakeJudging();
    return Response.json(result.imported, { headers: { "cache-control": "no-store" } });
  } finally {
    shared.greenroomImporting = false;
  }
}

function answer(status: number, message: string): Response {
  return Response.json({ message }, { status, headers: { "cache-control": "no-store" } });
}
