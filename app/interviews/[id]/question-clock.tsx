import { QuietTimer, TimerFace } from "@/app/_ui/timer";
import { type ClockEvent, eventOf, type TimeLeft } from "./time-left";

const NOTES: Record<ClockEvent, string> = {
  thinking: "to think before you answer",
  answering: "left to answer",
  soon: "left to answer. Begin to round off.",
  last: "left to answer. Your last sentence.",
  over: "Time is up.",
};

const QUIET_NOTES: Record<ClockEvent, string> = {
  thinking: "A moment to think",
  answering: "Time to answer",
  soon: "Begin to round off.",
  last: "Your last sentence.",
  over: "Time is up.",
};

/** The time of the phase that a question is in, for the eye; the announcer says it. `isQuiet`: without numbers. */
export function QuestionClock({ time, isQuiet }: { time: TimeLeft; isQuiet: boolean }) {
  const { thinking, thinkingInAll, left, answeringInAll } = time;
  const event = eventOf(time);
  const isThinking = event === "thinking";
  if (!isThinking && left === null) return <p className="text-muted">No time limit. Take the time you need.</p>;
  const milliseconds = isThinking ? thinking : (left ?? 0);
  const inAll = isThinking ? thinkingInAll : answeringInAll;
  if (isQuiet) return <QuietTimer share={milliseconds / inAll} note={QUIET_NOTES[event]} />;
  return (
    <TimerFace
      milliseconds={milliseconds}
      note={NOTES[event]}
      urgency={event === "soon" ? "soon" : event === "last" || event === "over" ? "last" : "calm"}
    />
  );
}
