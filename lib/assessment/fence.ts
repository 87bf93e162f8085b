import { randomBytes } from "node:crypto";

/** A hexadecimal code for the tags around an answer, which nobody who writes one can guess. */
export function drawRandomFence(): string {
  return randomBytes(16).toString("hex");
}

/** A drawn code that does not stand in the answer. */
export function fenceFor(answer: string, drawFence: () => string): string {
  let fence = drawFence();
  while (answer.includes(fence)) fence = drawFence();
  return fence;
}
