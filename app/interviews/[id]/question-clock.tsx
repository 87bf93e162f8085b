import { TimerFace } from "@/app/_ui/timer";
import { WARNING_SECONDS } from "@/lib/interview/schema";

/**
 * The time of the phase that a question is in, for the eye; the announcer says it.
 * @param thinking milliseconds left to think; 0 or less once answering
 * @param left milliseconds left to answer, or null without a limit
 */
export function QuestionClock({ thinking, left }: { thinking: number; left: number | null }) {
  if (thinking > 0) return <TimerFace milliseconds={thinking} note="to think before you answer" urgent={false} />;
  if (left === null) return <p className="text-muted">No time limit. Take the time you need.</p>;
  return <TimerFace milliseconds={left} note="left to answer" urgent={left <= WARNING_SECONDS[0] * 1000} />;
}
