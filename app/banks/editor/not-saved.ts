import { unstable_rethrow } from "next/navigation";

/** What a save that broke on the way comes to; without it, the error page takes the place of all that was written. */
export function notSaved(error: unknown): { ok: false; reason: "unfit"; message: string } {
  // Where the server sends the candidate on comes as an error as well.
  unstable_rethrow(error);
  return {
    ok: false,
    reason: "unfit",
    message: "That could not be saved. All you wrote is still here: try once more.",
  };
}
