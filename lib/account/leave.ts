import "server-only";
import { cookies } from "next/headers";
import { SESSION_COOKIE } from "./session";

/** Makes this browser a stranger's: the next page begins a new session. */
export async function endSession(): Promise<void> {
  (await cookies()).delete(SESSION_COOKIE);
}
