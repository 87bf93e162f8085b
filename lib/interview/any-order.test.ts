import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { ask, endThinking, extend, GRACE_MILLISECONDS } from "./clock";
import type { Clock, Draft } from "./schema";
import { TYPED_ATTEMPT } from "./spoken/typed.fixture";
import { type OpenAttempt, receiveDraft, settle, skip, submit } from "./transitions";

const SECOND = 1000;
const DAY = 86_400 * SECOND;
const CLOCK: Clock = { preset: "custom", thinkingSeconds: 10, answerSeconds: 20, extraTime: 1.5 };
const MOST_TO_THINK = 15 * SECOND;
const MOST_TO_ANSWER = 30 * SECOND;
const EXTENSION = 60 * SECOND;

/** Around a change of the clocks somewhere, and on an ordinary day. */
const STARTS = ["2026-11-01T05:59:20Z", "2026-03-29T00:59:20Z", "2026-04-04T13:59:20Z", "2026-07-01T23:59:20Z"];
const ZONES = ["UTC", "America/New_York", "Europe/Berlin", "Australia/Lord_Howe", "Pacific/Kiritimati"];

afterEach(() => void vi.unstubAllEnvs());

it("a change of zone reaches the dates of this process, or the properties below would show nothing", () => {
  const offsets = ZONES.map((zone) => {
    vi.stubEnv("TZ", zone);
    return new Date(0).getTimezoneOffset();
  });
  expect(new Set(offsets).size).toBeGreaterThan(3);
});

describe("the rules, whatever is sent and however the server's clock jumps", () => {
  type Step = { what: "draft" | "submit" | "skip" | "start" | "extend" | "look"; at: number; draft: Draft };
  const step: fc.Arbitrary<Step> = fc.record({
    what: fc.constantFrom("draft", "submit", "skip", "start", "extend", "look"),
    at: fc.oneof(fc.integer({ min: 0, max: 200 * SECOND }), fc.integer({ min: -DAY, max: DAY })),
    draft: fc.record({
      text: fc.constantFrom("", "a", "a b", "a b c", "d"),
      revision: fc.integer({ min: 1, max: 9 }),
      base: fc.option(fc.nat(9), { nil: undefined }),
    }),
  });

  // A small model of what mutations.ts does with the rules, without its database.
  function play(steps: Step[], start: number) {
    const stamps = ask(CLOCK, new Date(start));
    let attempt: OpenAttempt = {
      ...stamps,
      ...TYPED_ATTEMPT,
      submittedAt: null,
      draft: "",
      draftRevision: 0,
      answer: null,
      lateText: null,
    };
    let extensions = 0;
    let lastSaved = "";
    for (const { what, at, draft } of steps) {
      const now = new Date(start + at);
      const overdue = settle(attempt, now);
      expect(overdue?.answer ?? lastSaved, "at the end the last saved draft is the answer").toBe(lastSaved);
      if (what !== "draft") attempt = { ...attempt, ...overdue };
      if (what === "start") attempt = { ...attempt, ...endThinking(attempt, CLOCK, now) };
      if (what === "skip") attempt = { ...attempt, ...skip(attempt, now) };
      if (what === "extend") {
        const answerEndsAt = extend(attempt, now);
        if (answerEndsAt) attempt = { ...attempt, answerEndsAt };
        if (answerEndsAt) extensions += 1;
      }
      if (what === "draft" && receiveDraft(attempt, draft, now).kind === "saved") {
        attempt = { ...attempt, draft: draft.text, draftRevision: draft.revision };
        lastSaved = draft.text;
      }
      if (what === "submit") {
        const submission = submit(attempt, draft, now);
        if (submission.kind === "close") attempt = { ...attempt, ...submission.closing };
      }
    }
    return { attempt, extensions, lastSaved };
  }
  const steps = fc.array(step, { maxLength: 30 });
  const start = fc.constantFrom(...STARTS).map((moment) => Date.parse(moment));

  it("no time is won", () =>
    fc.assert(
      fc.property(steps, start, (each, moment) => {
        const { attempt, extensions } = play(each, moment);
        const latest = moment + MOST_TO_THINK + MOST_TO_ANSWER + extensions * EXTENSION;
        expect(attempt.answerEndsAt?.getTime()).toBeLessThanOrEqual(latest);
        expect(attempt.submittedAt?.getTime() ?? 0).toBeLessThanOrEqual(latest + GRACE_MILLISECONDS);
      }),
    ));

  it("the last saved draft is kept, and the attempt can be closed", () =>
    fc.assert(
      fc.property(steps, start, (each, moment) => {
        const { attempt, extensions, lastSaved } = play(each, moment);
        expect(attempt.draft).toBe(lastSaved);
        const end = settle(attempt, new Date(moment + 2 * DAY + extensions * EXTENSION));
        expect(attempt.submittedAt !== null || end?.answer === lastSaved).toBe(true);
      }),
    ));

  it("time zones and the changes of their clocks make no difference", () =>
    fc.assert(
      fc.property(steps, start, fc.constantFrom(...ZONES), (each, moment, zone) => {
        vi.stubEnv("TZ", "UTC");
        const here = play(each, moment);
        vi.stubEnv("TZ", zone);
        expect(play(each, moment)).toEqual(here);
      }),
    ));
});
