import "server-only";
import { environment } from "@/lib/env";
import { currentConnection } from "@/lib/llm/connection";
import type { Judge } from "../schema";
import { languageModelJudge } from "./llm";
import { offlineJudge } from "./offline/judge";

/** The judge at work: the language model where one is connected, else the offline judge. */
export function currentJudge(): Judge {
  const connected = currentConnection();
  return connected ? languageModelJudge(connected.connection, { panel: environment().panel }) : offlineJudge();
}
