import "server-only";
import { environment } from "@/lib/env";
import { currentConnection } from "@/lib/llm/connection";
import type { Judge, JudgeName } from "../schema";
import { languageModelJudge } from "./llm";
import { offlineJudge } from "./offline/judge";

/** The judge at work: the language model where one is connected, else the offline judge. */
export function currentJudge(): Judge {
  return judgeNamed("llm") ?? offlineJudge();
}

/** @returns the judge of that name; null where the language model is asked for and none is connected */
export function judgeNamed(name: JudgeName): Judge | null {
  if (name === "offline") return offlineJudge();
  const connected = currentConnection();
  return connected && languageModelJudge(connected.connection, { panel: environment().panel });
}
