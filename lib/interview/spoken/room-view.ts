import { isOpen, phaseOf } from "../clock";
import type { SpokenAnswer, SpokenRecording } from "./data";
import { MOST_HEARINGS } from "./rules";
import type { RoomView } from "./schema";

/** What the room shows of a spoken answer at `now`. Sound that came after the end is not its concern. */
export function roomView({ recordings, stamps }: SpokenAnswer, now: Date): RoomView {
  const inTime = recordings.filter((recording) => !recording.isLate);
  return {
    now: now.getTime(),
    isOpen: isOpen(phaseOf(stamps, now)),
    isSpoken: inTime.length > 0,
    unheard: inTime.some(isUnheard),
    toLand: inTime.some(({ transcript, hasLanded }) => transcript !== null && !hasLanded),
    correctionEndsAt: stamps.correctionEndsAt?.getTime() ?? null,
    recordings: inTime.map(({ id, status, failure, transcript, hearings }) => ({
      id,
      status,
      failure,
      isSilent: transcript === "",
      mayTryAgain: status === "failed" && failure !== "no-sound" && hearings < MOST_HEARINGS,
    })),
  };
}

function isUnheard({ status, transcript }: SpokenRecording): boolean {
  return transcript === null && status !== "failed";
}
