import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ask, endThinking, GRACE_MILLISECONDS } from "./clock";
import type { Clock, Draft } from "./schema";
import { type OpenAttempt, receiveDraft, settle, skip, standing, submit } from "./transitions";

const start = new Date("2026-11-22T10:00:00Z");
const at = (seconds: number) => new Date(start.getTime() + seconds * 1000);
const clock: Clock = { preset: "one-way", thinkingSeconds: 30, answerSeconds: 120, extraTime: 1 };
const open: OpenAttempt = {
  ...ask(clock, start),
  submittedAt: null,
  draft: "first words",
  draftRevision: 5,
  answer: null,
};
const closed: OpenAttempt = { ...open, submittedAt: at(60), answer: "first words" };
const THINKING = 10;
const ANSWERING = 60;
const IN_GRACE = 151.5;
const OVERDUE = 155;

describe("a draft that arrives", () => {
  const rows: [string, OpenAttempt, number, Draft, object][] = [
    ["is saved while answering", open, ANSWERING, { text: "more", revision: 6 }, { kind: "saved" }],
    ["is saved within the grace", open, IN_GRACE, { text: "more", revision: 6 }, { kind: "saved" }],
    [
      "never replaces a newer one",
      open,
      ANSWERING,
      { text: "old", revision: 4 },
      { kind: "refused", reason: "newer-draft" },
    ],
    [
      "nor one of the same revision",
      open,
      ANSWERING,
      { text: "other", revision: 5 },
      { kind: "refused", reason: "newer-draft" },
    ],
    [
      "is saved when based on the one that is there",
      open,
      ANSWERING,
      { text: "more", revision: 6, base: 5 },
      { kind: "saved" },
    ],
    [
      "never replaces one that its page has not seen, however high its revision",
      open,
      ANSWERING,
      { text: "other", revision: 99, base: 3 },
      { kind: "refused", reason: "newer-draft" },
    ],
    ["is known when it comes twice", open, ANSWERING, { text: "first words", revision: 5 }, { kind: "known" }],
    [
      "is refused while thinking",
      open,
      THINKING,
      { text: "early", revision: 6 },
      { kind: "refused", reason: "not-started" },
    ],
    ["is late after the end", open, OVERDUE, { text: "more", revision: 6 }, { kind: "late" }],
    ["is late after submission", closed, 70, { text: "more", revision: 6 }, { kind: "late" }],
    [
      "is known after submission when it is the answer",
      closed,
      70,
      { text: "first words", revision: 9 },
      { kind: "known" },
    ],
    ["is known after submission when it is older", closed, 70, { text: "first", revision: 3 }, { kind: "known" }],
    ["is no news after the end when it is blank", open, OVERDUE, { text: " ", revision: 6 }, { kind: "known" }],
  ];
  it.each(rows)("%s", (_, attempt, seconds, draft, arrival) =>
    expect(receiveDraft(attempt, draft, at(seconds))).toEqual(arrival),
  );
});

describe("Submit answer", () => {
  const answer = { text: "my answer", revision: 6 };
  const rows: [string, OpenAttempt, number, Draft, object][] = [
    [
      "closes with the text that came",
      open,
      ANSWERING,
      answer,
      { kind: "close", closing: { ending: "submitted", submittedAt: at(ANSWERING), answer: "my answer" } },
    ],
    [
      "closes within the grace",
      open,
      IN_GRACE,
      answer,
      { kind: "close", closing: { ending: "submitted", submittedAt: at(IN_GRACE), answer: "my answer" } },
    ],
    ["is refused while thinking", open, THINKING, answer, { kind: "refused", reason: "not-started" }],
    ["is refused when blank", open, ANSWERING, { text: " \n", revision: 6 }, { kind: "refused", reason: "empty" }],
    [
      "is refused from a tab that another has overtaken",
      open,
      ANSWERING,
      { text: "old", revision: 3 },
      { kind: "refused", reason: "newer-draft" },
    ],
    ["is too late after the end, and kept", open, OVERDUE, answer, { kind: "too-late", keepLate: true }],
    [
      "is too late with nothing new",
      open,
      OVERDUE,
      { text: "first words", revision: 6 },
      { kind: "too-late", keepLate: false },
    ],
    [
      "changes nothing the second time",
      closed,
      61,
      { text: "first words", revision: 6 },
      { kind: "too-late", keepLate: false },
    ],
  ];
  it.each(rows)("%s", (_, attempt, seconds, draft, result) =>
    expect(submit(attempt, draft, at(seconds))).toEqual(result),
  );
});

describe("at the end of time", () => {
  it("the draft as last saved is the answer", () =>
    expect(settle(open, at(OVERDUE))).toEqual({ ending: "timed-out", submittedAt: at(150), answer: "first words" }));
  it.each([
    ["thinking", THINKING],
    ["answering", ANSWERING],
    ["grace", IN_GRACE],
  ])("not before: %s", (_, seconds) => expect(settle(open, at(seconds))).toBeNull());
  it("not twice", () => expect(settle(closed, at(OVERDUE))).toBeNull());
});

describe("Skip question", () => {
  it.each([
    ["thinking", THINKING],
    ["answering", ANSWERING],
  ])("closes while %s", (_, seconds) =>
    expect(skip(open, at(seconds))).toEqual({ ending: "skipped", submittedAt: at(seconds), answer: "" }),
  );
  it("changes nothing after the end", () => expect(skip(open, at(OVERDUE))).toBeNull());
  it("changes nothing once closed", () => expect(skip(closed, at(70))).toBeNull());
});

describe("where an interview stands", () => {
  const of = (...phases: ("planned" | "thinking" | "answering" | "overdue" | "closed")[]) =>
    standing(phases.map((phase, position) => ({ phase, position })));
  it("at its open question", () => expect(of("closed", "answering", "planned")).toEqual({ kind: "open", position: 1 }));
  it("paused between two", () => expect(of("closed", "planned")).toEqual({ kind: "paused" }));
  it("finished", () => expect(of("closed", "closed")).toEqual({ kind: "finished" }));
});

describe("whatever is sent, in whatever order and however late", () => {
  type Step = { what: "draft" | "submit" | "skip" | "start" | "look"; seconds: number; text: string; revision: number };
  const step: fc.Arbitrary<Step> = fc.record({
    what: fc.constantFrom("draft", "submit", "skip", "start", "look"),
    seconds: fc.double({ min: 0, max: 400, noNaN: true }),
    text: fc.constantFrom("", "a", "a b", "a b c"),
    revision: fc.nat(9),
  });

  // A small model of what lib/interview/mutations.ts does with the rules, without its database.
  function play(steps: Step[]) {
    let attempt: OpenAttempt = { ...ask(clock, start), submittedAt: null, draft: "", draftRevision: 0, answer: null };
    const kept: string[] = [];
    for (const { what, seconds, text, revision } of steps) {
      const now = at(seconds);
      const overdue = settle(attempt, now);
      if (overdue && what !== "draft") attempt = { ...attempt, ...overdue };
      if (what === "start") attempt = { ...attempt, ...endThinking(attempt, clock, now) };
      if (what === "skip") attempt = { ...attempt, ...skip(attempt, now) };
      if (what === "draft" && receiveDraft(attempt, { text, revision }, now).kind === "saved") {
        attempt = { ...attempt, draft: text, draftRevision: revision };
        kept.push(text);
      }
      if (what === "submit") {
        const submission = submit(attempt, { text, revision }, now);
        if (submission.kind === "close") attempt = { ...attempt, ...submission.closing };
      }
    }
    return { attempt, lastSaved: kept.at(-1) ?? "" };
  }

  it("no answer time is won", () =>
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const { attempt } = play([...steps].sort((one, other) => one.seconds - other.seconds));
        if (!attempt.submittedAt || !attempt.thinkingEndsAt) return;
        const answered = attempt.submittedAt.getTime() - attempt.thinkingEndsAt.getTime();
        expect(answered).toBeLessThanOrEqual(120_000 + GRACE_MILLISECONDS);
        expect(attempt.thinkingEndsAt.getTime()).toBeLessThanOrEqual(at(30).getTime());
      }),
    ));

  it("the last saved draft is never lost, and the attempt can always be closed", () =>
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const { attempt, lastSaved } = play(steps);
        expect(attempt.draft).toBe(lastSaved);
        const end = settle(attempt, at(10_000));
        expect(attempt.submittedAt !== null || end?.answer === lastSaved).toBe(true);
      }),
    ));
});
