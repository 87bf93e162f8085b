import { currentJudge } from "@/lib/assessment/judges/current";
import { databaseTrouble } from "@/lib/db/health";

/** 200 while Greenroom can do its work, 503 and what is wrong while it cannot. */
export async function GET(): Promise<Response> {
  const trouble = await databaseTrouble();
  if (trouble) return Response.json({ status: "error", error: trouble }, { status: 503 });
  return Response.json({ status: "ok", database: "sqlite", judge: currentJudge().name });
}
