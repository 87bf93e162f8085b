import "server-only";
import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";
import { environment } from "@/lib/env";
import type { Connection } from "./client";

const connectionSchema = z.object({ apiKey: z.string(), baseUrl: z.url().optional(), model: z.string().min(1) });

/** A connection and where it was set: the environment wins over what the settings page stored. */
export type CurrentConnection = { source: "environment" | "settings"; connection: Connection };

/** @returns the language model that is connected, or null where the offline judge is at work */
export function currentConnection(): CurrentConnection | null {
  const { languageModel, dataDirectory } = environment();
  if (languageModel) return { source: "environment", connection: languageModel };
  const stored = readConnection(dataDirectory);
  return stored && { source: "settings", connection: stored };
}

/** @throws where the file is there and is not one that `storeConnection` wrote: better than judging with another judge */
export function readConnection(dataDirectory: string): Connection | null {
  let text: string;
  try {
    text = readFileSync(fileIn(dataDirectory), "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
  const { apiKey, baseUrl, model } = connectionSchema.parse(JSON.parse(text));
  return { apiKey, baseUrl, model };
}

/** Keeps a connection for all that follows, key included, in a file that its owner alone can read. */
export function storeConnection(dataDirectory: string, connection: Connection): void {
  const file = fileIn(dataDirectory);
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(connection, null, 2), { mode: 0o600 });
  chmodSync(draft, 0o600);
  renameSync(draft, file);
}

/** Forgets the stored connection; the offline judge is at work again. */
export function forgetConnection(dataDirectory: string): void {
  rmSync(fileIn(dataDirectory), { force: true });
}

function fileIn(dataDirectory: string): string {
  return join(dataDirectory, "language-model.json");
}
