import { describe, expect, it } from "vitest";
import { ask, endThinking, extend, type Phase, phaseOf, type Stamps } from "./clock";
import type { Clock } from "./schema";
import { TYPED } from "./spoken/typed.fixture";

const start = new Date("2026-11-22T10:00:00Z");
const at = (seconds: number) => new Date(start.getTime() + seconds * 1000);
const clock = (changes: Partial<Clock> = {}): Clock => ({
  preset: "one-way",
  thinkingSeconds: 30,
  answerSeconds: 120,
  extraTime: 1,
  ...changes,
});
const asked = (changes: Partial<Clock> = {}): Stamps => ({
  ...TYPED,
  submittedAt: null,
  ...ask(clock(changes), start),
});

describe("the phase of an attempt", () => {
  const untimed = { thinkingSeconds: 0, answerSeconds: null };
  const rows: [string, Stamps, number, Phase][] = [
    [
      "before it is asked",
      { ...TYPED, askedAt: null, thinkingEndsAt: null, answerEndsAt: null, submittedAt: null },
      0,
      "planned",
    ],
    ["just asked", asked(), 0, "thinking"],
    ["a moment before thinking ends", asked(), 29.999, "thinking"],
    ["thinking over, answering by itself", asked(), 30, "answering"],
    ["the last second", asked(), 150, "answering"],
    ["within the grace for the way", asked(), 152, "answering"],
    ["after the grace", asked(), 152.001, "overdue"],
    ["live: no thinking time", asked({ thinkingSeconds: 0, answerSeconds: 180 }), 0, "answering"],
    ["untimed, after a week", asked(untimed), 604_800, "answering"],
    ["double time, still thinking", asked({ extraTime: 2 }), 59, "thinking"],
    ["double time, still answering", asked({ extraTime: 2 }), 300, "answering"],
    ["ten times, still answering", asked({ extraTime: 10 }), 1500, "answering"],
    ["submitted", { ...asked(), submittedAt: at(40) }, 41, "closed"],
    ["submitted, long after", { ...asked(), submittedAt: at(40) }, 9999, "closed"],
    ["the server's clock set back before it was asked", asked(), -3600, "thinking"],
  ];
  it.each(rows)("%s", (_, stamps, seconds, phase) => expect(phaseOf(stamps, at(seconds))).toBe(phase));
});

describe("ending the thinking time early", () => {
  it("gives the whole answer time from then on", () =>
    expect(endThinking(asked(), clock(), at(10))).toEqual({ thinkingEndsAt: at(10), answerEndsAt: at(130) }));
  it("does nothing once it is over", () => expect(endThinking(asked(), clock(), at(30))).toBeNull());
  it("does nothing once it is submitted", () =>
    expect(endThinking({ ...asked(), submittedAt: at(5) }, clock(), at(10))).toBeNull());
});

describe("more time", () => {
  it("adds a minute to the end", () => expect(extend(asked(), at(140))).toEqual(at(210)));
  it("is there within the grace, when the press came in time", () => expect(extend(asked(), at(151))).toEqual(at(210)));
  it("is not there while thinking", () => expect(extend(asked(), at(10))).toBeNull());
  it("is not there after the end", () => expect(extend(asked(), at(153))).toBeNull());
  it("is not there without a limit", () => expect(extend(asked({ answerSeconds: null }), at(40))).toBeNull());
});
