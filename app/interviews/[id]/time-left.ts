import type { Urgency } from "@/app/_ui/timer";
import { WARNING_SECONDS } from "@/lib/interview/schema";

/** The time of an open question, in milliseconds by the server's clock; `left` is null without a limit. */
export type TimeLeft = {
  thinking: number;
  thinkingInAll: number;
  left: number | null;
  answeringInAll: number;
  /** How often more time was given. */
  extensions: number;
};

export type ClockEvent = "thinking" | "answering" | Exclude<Urgency, "calm"> | "over";

/** What the clock has come to; a warning stands until the next. */
export function eventOf({ thinking, left }: TimeLeft): ClockEvent {
  if (thinking > 0) return "thinking";
  if (left === null) return "answering";
  if (left <= 0) return "over";
  const [soon, last] = WARNING_SECONDS;
  if (left <= last * 1000) return "last";
  return left <= soon * 1000 ? "soon" : "answering";
}
