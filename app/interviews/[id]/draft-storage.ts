import { z } from "zod";
import type { Draft } from "@/lib/interview/schema";

const PREFIX = "greenroom-draft:";

// Without the server's limit of length: a text that is too long to send must not be lost on a reload.
const storedSchema = z.object({
  text: z.string(),
  revision: z.int().positive(),
  base: z.int().nonnegative().optional(),
});

/**
 * The copy of a draft that stays in this browser until the server has it. Storage may be full or switched off:
 * then the answer is still on the page and on its way to the server, so nothing is said.
 */
export const draftStorage = {
  keep(attemptId: string, draft: Draft): void {
    try {
      localStorage.setItem(PREFIX + attemptId, JSON.stringify(draft));
    } catch {
      // See above.
    }
  },

  drop(attemptId: string): void {
    try {
      localStorage.removeItem(PREFIX + attemptId);
    } catch {
      // See above.
    }
  },

  find(attemptId: string): Draft | null {
    try {
      const stored = z.string().parse(localStorage.getItem(PREFIX + attemptId));
      return storedSchema.parse(JSON.parse(stored));
    } catch {
      return null;
    }
  },

  attemptIds(): string[] {
    try {
      return Object.keys(localStorage)
        .filter((key) => key.startsWith(PREFIX))
        .map((key) => key.slice(PREFIX.length));
    } catch {
      return [];
    }
  },
};
