import { z } from "zod";
import { type Archive, archiveSchema, FORMAT, VERSION } from "./schema";

export type ReadArchive = { ok: true; archive: Archive } | { ok: false; message: string };

const headSchema = z.object({ format: z.literal(FORMAT), version: z.int().positive() });

/** Reads what an export wrote. Where it cannot be, `message` says why, and where in the file. */
export function readArchive(text: string): ReadArchive {
  let written: unknown;
  try {
    written = JSON.parse(text);
  } catch {
    return { ok: false, message: "This is no JSON file, or it is cut off. Choose the file as Greenroom saved it." };
  }
  const head = headSchema.safeParse(written);
  if (!head.success) {
    return { ok: false, message: "This file was not exported by Greenroom. Nothing was changed." };
  }
  if (head.data.version > VERSION) {
    return { ok: false, message: "This file was made by a newer Greenroom. Update this one, and import it again." };
  }
  const parsed = archiveSchema.safeParse(written);
  if (parsed.success) return { ok: true, archive: parsed.data };
  const [issue] = parsed.error.issues;
  const where = issue && issue.path.length > 0 ? ` at ${placeOf(issue.path)}` : "";
  const message = `This file is not as Greenroom writes it${where}: ${issue?.message ?? "unreadable"}. Nothing was changed.`;
  return { ok: false, message };
}

/** As a reader counts: "interviews 1, attempts 2, answer". */
function placeOf(path: readonly PropertyKey[]): string {
  return path
    .map((part) => (typeof part === "number" ? ` ${part + 1}` : `, ${String(part)}`))
    .join("")
    .slice(", ".length);
}
