import { download, noSession } from "@/app/api/download";
import { currentCandidate } from "@/lib/account/current";
import { settleInterviews } from "@/lib/interview/settle";
import { findReport } from "@/lib/review/data";
import { interviewFileName } from "@/lib/review/file-names";
import { reportMarkdown } from "@/lib/review/report-markdown";

/** An interview's report as a Markdown file, to keep or to send to somebody. */
export async function GET(_: Request, { params }: RouteContext<"/api/interviews/[id]/markdown">): Promise<Response> {
  const owner = await currentCandidate();
  if (!owner) return noSession();
  const now = new Date();
  await settleInterviews(owner, now);
  const report = await findReport(owner, (await params).id, now);
  if (!report) return new Response("There is no such interview.", { status: 404 });
  return download(reportMarkdown(report), interviewFileName(report, "md"), "text/markdown");
}
