import { download, noSession } from "@/app/api/download";
import { currentCandidate } from "@/lib/account/current";
import { exportInterview } from "@/lib/belongings/export";
import { findInterview } from "@/lib/interview/data";
import { settleInterviews } from "@/lib/interview/settle";
import { interviewFileName } from "@/lib/review/file-names";

/** An interview as a JSON file that another Greenroom can import. */
export async function GET(_: Request, { params }: RouteContext<"/api/interviews/[id]/json">): Promise<Response> {
  const owner = await currentCandidate();
  if (!owner) return noSession();
  const now = new Date();
  await settleInterviews(owner, now);
  const { id } = await params;
  const [interview, written] = [await findInterview(owner, id), await exportInterview(owner, id, now)];
  if (!interview || written === null) return new Response("There is no such interview.", { status: 404 });
  return download(written, interviewFileName(interview, "json"), "application/json");
}
