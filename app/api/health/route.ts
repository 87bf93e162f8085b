import { currentJudge } from "@/lib/assessment/judges/current";
import { loadBanks } from "@/lib/bank/library";
import { databaseTrouble } from "@/lib/db/health";

/** 200 while Greenroom can do its work, 503 and what is wrong while it cannot. */
export async function GET(): Promise<Response> {
  const trouble = await databaseTrouble();
  if (trouble) return unwell(trouble);
  try {
    await loadBanks();
  } catch (error) {
    console.error("The health check found no question banks that could be used", error);
    return unwell("The question banks cannot be used. See the terminal in which Greenroom runs.");
  }
  try {
    return Response.json({ status: "ok", database: "sqlite", judge: currentJudge().name });
  } catch (error) {
    console.error("The health check found no judge that could work", error);
    return unwell(
      "The judge cannot work: its settings or prompts are broken. See the terminal in which Greenroom runs.",
    );
  }
}

function unwell(error: string): Response {
  return Response.json({ status: "error", error }, { status: 503 });
}
