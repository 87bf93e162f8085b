import "server-only";
import { environment } from "@/lib/env";
import type { Judge } from "../schema";
import { languageModelJudge } from "./llm";
import { offlineJudge } from "./offline/judge";

/** The judge at work: the language model where one is connected, else the offline judge. */
export function currentJudge(): Judge {
  const { languageModel } = environment();
  return languageModel ? languageModelJudge(languageModel) : offlineJudge();
}
