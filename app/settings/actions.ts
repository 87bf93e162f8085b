"use server";

import { refresh } from "next/cache";
import { headers } from "next/headers";
import { z } from "zod";
import { requireCandidate } from "@/lib/account/current";
import { LEVEL_WORDS } from "@/lib/assessment/schema";
import { tryConnection } from "@/lib/assessment/trial";
import { environment } from "@/lib/env";
import { forgetConnection, readConnection, storeConnection } from "@/lib/llm/connection";
import { costOf } from "@/lib/llm/prices";
import { JUDGE_FAILURE_WORDS } from "../judge-failures";
import { isFromThisMachine } from "./from-this-machine";

const formSchema = z.object({
  baseUrl: z
    .string()
    .trim()
    .refine((text) => text === "" || /^https?:\/\//.test(text), "Write an address such as http://127.0.0.1:11434/v1.")
    .refine((text) => text === "" || URL.canParse(text), "This is not an address.")
    .transform((text) => text || undefined),
  apiKey: z
    .string()
    .trim()
    .regex(/^[\x21-\x7e]*$/, "A key has no spaces or special characters. Copy it again."),
  model: z.string().trim().min(1, "Name the model, as the server knows it."),
});

export type ConnectState = {
  problems?: { [field: string]: string[] | undefined };
  /** What came of the trial; nothing is stored unless it worked. */
  failure?: string;
  success?: {
    levels: string[];
    seconds: number;
    tokens: { input: number; output: number };
    /** US dollars, or null where the list has no price for the model. */
    cost: number | null;
  };
};

/** Whether this request may change settings: the server is this machine's own, and the page was opened as such. */
async function mayChangeSettings(): Promise<boolean> {
  const sent = await headers();
  return environment().onLoopback && isFromThisMachine((name) => sent.get(name));
}

const REFUSED = "Settings can be changed only on the machine that Greenroom runs on.";

export async function connectModelAction(_: ConnectState, form: FormData): Promise<ConnectState> {
  await requireCandidate();
  if (!(await mayChangeSettings())) return { failure: REFUSED };
  const parsed = formSchema.safeParse(Object.fromEntries(form));
  if (!parsed.success) return { problems: z.flattenError(parsed.error).fieldErrors };

  const { dataDirectory } = environment();
  const stored = readConnection(dataDirectory);
  // A stored key goes on only to the server that it was given for.
  const keptKey = stored && stored.baseUrl === parsed.data.baseUrl ? stored.apiKey : "";
  const apiKey = parsed.data.apiKey || keptKey;
  if (!apiKey && !parsed.data.baseUrl) return { problems: { apiKey: ["OpenAI needs a key."] } };
  const connection = { ...parsed.data, apiKey: apiKey || "not-needed" };

  const { outcome, milliseconds } = await tryConnection(connection);
  if (!outcome.ok) return { failure: `${JUDGE_FAILURE_WORDS[outcome.failure]} Nothing was changed.` };
  storeConnection(dataDirectory, connection);
  refresh();
  const levels = outcome.findings.map(({ level }) => (level === null ? "not judged" : LEVEL_WORDS[level]));
  const cost = costOf(connection.model, outcome.tokens);
  return { success: { levels, seconds: Math.round(milliseconds / 1000), tokens: outcome.tokens, cost } };
}

export async function disconnectModelAction(): Promise<void> {
  await requireCandidate();
  if (!(await mayChangeSettings())) throw new Error(REFUSED);
  forgetConnection(environment().dataDirectory);
  refresh();
}
