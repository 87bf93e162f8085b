import { judgeNamed } from "@/lib/assessment/judges/current";
import type { Judge } from "@/lib/assessment/schema";
import { CommandError } from "./command-line";

/** @throws CommandError where a language model is asked for and the environment names none */
export function judgeOrComplain(name: Judge["name"]): Judge {
  let judge: Judge | null;
  try {
    judge = judgeNamed(name);
  } catch (error) {
    throw new CommandError(error instanceof Error ? error.message : String(error));
  }
  if (judge) return judge;
  throw new CommandError(
    "No language model is connected. Set OPENAI_API_KEY, or OPENAI_BASE_URL and COACH_MODEL, in the environment or in .env; or connect one under Settings; or use --judge offline.",
  );
}
