import { download, noSession } from "@/app/api/download";
import { currentCandidate } from "@/lib/account/current";
import { findListedBank } from "@/lib/bank/data";
import { exportedBank } from "@/lib/bank/own-bank";

/** A bank as a Markdown file, to keep, to edit elsewhere and to import again. */
export async function GET(_: Request, { params }: RouteContext<"/api/banks/[id]/markdown">): Promise<Response> {
  const owner = await currentCandidate();
  if (!owner) return noSession();
  const listed = await findListedBank(owner, (await params).id);
  if (!listed) return new Response("There is no such bank.", { status: 404 });
  const { fileName, markdown } = exportedBank(listed.bank);
  return download(markdown, fileName, "text/markdown");
}
