import { currentJudge } from "@/lib/assessment/judges/current";
import { databaseTrouble } from "@/lib/db/health";

/** 200 while Greenroom can do its work, 503 and what is wrong while it cannot. */
export async function GET(): Promise<Response> {
  const trouble = await databaseTrouble();
  if (trouble) return unwell(trouble);
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
