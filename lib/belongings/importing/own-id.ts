import { createHash } from "node:crypto";
import { isOwnBankId, ownBankId } from "@/lib/bank/schema";

/** The time in a UUID of version 7, by which records are put in order, and the digit that names the version. */
const KEPT = "01234567-89ab-7".length;

/**
 * The id that a record gets where its own is somebody else's here. The same candidate with the same record gets the same
 * one each time, so that importing twice adds nothing; and it sorts where the first one did.
 * @param id a UUID, or that of an own bank
 */
export function ownId(owner: string, id: string): string {
  if (isOwnBankId(id)) return ownBankId(ownId(owner, id.slice(ownBankId("").length)));
  const hash = createHash("sha256").update(`${owner} ${id}`).digest("hex");
  return `${id.slice(0, KEPT)}${hash.slice(0, 3)}-8${hash.slice(3, 6)}-${hash.slice(6, 18)}`;
}
