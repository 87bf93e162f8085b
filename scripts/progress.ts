import type { Writable } from "node:stream";

/** How far a long command has come. `share` is 0 to 1, or null where the end is not known. */
export type Step = { share: number | null; detail: string };

const BAR_WIDTH = 30;
const REDRAW_MILLISECONDS = 100;
const LINE_MILLISECONDS = 15_000;

/**
 * One line, such as "[######------]  50%  120 answers  about 2 min left".
 * @param begunShare what was done already `elapsedMilliseconds` ago
 */
export function progressLine({ share, detail }: Step, begunShare: number, elapsedMilliseconds: number): string {
  if (share === null) return detail;
  const filled = Math.floor(share * BAR_WIDTH);
  const bar = `[${"#".repeat(filled)}${"-".repeat(BAR_WIDTH - filled)}]`;
  const percent = `${Math.floor(share * 100)}%`.padStart(4);
  const done = share - begunShare;
  const left = done > 0 && share < 1 ? `about ${duration((elapsedMilliseconds * (1 - share)) / done)} left` : "";
  return [`${bar} ${percent}`, detail, left].filter(Boolean).join("  ");
}

function duration(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  return seconds < 90 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`;
}

/** A bar that is drawn over itself on a terminal; elsewhere a plain line every 15 seconds. */
export function startProgress(stream: Writable & { isTTY?: boolean }, now: () => number) {
  const begun = now();
  let shownAt = begun;
  let begunShare = 0;
  let first = true;
  return {
    update(step: Step): void {
      // A run that is taken up begins further on: its pace is that of what it has done itself.
      if (first) begunShare = step.share ?? 0;
      first = false;
      if (now() - shownAt < (stream.isTTY ? REDRAW_MILLISECONDS : LINE_MILLISECONDS)) return;
      shownAt = now();
      const line = progressLine(step, begunShare, now() - begun);
      stream.write(stream.isTTY ? `\r${line}\u001b[K` : `${line}\n`);
    },
    /** Clears the bar, so that what is printed next stands alone. */
    end(): void {
      if (stream.isTTY) stream.write("\r\u001b[K");
    },
  };
}

/** Does a work that tells how far it is, with its progress on standard error. */
export async function watched<Result>(
  work: (watch: { now: () => number; onProgress: (share: number) => void }) => Promise<Result>,
): Promise<Result> {
  const now = () => performance.now();
  const progress = startProgress(process.stderr, now);
  try {
    return await work({ now, onProgress: (share) => progress.update({ share, detail: "judged" }) });
  } finally {
    progress.end();
  }
}
